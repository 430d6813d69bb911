package io.dmsrocketmq.client.internal.transport;

import static io.dmsrocketmq.client.support.WireServer.always;
import static io.dmsrocketmq.client.support.WireServer.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dmsrocketmq.client.support.WireServer;
import io.dmsrocketmq.client.transport.TransportException;
import io.dmsrocketmq.client.transport.TransportResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Who uses which connection, and what is left of them. */
class ConnectionReuseTest extends TransportTestCase {

  @Test
  void send_whenTheKeptConnectionWasClosed_sendsAPostOnceOverANewOne() throws Exception {
    CountDownLatch closed = new CountDownLatch(1);
    serve(
        peer -> {
          peer.read();
          peer.write(answer(200, "first"));
          peer.socket().close();
          closed.countDown();
        },
        always(answer(200, "second")));
    send(post(LONG));
    closed.await();

    assertThat(body(send(post(LONG)))).isEqualTo("second");
    assertThat(server().requests()).hasSize(2);
    assertThat(server().connections()).isEqualTo(2);
  }

  @Test
  void send_whenTheKeptConnectionWasReset_sendsAPostOnceOverANewOne() throws Exception {
    CountDownLatch reset = new CountDownLatch(1);
    serve(
        peer -> {
          peer.read();
          peer.write(answer(200, "first"));
          reset.await();
          peer.reset();
          reset.countDown();
        },
        always(answer(200, "second")));
    send(post(LONG));
    reset.countDown();
    while (server().openConnections() > 0) {
      Thread.onSpinWait();
    }

    assertThat(body(send(post(LONG)))).isEqualTo("second");
    assertThat(server().requests()).hasSize(2);
  }

  @Test
  void send_whenSomethingCameUnasked_usesANewConnection() throws Exception {
    CountDownLatch sent = new CountDownLatch(1);
    CountDownLatch read = new CountDownLatch(1);
    serve(
        peer -> {
          peer.read();
          peer.write(answer(200, "first"));
          read.await();
          peer.write(answer(408, "too late"));
          sent.countDown();
          peer.awaitClose();
        },
        always(answer(200, "second")));
    send(post(LONG));
    read.countDown();
    sent.await();

    assertThat(body(send(post(LONG)))).isEqualTo("second");
    assertThat(server().requests()).hasSize(2);
  }

  @Test
  void send_whenTheConnectionWasKeptForTooLong_closesIt() throws Exception {
    CountDownLatch closed = new CountDownLatch(1);
    serve(
        peer -> {
          peer.read();
          peer.write(answer(200, "first"));
          peer.awaitClose();
          closed.countDown();
        });
    open(options().keepAlive(Duration.ofMillis(1)));

    send(get(LONG));

    closed.await();
  }

  @Test
  void send_afterATimeout_worksOverANewConnection() throws Exception {
    serve(
        peer -> {
          peer.read();
          peer.hold();
        },
        always(answer(200, "second")));
    assertThat(failure(get(SHORT)).sent()).isTrue();

    assertThat(body(send(get(LONG)))).isEqualTo("second");
    assertThat(server().requests()).hasSize(2);
  }

  @Test
  void send_fromManyThreads_sharesTheConnectionsAndMixesNothingUp() throws Exception {
    serve(
        peer -> {
          while (peer.tryRead()) {
            List<WireServer.Request> all = server().requests();
            // Requests of several connections interleave, so each peer has to look up its own.
            peer.write(answer(200, String.valueOf(all.size() > 0)));
          }
        });
    open(options().maxConnections(8));

    assertThat(inParallel(8, 200)).allMatch(response -> body(response).equals("true"));
    assertThat(server().requests()).hasSize(8 * 200);
    assertThat(server().connections()).isLessThanOrEqualTo(8);
  }

  @Test
  void send_whenThereAreFewerConnectionsThanThreads_waitsForOne() throws Exception {
    serve(always(answer(200, "{}")));
    open(options().maxConnections(2));

    assertThat(inParallel(8, 50)).hasSize(400);
    assertThat(server().connections()).isLessThanOrEqualTo(2);
  }

  @Test
  void send_whenTheLimitIsReachedByAnotherHost_closesAKeptConnection() throws Exception {
    serve(always(answer(200, "{}")));
    open(options().maxConnections(1));
    try (WireServer other = new WireServer(always(answer(200, "other")))) {
      send(get(LONG));
      assertThat(body(send(request("GET", other.url(), null, LONG)))).isEqualTo("other");

      while (server().openConnections() > 0) {
        Thread.onSpinWait();
      }
    }
  }

  @Test
  void interrupt_whileTheAnswerStalls_closesTheConnectionAtOnce() throws Exception {
    CountDownLatch closed = new CountDownLatch(1);
    CountDownLatch asked = new CountDownLatch(1);
    serve(
        peer -> {
          peer.read();
          asked.countDown();
          peer.awaitClose();
          closed.countDown();
        });
    ExecutorService executor = Executors.newSingleThreadExecutor();
    Future<TransportResponse> call = executor.submit(() -> send(post(LONG)));
    asked.await();

    executor.shutdownNow();

    assertThatThrownBy(call::get)
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(InterruptedException.class);
    closed.await();
    assertThat(server().requests()).hasSize(1);
  }

  @Test
  void send_whenTheThreadIsInterruptedBefore_sendsNothing() throws Exception {
    serve(always(answer(200, "{}")));
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> send(post(LONG))).isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isFalse();
    assertThat(server().connections()).isZero();
  }

  @Test
  void close_whileCallsAreUnderWay_failsThemAndLeavesNothingBehind() throws Exception {
    CountDownLatch asked = new CountDownLatch(3);
    serve(
        peer -> {
          peer.read();
          peer.write(answer(200, "{}"));
          peer.read();
          asked.countDown();
          peer.awaitClose();
        },
        peer -> {
          peer.read();
          asked.countDown();
          peer.awaitClose();
        });
    send(get(LONG));
    ExecutorService executor = Executors.newCachedThreadPool();
    List<Future<TransportResponse>> calls = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      calls.add(executor.submit(() -> send(post(LONG))));
    }
    asked.await();

    transport().close();

    int failed = 0;
    for (Future<TransportResponse> call : calls) {
      failed += fails(call) ? 1 : 0;
    }
    assertThat(failed).isEqualTo(3);
    while (server().openConnections() > 0 || watchLives()) {
      Thread.onSpinWait();
    }
    assertThat(failure(get(LONG))).hasMessage("the transport is closed");
    assertThat(failure(get(LONG)).sent()).isFalse();
    assertThat(server().requests()).hasSize(4);
    executor.shutdownNow();
  }

  private static boolean fails(Future<TransportResponse> call) throws InterruptedException {
    try {
      call.get();
      return false;
    } catch (ExecutionException e) {
      assertThat(e.getCause())
          .isInstanceOfSatisfying(TransportException.class, f -> assertThat(f.sent()).isTrue())
          .hasMessage("the transport is closed");
      return true;
    }
  }

  private static boolean watchLives() {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().equals(ConnectionWatch.THREAD_NAME));
  }

  private List<TransportResponse> inParallel(int threads, int calls) throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      transport();
      List<Callable<List<TransportResponse>>> tasks = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        tasks.add(
            () -> {
              List<TransportResponse> responses = new ArrayList<>();
              for (int j = 0; j < calls; j++) {
                responses.add(send(post(LONG)));
              }
              return responses;
            });
      }
      List<TransportResponse> all = new ArrayList<>();
      for (Future<List<TransportResponse>> task : executor.invokeAll(tasks)) {
        all.addAll(task.get());
      }
      return all;
    } finally {
      executor.shutdownNow();
    }
  }
}
