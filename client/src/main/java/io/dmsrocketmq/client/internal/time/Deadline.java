package io.dmsrocketmq.client.internal.time;

import java.time.Duration;
import java.util.function.LongSupplier;

/** The point in time at which a call has to be over, however often it is sent. */
public final class Deadline {

  /** A longer time would not fit into the number of its nanoseconds. */
  private static final Duration LONGEST = Duration.ofDays(365);

  private final LongSupplier nanoTime;
  private final long end;

  private Deadline(LongSupplier nanoTime, long end) {
    this.nanoTime = nanoTime;
    this.end = end;
  }

  /**
   * Starts the time.
   *
   * @param time how long it lasts
   * @param nanoTime a clock that is never set, such as {@link System#nanoTime()}
   * @return the end of the time
   */
  public static Deadline after(Duration time, LongSupplier nanoTime) {
    Duration bounded = time.compareTo(LONGEST) > 0 ? LONGEST : time;
    return new Deadline(nanoTime, nanoTime.getAsLong() + bounded.toNanos());
  }

  /**
   * Returns the time that is left.
   *
   * @return the time, not positive if it is over
   */
  public Duration remaining() {
    return Duration.ofNanos(end - nanoTime.getAsLong());
  }
}
