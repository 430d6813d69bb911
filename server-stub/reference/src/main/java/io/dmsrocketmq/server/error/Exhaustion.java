package io.dmsrocketmq.server.error;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/**
 * Ends a server that ran out of memory. Which of its parts still work then, nobody knows; what it
 * acknowledged is on the disk, so a new start is the safe way on.
 */
public final class Exhaustion {

  /** Exit code of a process that ended so. */
  public static final int EXIT_CODE = 3;

  private static final Logger LOG = System.getLogger(Exhaustion.class.getName());
  private static final int DEEPEST = 20;

  private Exhaustion() {}

  /**
   * Ends the process at once if a fault says that there is no memory left.
   *
   * @param fault what went wrong
   */
  public static void endIf(@Nullable Throwable fault) {
    if (isIn(fault)) {
      System.err.println(
          "The server ran out of memory and ends. What it acknowledged is kept. Start it with more"
              + " memory (-Xmx).");
      Runtime.getRuntime().halt(EXIT_CODE);
    }
  }

  /** Ends the process at once when any of its threads runs out of memory. */
  public static void watchThreads() {
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, fault) -> {
          endIf(fault);
          LOG.log(Level.ERROR, "The thread " + thread.getName() + " ended", fault);
        });
  }

  static boolean isIn(@Nullable Throwable fault) {
    Throwable cause = fault;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (cause instanceof OutOfMemoryError) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
