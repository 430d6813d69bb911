package io.dmsrocketmq.client;

import io.dmsrocketmq.client.operation.OperationCall;
import java.time.Duration;

/**
 * How patiently to wait. The last look begins a second before the end, or earlier if the whole time
 * is short, so that its answer still comes in time; no look lasts beyond the end.
 *
 * @param timeout the time after which the wait ends, whatever it is doing
 * @param interval the time between two looks
 */
public record WaitOptions(Duration timeout, Duration interval) {

  private static final WaitOptions STANDARD =
      new WaitOptions(Duration.ofMinutes(30), Duration.ofSeconds(10));

  /**
   * Makes options.
   *
   * @param timeout the time after which the wait ends
   * @param interval the time between two looks
   * @throws IllegalArgumentException if one of them is not positive
   */
  public WaitOptions {
    requirePositive("timeout", timeout);
    requirePositive("interval", interval);
  }

  /**
   * Returns what is used where nothing else is said: half an hour, with a look every ten seconds.
   *
   * @return the options
   */
  public static WaitOptions standard() {
    return STANDARD;
  }

  /**
   * Makes options with another timeout.
   *
   * @param timeout the time after which the wait ends
   * @return new options
   */
  public WaitOptions withTimeout(Duration timeout) {
    return new WaitOptions(timeout, interval);
  }

  /**
   * Makes options with another interval.
   *
   * @param interval the time between two looks
   * @return new options
   */
  public WaitOptions withInterval(Duration interval) {
    return new WaitOptions(timeout, interval);
  }

  private static void requirePositive(String name, Duration duration) {
    if (OperationCall.require(name, duration).isNegative() || duration.isZero()) {
      throw new IllegalArgumentException(name + " must be positive");
    }
  }
}
