package io.dmsrocketmq.client.bench;

/** A way of asking for one instance. */
interface Contestant {

  /** The project that is asked for. */
  String PROJECT = "0123456789abcdef0123456789abcdef";

  /** The instance that is asked for. */
  String INSTANCE = "706cb73c-41a4-4180-ab9d-ba6a9c32d8a5";

  /** An access key that nobody has. */
  String ACCESS_KEY = "ABCDEFGHIJKLMNOPQRST";

  /** The secret key of it. */
  String SECRET_KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCD";

  /** Asks once and returns the name of the instance, as a proof that the answer was read. */
  String call() throws Exception;

  /**
   * Makes a contestant. Only the classes of the one that is named are loaded, since the others may
   * not be on the class path.
   *
   * @param name the name of the contestant
   * @param endpoint where the server is
   */
  static Contestant of(String name, String endpoint) throws ReflectiveOperationException {
    String type =
        switch (name) {
          case "sdk" -> "SdkContestant";
          case "bare" -> "BareContestant";
          case "jvm" -> "NoContestant";
          default -> "OursContestant";
        };
    return (Contestant)
        Class.forName(Contestant.class.getPackageName() + "." + type)
            .getDeclaredConstructor(String.class, String.class)
            .newInstance(name, endpoint);
  }
}
