package io.dmsrocketmq.client.support;

import java.util.stream.Stream;

/** Looks at the threads of this process. */
public final class Threads {

  private Threads() {}

  /** Returns the names of the threads that clients have started. */
  public static Stream<String> ofClients() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("dms-rocketmq-"));
  }

  /** Tells whether a thread is inside of a method. */
  public static boolean isIn(Thread thread, Class<?> type, String method) {
    return Stream.of(thread.getStackTrace())
        .anyMatch(
            frame ->
                frame.getClassName().equals(type.getName())
                    && frame.getMethodName().equals(method));
  }
}
