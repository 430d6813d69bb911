package io.dmsrocketmq.contract.verifier.report;

import java.io.Console;

/** Whether a person watches. */
public final class Terminal {

  private Terminal() {}

  /**
   * Finds out whether the output goes to a person and not to a file or a build server.
   *
   * @return true for a terminal, false with the variable {@code CI}
   */
  // From Java 22 on there is a console without a terminal as well, which says so.
  @SuppressWarnings("SystemConsoleNull")
  public static boolean isWatched() {
    Console console = System.console();
    return System.getenv("CI") == null && console != null && isTerminal(console);
  }

  private static boolean isTerminal(Console console) {
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (NoSuchMethodException before22) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
