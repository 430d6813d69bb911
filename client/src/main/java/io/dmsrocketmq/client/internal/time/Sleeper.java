package io.dmsrocketmq.client.internal.time;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets time pass between two requests, until the client is closed. */
public interface Sleeper extends AutoCloseable {

  /**
   * Waits.
   *
   * @param time how long
   * @throws InterruptedException if the thread is interrupted
   */
  void sleep(Duration time) throws InterruptedException;

  /** Ends all waiting, now and later. */
  @Override
  void close();

  /**
   * Returns a sleeper that really waits.
   *
   * @return a new sleeper
   */
  static Sleeper system() {
    CountDownLatch closed = new CountDownLatch(1);
    return new Sleeper() {
      @Override
      public void sleep(Duration time) throws InterruptedException {
        boolean unusedClosed = closed.await(time.toNanos(), TimeUnit.NANOSECONDS);
      }

      @Override
      public void close() {
        closed.countDown();
      }
    };
  }
}
