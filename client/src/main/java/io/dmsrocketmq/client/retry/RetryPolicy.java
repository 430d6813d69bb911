package io.dmsrocketmq.client.retry;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How often, and after which pauses, a request is sent again.
 *
 * <p>It says nothing about what may be repeated, since that is a matter of safety: an operation
 * that is not idempotent is repeated only if flow control refused it or certainly nothing was sent.
 *
 * <p>The pause before the n-th repetition is a random part of the base delay times 2 to the power
 * of n-1, but of no more than the greatest delay; if the service asks for a pause, its time comes
 * on top. No pause goes beyond the time of the call.
 *
 * <p>All calls of a client draw their repetitions from one budget, so that they do not multiply the
 * load of a service that is down: a repetition takes one out, ten calls that succeed put one back.
 */
public final class RetryPolicy {

  private static final RetryPolicy DEFAULT = builder().build();
  private static final RetryPolicy NONE = builder().maxAttempts(1).build();

  private final int maxAttempts;
  private final Duration baseDelay;
  private final Duration maxDelay;
  private final int budget;

  private RetryPolicy(Builder builder) {
    this.maxAttempts = builder.maxAttempts;
    this.baseDelay = builder.baseDelay;
    this.maxDelay = builder.maxDelay;
    this.budget = builder.budget;
  }

  /**
   * Starts with the values of {@link #standard()}.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns what a client does without another policy: at most four attempts, pauses of up to 0.2,
   * 0.4 and 0.8 seconds, and a budget of 100 repetitions.
   *
   * @return the policy
   */
  public static RetryPolicy standard() {
    return DEFAULT;
  }

  /**
   * Returns the policy that sends everything once.
   *
   * @return the policy
   */
  public static RetryPolicy none() {
    return NONE;
  }

  /**
   * Returns how often a request is sent at most.
   *
   * @return the number, the first time included
   */
  public int maxAttempts() {
    return maxAttempts;
  }

  /**
   * Returns the longest pause before the first repetition.
   *
   * @return a positive duration
   */
  public Duration baseDelay() {
    return baseDelay;
  }

  /**
   * Returns the longest pause of all, unless the service asks for a longer one.
   *
   * @return a positive duration
   */
  public Duration maxDelay() {
    return maxDelay;
  }

  /**
   * Returns how many repetitions all calls have together before the first one succeeds.
   *
   * @return the number
   */
  public int budget() {
    return budget;
  }

  @Override
  public String toString() {
    return "RetryPolicy[maxAttempts="
        + maxAttempts
        + ", baseDelay="
        + baseDelay
        + ", maxDelay="
        + maxDelay
        + ", budget="
        + budget
        + "]";
  }

  /** Collects and checks the parts of a policy. */
  public static final class Builder {
    private int maxAttempts = 4;
    private Duration baseDelay = Duration.ofMillis(200);
    private Duration maxDelay = Duration.ofSeconds(20);
    private int budget = 100;

    private Builder() {}

    /**
     * Sets how often a request is sent at most.
     *
     * @param maxAttempts the number, the first time included
     * @return this builder
     * @throws IllegalArgumentException if it is not positive
     */
    public Builder maxAttempts(int maxAttempts) {
      if (maxAttempts < 1) {
        throw new IllegalArgumentException("maxAttempts must be positive");
      }
      this.maxAttempts = maxAttempts;
      return this;
    }

    /**
     * Sets the longest pause before the first repetition.
     *
     * @param baseDelay a positive duration
     * @return this builder
     * @throws IllegalArgumentException if it is not positive
     */
    public Builder baseDelay(Duration baseDelay) {
      this.baseDelay = positive("baseDelay", baseDelay);
      return this;
    }

    /**
     * Sets the longest pause of all.
     *
     * @param maxDelay a positive duration
     * @return this builder
     * @throws IllegalArgumentException if it is not positive
     */
    public Builder maxDelay(Duration maxDelay) {
      this.maxDelay = positive("maxDelay", maxDelay);
      return this;
    }

    /**
     * Sets how many repetitions all calls have together before the first one succeeds.
     *
     * @param budget the number, from 1 to a million
     * @return this builder
     * @throws IllegalArgumentException if it is another number
     */
    public Builder budget(int budget) {
      if (budget < 1 || budget > 1_000_000) {
        throw new IllegalArgumentException("budget must be from 1 to 1000000");
      }
      this.budget = budget;
      return this;
    }

    private static Duration positive(String name, @Nullable Duration duration) {
      if (duration == null || duration.isNegative() || duration.isZero()) {
        throw new IllegalArgumentException(name + " must be positive");
      }
      return duration;
    }

    /**
     * Makes the policy.
     *
     * @return the policy
     */
    public RetryPolicy build() {
      return new RetryPolicy(this);
    }
  }
}
