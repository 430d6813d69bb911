package io.dmsrocketmq.client.internal.future;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs blocking calls on other threads. A future that is cancelled, or completed by anybody else,
 * interrupts the thread that works for it.
 */
public final class BackgroundCalls implements AutoCloseable {

  /** What a call is told that comes too late. */
  public static final String CLOSED = "the client is closed";

  private static final int IDLE_SECONDS = 10;

  private final @Nullable Executor given;
  private final int most;
  private final Set<Call<?>> running = ConcurrentHashMap.newKeySet();
  private @Nullable ThreadPoolExecutor own;
  private boolean closed;

  private BackgroundCalls(@Nullable Executor given, int most) {
    this.given = given;
    this.most = most;
  }

  /**
   * Runs calls on threads of an own pool. It starts them when they are needed, ends them when they
   * are idle, and none keeps the Java process alive.
   *
   * @param most the number of calls that run at once; the others wait
   * @return the runner
   */
  public static BackgroundCalls onOwnThreads(int most) {
    return new BackgroundCalls(null, most);
  }

  /**
   * Runs calls on somebody else's threads.
   *
   * @param executor where to run them; it is not shut down
   * @return the runner
   */
  public static BackgroundCalls on(Executor executor) {
    return new BackgroundCalls(executor, 0);
  }

  /**
   * Starts a call.
   *
   * @param <T> the type of the result
   * @param work the call, which an interrupt has to end
   * @return the future result, which completes with what the call throws as it is; after the end of
   *     the runner with an {@link IllegalStateException}
   * @throws RejectedExecutionException if somebody else's executor has no thread for the call
   */
  public <T extends @Nullable Object> CompletableFuture<T> start(Supplier<T> work) {
    Call<T> call = new Call<>(work);
    try {
      executor().execute(call);
    } catch (RejectedExecutionException e) {
      if (!isClosed()) {
        throw e;
      }
      call.result.completeExceptionally(new IllegalStateException(CLOSED, e));
    }
    return call.result;
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  private synchronized Executor executor() {
    if (given != null) {
      return given;
    }
    if (own == null) {
      own = pool(most);
      if (closed) {
        own.shutdown();
      }
    }
    return own;
  }

  private static ThreadPoolExecutor pool(int most) {
    AtomicInteger count = new AtomicInteger();
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            most,
            most,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread thread = new Thread(task, "dms-rocketmq-client-" + count.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  /**
   * Interrupts what runs and ends the own threads. Calls that wait for an own thread are run here
   * and now, so that their futures complete; they should find out by themselves that it is over.
   */
  @Override
  public void close() {
    ThreadPoolExecutor pool;
    synchronized (this) {
      closed = true;
      pool = own;
    }
    if (pool != null) {
      pool.shutdownNow().forEach(Runnable::run);
    }
    running.forEach(Call::interrupt);
  }

  private final class Call<T extends @Nullable Object> implements Runnable {
    private final Supplier<T> work;
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private @Nullable Thread worker;
    private boolean interrupted;

    private Call(Supplier<T> work) {
      this.work = work;
      var unusedStage = result.whenComplete((value, thrown) -> interrupt());
    }

    @Override
    public void run() {
      if (!begin()) {
        return;
      }
      T value;
      try {
        value = work.get();
      } catch (Throwable e) {
        end();
        result.completeExceptionally(e);
        return;
      }
      end();
      result.complete(value);
    }

    private synchronized boolean begin() {
      if (result.isDone()) {
        return false;
      }
      worker = Thread.currentThread();
      running.add(this);
      return true;
    }

    private synchronized void end() {
      worker = null;
      running.remove(this);
      if (interrupted) {
        // The interrupt was meant for this call and not for what the thread does next.
        Thread.interrupted();
      }
    }

    private synchronized void interrupt() {
      if (worker != null) {
        interrupted = true;
        worker.interrupt();
      }
    }
  }
}
