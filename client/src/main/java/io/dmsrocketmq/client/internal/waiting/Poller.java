package io.dmsrocketmq.client.internal.waiting;

import io.dmsrocketmq.client.internal.future.BackgroundCalls;
import io.dmsrocketmq.client.operation.OperationExecutor;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Waits for something, and gives up when the client is closed. */
public final class Poller implements AutoCloseable {

  private final OperationExecutor executor;
  private final Pauses pauses;
  private final Set<Runnable> ends = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /**
   * Makes a poller.
   *
   * @param executor what looks
   * @param pauses what lets time pass
   */
  public Poller(OperationExecutor executor, Pauses pauses) {
    this.executor = executor;
    this.pauses = pauses;
  }

  /**
   * Waits on the thread of the caller.
   *
   * @param <T> the type of what there is to see
   * @param watch what to wait for
   * @param timeout how long
   * @param interval the time between two looks
   * @return what was seen last, or nothing if there was nothing to see
   */
  public <T> Optional<T> await(Watch<T> watch, Duration timeout, Duration interval) {
    return new Wait<>(executor, pauses, watch, timeout, interval).here();
  }

  /**
   * Waits without occupying a thread.
   *
   * @param <T> the type of what there is to see
   * @param watch what to wait for
   * @param timeout how long
   * @param interval the time between two looks
   * @return what will be seen last; to cancel it gives the wait up
   */
  public <T> CompletableFuture<Optional<T>> awaitAsync(
      Watch<T> watch, Duration timeout, Duration interval) {
    CompletableFuture<Optional<T>> result =
        new Wait<>(executor, pauses, watch, timeout, interval).elsewhere();
    Runnable end =
        () -> result.completeExceptionally(new IllegalStateException(BackgroundCalls.CLOSED));
    ends.add(end);
    var unusedEnd = result.whenComplete((value, thrown) -> ends.remove(end));
    if (closed) {
      end.run();
    }
    return result;
  }

  @Override
  public void close() {
    closed = true;
    ends.forEach(Runnable::run);
  }
}
