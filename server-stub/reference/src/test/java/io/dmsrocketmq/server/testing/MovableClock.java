package io.dmsrocketmq.server.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves it. */
public final class MovableClock extends Clock {
  private volatile Instant now;

  /**
   * Creates a clock.
   *
   * @param start what it shows first
   */
  public MovableClock(Instant start) {
    this.now = start;
  }

  /**
   * Moves the clock.
   *
   * @param duration by how much
   */
  public synchronized void advance(Duration duration) {
    now = now.plus(duration);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("The server only works with instants.");
  }
}
