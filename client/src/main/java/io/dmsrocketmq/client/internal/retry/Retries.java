package io.dmsrocketmq.client.internal.retry;

import io.dmsrocketmq.client.retry.RetryPolicy;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The repetitions of a client: how many there may be, and the pauses before them. */
public final class Retries {

  /** More doublings would exceed every delay. */
  private static final int MOST_DOUBLINGS = 30;

  /** A longer time would not fit into the number of its nanoseconds. */
  private static final Duration LONGEST = Duration.ofDays(365);

  private final RetryPolicy policy;
  private final RandomGenerator random;
  private final RetryBudget budget;

  /**
   * Starts with a full budget.
   *
   * @param policy the policy
   * @param random the chance in the pauses
   */
  public Retries(RetryPolicy policy, RandomGenerator random) {
    this.policy = policy;
    this.random = random;
    this.budget = new RetryBudget(policy.budget());
  }

  /**
   * Takes a repetition.
   *
   * @param number which repetition of the call it is, beginning with 1
   * @param wanted the pause that the service asks for, or null if it does not ask
   * @param left the time that is left to the call
   * @return the pause before the repetition; nothing if there is none
   */
  public Optional<Duration> take(int number, @Nullable Duration wanted, Duration left) {
    if (number >= policy.maxAttempts()) {
      return Optional.empty();
    }
    Duration pause = jitter(number);
    Duration whole = wanted == null ? pause : pause.plus(wanted);
    return whole.compareTo(left) < 0 && budget.take() ? Optional.of(whole) : Optional.empty();
  }

  private Duration jitter(int number) {
    long base = nanos(policy.baseDelay());
    long most = nanos(policy.maxDelay());
    int doublings = Math.min(number - 1, MOST_DOUBLINGS);
    long grown = base > most >> doublings ? most : base << doublings;
    return Duration.ofNanos((long) (random.nextDouble() * grown));
  }

  private static long nanos(Duration delay) {
    return delay.compareTo(LONGEST) > 0 ? LONGEST.toNanos() : delay.toNanos();
  }

  /** Takes notice of a call that succeeded. */
  public void succeeded() {
    budget.putBack();
  }
}
