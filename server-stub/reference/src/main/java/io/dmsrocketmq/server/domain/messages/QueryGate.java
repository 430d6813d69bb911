package io.dmsrocketmq.server.domain.messages;

import io.dmsrocketmq.server.domain.engine.ScanBudget;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** Lets in as many queries as the limits allow, and gives each its budget. */
final class QueryGate {
  private final QueryLimits limits;
  private final LongSupplier nanoTime;
  private final Semaphore places;

  /**
   * Creates a gate.
   *
   * @param limits what queries may cost
   * @param nanoTime measures the time, as {@link System#nanoTime} does
   */
  QueryGate(QueryLimits limits, LongSupplier nanoTime) {
    this.limits = limits;
    this.nanoTime = nanoTime;
    this.places = new Semaphore(limits.concurrent());
  }

  <T> T run(Function<ScanBudget, T> query) {
    if (!places.tryAcquire()) {
      throw MessageErrors.queryBusy(limits.concurrent());
    }
    try {
      return query.apply(new Budget(limits, nanoTime));
    } finally {
      places.release();
    }
  }

  /** Of one query, which one thread works on. */
  private static final class Budget implements ScanBudget {
    private final QueryLimits limits;
    private final LongSupplier nanoTime;
    private final long start;
    private long spent;

    Budget(QueryLimits limits, LongSupplier nanoTime) {
      this.limits = limits;
      this.nanoTime = nanoTime;
      this.start = nanoTime.getAsLong();
    }

    @Override
    public void spend(long bytes) {
      spent += bytes;
      if (spent > limits.bytes()) {
        throw MessageErrors.queryTooLarge(limits.bytes());
      }
      if (nanoTime.getAsLong() - start > limits.duration().toNanos()) {
        throw MessageErrors.queryTimedOut(limits.duration());
      }
    }
  }
}
