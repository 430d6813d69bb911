package io.dmsrocketmq.client.internal.time;

import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * The sources of time and chance of a client.
 *
 * @param clock the time of day, for signatures and the ends of tokens
 * @param nanoTime a clock that is never set, for deadlines and durations
 * @param random the chance in the pauses between two requests, safe for use by several threads
 * @param sleeper what waits
 */
public record Timing(Clock clock, LongSupplier nanoTime, RandomGenerator random, Sleeper sleeper) {

  /** Chance without a lock between threads. */
  public static final RandomGenerator SYSTEM_RANDOM = () -> ThreadLocalRandom.current().nextLong();

  /**
   * Returns real time.
   *
   * @param clock the time of day
   * @param random the chance
   * @return the sources
   */
  public static Timing of(Clock clock, RandomGenerator random) {
    return new Timing(clock, System::nanoTime, random, Sleeper.system());
  }
}
