package io.dmsrocketmq.client.support;

import io.dmsrocketmq.client.internal.time.Sleeper;
import io.dmsrocketmq.client.internal.time.Timing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Time that passes when a test says so, or when somebody sleeps, which then takes no time. */
public final class ManualTime extends Clock {

  private Instant now;
  private final List<Duration> pauses = new CopyOnWriteArrayList<>();
  private volatile @Nullable Runnable duringPause;

  /** Starts at a point in time. */
  public ManualTime(Instant start) {
    this.now = start;
  }

  /** Lets time pass. */
  public synchronized void pass(Duration time) {
    now = now.plus(time);
  }

  /** Does something during every pause. */
  public void duringPause(Runnable action) {
    duringPause = action;
  }

  /** Returns how long was slept, in order. */
  public List<Duration> pauses() {
    return List.copyOf(pauses);
  }

  /** Returns this time together with a chance that is always the same part of what is possible. */
  public Timing timing(double chance) {
    RandomGenerator random = () -> (long) (chance * (1L << 53)) << 11;
    return new Timing(this, this::nanos, random, new ManualSleeper());
  }

  private long nanos() {
    return Duration.between(Instant.EPOCH, instant()).toNanos();
  }

  private final class ManualSleeper implements Sleeper {
    @Override
    public void sleep(Duration time) throws InterruptedException {
      pauses.add(time);
      pass(time);
      Runnable action = duringPause;
      if (action != null) {
        action.run();
      }
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }

    @Override
    public void close() {
      // Nobody ever sleeps here.
    }
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException();
  }
}
