package io.dmsrocketmq.client.internal.retry;

import java.util.concurrent.atomic.AtomicInteger;

/** The repetitions that all calls of a client have together, in tenths. */
final class RetryBudget {

  private static final int PRICE = 10;

  private final int most;
  private final AtomicInteger tenths;

  RetryBudget(int repetitions) {
    this.most = repetitions * PRICE;
    this.tenths = new AtomicInteger(most);
  }

  boolean take() {
    int before = tenths.getAndUpdate(left -> left >= PRICE ? left - PRICE : left);
    return before >= PRICE;
  }

  void putBack() {
    // A full budget is the usual case, and reading it costs the threads nothing.
    if (tenths.get() < most) {
      tenths.updateAndGet(left -> Math.min(most, left + 1));
    }
  }
}
