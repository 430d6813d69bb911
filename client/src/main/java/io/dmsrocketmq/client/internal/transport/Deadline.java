package io.dmsrocketmq.client.internal.transport;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Points in time by the clock that never jumps. */
final class Deadline {

  // Half of what the clock can express, so that differences never overflow.
  private static final Duration LONGEST = Duration.ofNanos(TimeUnit.DAYS.toNanos(36_500));

  private Deadline() {}

  static long nanos(Duration duration) {
    return duration.compareTo(LONGEST) > 0 ? LONGEST.toNanos() : duration.toNanos();
  }

  static long after(Duration duration) {
    return System.nanoTime() + nanos(duration);
  }
}
