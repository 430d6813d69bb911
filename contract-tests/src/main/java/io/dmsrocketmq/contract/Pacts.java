package io.dmsrocketmq.contract;

import java.nio.file.Path;

/** Where the pacts lie, and who made them. */
public final class Pacts {

  /** The consumer, as the pacts call it. */
  public static final String CONSUMER = "dms-rocketmq-client";

  /** The provider, as the pacts call it. */
  public static final String PROVIDER = "dms-rocketmq";

  /**
   * A provider that answers as the document records, where its examples contradict its tables. The
   * client reads both.
   */
  public static final String PROVIDER_OF_RECORDED_FORMS = "dms-rocketmq-recorded-forms";

  private Pacts() {}

  /**
   * Returns the directory that the consumer tests write to and the provider tests read from.
   *
   * @return the value of the system property {@code pact.rootDir}
   */
  public static Path directory() {
    return Path.of(System.getProperty("pact.rootDir", "target/pacts"));
  }
}
