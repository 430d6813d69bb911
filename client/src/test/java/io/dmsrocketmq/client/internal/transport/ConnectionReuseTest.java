package io.dmsrocketmq.client.internal.transport;

import static io.dmsrocketmq.client.support.WireServer.always;
import static io.dmsrocketmq.client.support.WireServer.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dmsrocketmq.client.support.Facts;
import io.dmsrocketmq.client.support.WireServer;
import io.dmsrocketmq.client.transport.TransportException;
import io.dmsrocketmq.client.transport.TransportResponse;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
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
    Facts.await(closed);

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
    Facts.await("a closed connection", () -> server().openConnections() == 0);

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
    Facts.await(sent);

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

    Facts.await(closed);
  }

  @Test
  void send_afterATimeout_worksOverANewConnection() throws Exception {
    AtomicBoolean answers = new AtomicBoolean();
    serve(
        peer -> {
          while (peer.tryRead()) {
            if (!answers.get()) {
              peer.hold();
            }
            peer.write(answer(200, "second"));
          }
        });
    assertThat(unanswered(this::get).sent()).isTrue();
    int before = server().connections();
    answers.set(true);

    assertThat(body(send(get(LONG)))).isEqualTo("second");
    assertThat(server().connections()).isEqualTo(before + 1);
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

      Facts.await("a closed connection", () -> server().openConnections() == 0);
    }
  }

  @Test
  void send_whenSeveralReachTheLimitAtOnce_opensNoConnectionTooMany() throws Exception {
    CyclicBarrier bothAreAboutToConnect = new CyclicBarrier(2);
    CountDownLatch bothAreConnected = new CountDownLatch(2);
    serve(always(answer(200, "{}")));
    try (WireServer other =
        new WireServer(
            peer -> {
              peer.read();
              bothAreConnected.countDown();
              bothAreConnected.await();
              peer.write(answer(200, "{}"));
            })) {
      open(
          options()
              .maxConnections(2)
              .proxySelector(new Rendezvous(other.port(), bothAreAboutToConnect)));
      send(get(LONG));
      ExecutorService executor = Executors.newFixedThreadPool(2);
      Callable<TransportResponse> call =
          () -> send(request("GET", other.url(), null, Duration.ofMinutes(1)));
      Future<TransportResponse> first = executor.submit(call);
      Future<TransportResponse> second = executor.submit(call);

      Facts.await("a closed connection", () -> server().openConnections() == 0);

      assertThat(Facts.result(first).status()).isEqualTo(200);
      assertThat(Facts.result(second).status()).isEqualTo(200);
      executor.shutdownNow();
    }
  }

  /** Knows no proxies, and lets those who ask for the way to a port wait for one another. */
  private static final class Rendezvous extends ProxySelector {
    private final int port;
    private final CyclicBarrier barrier;

    private Rendezvous(int port, CyclicBarrier barrier) {
      this.port = port;
      this.barrier = barrier;
    }

    @Override
    public List<Proxy> select(URI uri) {
      try {
        if (uri.getPort() == port) {
          barrier.await(1, TimeUnit.MINUTES);
        }
      } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
        throw new IllegalStateException(e);
      }
      return List.of(Proxy.NO_PROXY);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
      throw new IllegalStateException(failure);
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
    Facts.await(asked);

    executor.shutdownNow();

    assertThatThrownBy(() -> Facts.result(call))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(InterruptedException.class);
    Facts.await(closed);
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
    Facts.await(asked);

    transport().close();

    int failed = 0;
    for (Future<TransportResponse> call : calls) {
      failed += fails(call) ? 1 : 0;
    }
    assertThat(failed).isEqualTo(3);
    Facts.await("no open connection", () -> server().openConnections() == 0);
    Facts.await("no thread of the watch", () -> !watchLives());
    assertThat(failure(get(LONG))).hasMessage("the transport is closed");
    assertThat(failure(get(LONG)).sent()).isFalse();
    assertThat(server().requests()).hasSize(4);
    executor.shutdownNow();
  }

  private static boolean fails(Future<TransportResponse> call) throws Exception {
    try {
      Facts.result(call);
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
