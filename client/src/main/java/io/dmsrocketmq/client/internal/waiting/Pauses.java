package io.dmsrocketmq.client.internal.waiting;

import io.dmsrocketmq.client.internal.time.Timing;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Lets time pass between two looks. */
public interface Pauses {

  /**
   * Returns a time that is never set.
   *
   * @return nanoseconds since some point in time
   */
  long nanoTime();

  /**
   * Waits, until the client is closed at most.
   *
   * @param time how long
   * @throws InterruptedException if the thread is interrupted
   */
  void sleep(Duration time) throws InterruptedException;

  /**
   * Does something later, on another thread.
   *
   * @param time when
   * @param task what to do
   */
  void later(Duration time, Runnable task);

  /**
   * Returns the pauses of a client. They need no thread of their own.
   *
   * @param timing how time passes in the client
   * @return the pauses
   */
  static Pauses of(Timing timing) {
    return new Pauses() {
      @Override
      public long nanoTime() {
        return timing.nanoTime().getAsLong();
      }

      @Override
      public void sleep(Duration time) throws InterruptedException {
        timing.sleeper().sleep(time);
      }

      @Override
      public void later(Duration time, Runnable task) {
        CompletableFuture.delayedExecutor(time.toNanos(), TimeUnit.NANOSECONDS).execute(task);
      }
    };
  }
}
