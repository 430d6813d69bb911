package io.dmsrocketmq.server.domain.transitions;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * Decides how long each change of state takes and whether it succeeds. Both can be set while the
 * server runs, and hold for the changes that begin after that.
 */
public final class Transitions {
  private final Map<Transition, Duration> configured;
  private final Map<Transition, Duration> delays;
  private final Map<Transition, Integer> failures = new EnumMap<>(Transition.class);

  /**
   * Creates the settings.
   *
   * @param delays how long the changes take; those that are left out are over at once
   */
  public Transitions(Map<Transition, Duration> delays) {
    this.configured = Map.copyOf(delays);
    this.delays = new EnumMap<>(Transition.class);
    this.delays.putAll(configured);
  }

  /**
   * How one change goes.
   *
   * @param endsAt when it is over
   * @param failing whether it fails
   */
  public record Course(Instant endsAt, boolean failing) {}

  /**
   * Decides about a change that begins now.
   *
   * @param transition the kind of change
   * @param now the present time
   * @return how it will go
   */
  public synchronized Course begin(Transition transition, Instant now) {
    return new Course(now.plus(delay(transition)), takeFailure(transition));
  }

  /**
   * Tells how long a change takes.
   *
   * @param transition the kind of change
   * @return how long it takes
   */
  public synchronized Duration delay(Transition transition) {
    return delays.getOrDefault(transition, Duration.ZERO);
  }

  /**
   * Sets how long a change takes.
   *
   * @param transition the kind of change
   * @param delay how long changes of this kind take from now on
   * @throws IllegalArgumentException if the delay is negative
   */
  public synchronized void setDelay(Transition transition, Duration delay) {
    if (delay.isNegative()) {
      throw new IllegalArgumentException("A change cannot be over before it begins.");
    }
    delays.put(transition, delay);
  }

  /**
   * Tells how many of the next changes fail.
   *
   * @param transition the kind of change
   * @return how many changes of this kind are still to fail
   */
  public synchronized int failures(Transition transition) {
    return failures.getOrDefault(transition, 0);
  }

  /**
   * Makes the next changes fail.
   *
   * @param transition the kind of change
   * @param times how many of them; zero lets them succeed again
   * @throws IllegalArgumentException if the number is negative
   */
  public synchronized void failNext(Transition transition, int times) {
    if (times < 0) {
      throw new IllegalArgumentException("Not even zero changes are to fail: " + times);
    }
    failures.put(transition, times);
  }

  /** Goes back to the delays of the start, and lets every change succeed. */
  public synchronized void reset() {
    delays.clear();
    delays.putAll(configured);
    failures.clear();
  }

  private boolean takeFailure(Transition transition) {
    int left = failures.getOrDefault(transition, 0);
    if (left > 0) {
      failures.put(transition, left - 1);
    }
    return left > 0;
  }
}
