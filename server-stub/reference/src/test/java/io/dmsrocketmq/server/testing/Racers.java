package io.dmsrocketmq.server.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many threads that do the same at the same time. */
public final class Racers {
  private Racers() {}

  /**
   * Lets all racers start together.
   *
   * @param count how many they are
   * @param work what each of them does
   * @param <T> what each of them brings back
   * @return what they brought back
   */
  public static <T> List<T> race(int count, Callable<T> work) throws Exception {
    CountDownLatch start = new CountDownLatch(count);
    ExecutorService threads = Executors.newFixedThreadPool(count);
    try {
      List<Future<T>> running = new ArrayList<>();
      for (int racer = 0; racer < count; racer++) {
        running.add(
            threads.submit(
                () -> {
                  start.countDown();
                  start.await();
                  return work.call();
                }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> racer : running) {
        results.add(racer.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
