package io.dmsrocketmq.client.support;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what comes about on other threads. */
public final class Facts {

  private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);

  private Facts() {}

  /** Waits until a fact is there, and fails if it does not come about. */
  public static void await(String fact, BooleanSupplier isThere) throws InterruptedException {
    long end = System.nanoTime() + LONG_ENOUGH.toNanos();
    while (!isThere.getAsBoolean()) {
      if (System.nanoTime() - end > 0) {
        throw new AssertionError("waited in vain: " + fact);
      }
      TimeUnit.MILLISECONDS.sleep(2);
    }
  }

  /** Waits until something has happened, and fails if it does not. */
  public static void await(CountDownLatch happened) throws InterruptedException {
    if (!happened.await(LONG_ENOUGH.toNanos(), TimeUnit.NANOSECONDS)) {
      throw new AssertionError("waited in vain");
    }
  }

  /** Waits for a result, and fails if there is none. */
  public static <T> T result(Future<T> future) throws Exception {
    return future.get(LONG_ENOUGH.toNanos(), TimeUnit.NANOSECONDS);
  }
}
