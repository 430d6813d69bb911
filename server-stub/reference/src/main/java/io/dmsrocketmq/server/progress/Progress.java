package io.dmsrocketmq.server.progress;

import java.io.Console;
import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Tells a person who watches how far long work is; files, pipes and build servers hear nothing. */
public final class Progress {

  private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);

  private final @Nullable PrintStream out;
  private final LongSupplier nanoseconds;

  /**
   * Makes it.
   *
   * @param out where the lines go; nowhere, if null
   * @param nanoseconds a clock that only runs forward
   */
  public Progress(@Nullable PrintStream out, LongSupplier nanoseconds) {
    this.out = out;
    this.nanoseconds = nanoseconds;
  }

  /**
   * Finds out who watches.
   *
   * @return progress on standard error, for whoever sits at the terminal of the server
   */
  public static Progress onTerminal() {
    return new Progress(isWatched() ? System.err : null, System::nanoTime);
  }

  // From Java 22 on there is a console without a terminal as well, which says so.
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isWatched() {
    Console console = System.console();
    return System.getenv("CI") == null && console != null && isTerminal(console);
  }

  private static boolean isTerminal(Console console) {
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (NoSuchMethodException before22) {
      return true;
    } catch (ReflectiveOperationException unknown) {
      return false;
    }
  }

  /**
   * Tells whether anybody watches.
   *
   * @return true, if lines go somewhere
   */
  public boolean isSeen() {
    return out != null;
  }

  /**
   * Tells of a step.
   *
   * @param line what is done now
   */
  public void say(String line) {
    if (out != null) {
      out.println(line);
    }
  }

  /**
   * Begins a work of many parts alike. It is told of after a second, and then once a second.
   *
   * @param total how many parts it has
   * @param parts what they are called
   * @return the work
   */
  public Work begin(int total, String parts) {
    return new Work(total, parts);
  }

  /** Work of many parts alike. */
  public final class Work {
    private final int total;
    private final String parts;
    private long next = nanoseconds.getAsLong() + PAUSE;

    private Work(int total, String parts) {
      this.total = total;
      this.parts = parts;
    }

    /**
     * Takes note of what is done.
     *
     * @param done how many parts are done by now
     */
    public void reached(int done) {
      long now = nanoseconds.getAsLong();
      if (now - next >= 0) {
        say(done + " of " + total + " " + parts);
        next = now + PAUSE;
      }
    }
  }
}
