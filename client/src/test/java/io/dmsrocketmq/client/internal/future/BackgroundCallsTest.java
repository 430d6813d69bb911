package io.dmsrocketmq.client.internal.future;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dmsrocketmq.client.support.Facts;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BackgroundCallsTest {

  private final BackgroundCalls calls = BackgroundCalls.onOwnThreads(1);
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch interrupted = new CountDownLatch(1);

  @AfterEach
  void close() {
    calls.close();
  }

  /** Waits until it is interrupted. */
  private String block() {
    begun.countDown();
    try {
      new CountDownLatch(1).await();
      return "never";
    } catch (InterruptedException e) {
      interrupted.countDown();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Test
  void start_whenTheCallSucceeds_completesWithItsResultOnADaemonThread() throws Exception {
    assertThat(calls.start(() -> Thread.currentThread().isDaemon()).get()).isTrue();
  }

  @Test
  void start_whenTheCallFails_completesWithTheFailureItself() {
    IllegalStateException failure = new IllegalStateException("no");

    CompletableFuture<String> result =
        calls.start(
            () -> {
              throw failure;
            });

    assertThatThrownBy(result::get).cause().isSameAs(failure);
  }

  @Test
  void cancel_whileTheCallRunsOnSomebodyElsesThread_leavesItUninterruptedForTheNextTask() {
    List<Runnable> tasks = new ArrayList<>();
    List<CompletableFuture<Boolean>> results = new ArrayList<>();
    AtomicBoolean seen = new AtomicBoolean();
    results.add(
        BackgroundCalls.on(tasks::add)
            .start(
                () -> {
                  results.get(0).cancel(true);
                  seen.set(Thread.currentThread().isInterrupted());
                  return true;
                }));

    tasks.get(0).run();

    assertThat(seen).isTrue();
    assertThat(Thread.interrupted()).isFalse();
    assertThat(results.get(0)).isCancelled();
  }

  @Test
  void cancel_whileTheCallRuns_interruptsItsThread() throws Exception {
    CompletableFuture<String> result = calls.start(this::block);
    Facts.await(begun);

    result.cancel(true);

    Facts.await(interrupted);
  }

  @Test
  void cancel_afterwards_leavesNoInterruptForTheNextCall() throws Exception {
    CompletableFuture<String> result = calls.start(this::block);
    Facts.await(begun);
    CompletableFuture<Boolean> next = calls.start(() -> Thread.currentThread().isInterrupted());

    result.cancel(true);

    assertThat(next.get()).isFalse();
  }

  @Test
  void complete_fromElsewhere_interruptsTheCall() throws Exception {
    CompletableFuture<String> result = calls.start(this::block);
    Facts.await(begun);

    result.complete("enough");

    Facts.await(interrupted);
    assertThat(result.get()).isEqualTo("enough");
  }

  @Test
  void start_whenTheFutureIsCancelledBeforeItsTurn_doesNotRunTheCall() {
    Deque<Runnable> tasks = new ArrayDeque<>();
    BackgroundCalls given = BackgroundCalls.on(tasks::add);
    CountDownLatch ran = new CountDownLatch(1);
    given
        .start(
            () -> {
              ran.countDown();
              return "";
            })
        .cancel(true);

    tasks.remove().run();

    assertThat(ran.getCount()).isEqualTo(1);
  }

  @Test
  void whenComplete_whatDependsOnTheResult_runsWithoutAnInterrupt() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    CompletableFuture<Boolean> dependent =
        calls
            .start(
                () -> {
                  await(go);
                  return "";
                })
            .thenApply(value -> Thread.currentThread().isInterrupted());
    go.countDown();

    assertThat(dependent.get()).isFalse();
  }

  @Test
  void close_whileCallsRunAndWait_completesAllAndEndsTheThread() throws Exception {
    CompletableFuture<String> running = calls.start(this::block);
    CompletableFuture<Thread> waiting = calls.start(Thread::currentThread);
    Facts.await(begun);

    calls.close();

    assertThatThrownBy(running::get).hasRootCauseInstanceOf(InterruptedException.class);
    assertThat(waiting.get()).isSameAs(Thread.currentThread());
  }

  @Test
  void start_afterClose_failsLikeACallOfAClosedClient() {
    var unused = calls.start(() -> "");
    calls.close();

    assertThat(calls.start(() -> ""))
        .failsWithin(Duration.ofMinutes(1))
        .withThrowableThat()
        .havingCause()
        .isInstanceOf(IllegalStateException.class)
        .withMessage("the client is closed");
  }

  @Test
  void start_whenSomebodyElsesExecutorRefuses_saysSo() {
    BackgroundCalls given =
        BackgroundCalls.on(
            task -> {
              throw new RejectedExecutionException("full");
            });

    assertThatThrownBy(() -> given.start(() -> "")).hasMessage("full");
  }

  @Test
  void close_whenTheThreadsBelongToSomebodyElse_interruptsTheCallAlone() throws Exception {
    BackgroundCalls given = BackgroundCalls.on(task -> new Thread(task).start());
    CompletableFuture<String> running = given.start(this::block);
    Facts.await(begun);

    given.close();

    assertThatThrownBy(running::get).hasRootCauseInstanceOf(InterruptedException.class);
  }

  private static void await(CountDownLatch latch) {
    try {
      Facts.await(latch);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
