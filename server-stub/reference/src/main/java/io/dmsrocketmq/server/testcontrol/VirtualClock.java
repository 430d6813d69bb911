package io.dmsrocketmq.server.testcontrol;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A clock that tests can set, move and stop. */
public final class VirtualClock extends Clock {

  private final Clock real;
  private volatile Time time = new Time(Duration.ZERO, null);

  /**
   * Creates a clock that shows the real time.
   *
   * @param real the real time
   */
  public VirtualClock(Clock real) {
    this.real = real;
  }

  /** Either the distance to the real time, or the time at which it stands. */
  private record Time(Duration ahead, @Nullable Instant stopped) {}

  @Override
  public Instant instant() {
    Time present = time;
    Instant stopped = present.stopped();
    return stopped == null ? real.instant().plus(present.ahead()) : stopped;
  }

  boolean isStopped() {
    return time.stopped() != null;
  }

  void set(Instant now, boolean stop) {
    time =
        stop ? new Time(Duration.ZERO, now) : new Time(Duration.between(real.instant(), now), null);
  }

  synchronized void advance(Duration duration) {
    set(instant().plus(duration), isStopped());
  }

  void showRealTime() {
    time = new Time(Duration.ZERO, null);
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
