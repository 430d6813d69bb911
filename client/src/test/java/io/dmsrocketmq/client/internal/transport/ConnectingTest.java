package io.dmsrocketmq.client.internal.transport;

import static io.dmsrocketmq.client.support.WireServer.always;
import static io.dmsrocketmq.client.support.WireServer.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.dmsrocketmq.client.support.Facts;
import io.dmsrocketmq.client.support.FullQueue;
import io.dmsrocketmq.client.support.Threads;
import io.dmsrocketmq.client.transport.TransportException;
import io.dmsrocketmq.client.transport.TransportTimeoutException;
import io.dmsrocketmq.client.transport.UnsentInterruptedException;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What ends a connect that neither succeeds nor fails, and who does not even try. */
class ConnectingTest extends TransportTestCase {

  private FullQueue nowhere;

  @BeforeEach
  void fill() throws Exception {
    nowhere = new FullQueue();
  }

  @AfterEach
  void close() throws IOException {
    nowhere.close();
  }

  private FutureTask<Throwable> connecting() {
    return new FutureTask<>(
        () -> catchThrowable(() -> send(request("POST", nowhere.url(), "{}", LONG))));
  }

  private static Thread start(FutureTask<?> task) throws InterruptedException {
    Thread thread = new Thread(task);
    thread.setDaemon(true);
    thread.start();
    Facts.await("a connect", () -> Threads.isIn(thread, Connection.class, "connect"));
    return thread;
  }

  @Test
  void close_whileAConnectIsInProgress_endsIt() throws Exception {
    FutureTask<Throwable> outcome = connecting();
    start(outcome);

    transport().close();

    assertThat(outcome.get(1, TimeUnit.MINUTES))
        .isInstanceOfSatisfying(TransportException.class, f -> assertThat(f.sent()).isFalse())
        .hasMessage("the transport is closed");
  }

  @Test
  void interrupt_whileAConnectIsInProgress_endsItUnsent() throws Exception {
    FutureTask<Throwable> outcome = connecting();
    Thread caller = start(outcome);

    caller.interrupt();

    assertThat(outcome.get(1, TimeUnit.MINUTES)).isInstanceOf(UnsentInterruptedException.class);
  }

  @Test
  void send_whenAConnectTakesTooLong_failsUnsent() {
    open(options().connectTimeout(Duration.ofMillis(1)));

    TransportException failure = failure(request("POST", nowhere.url(), "{}", LONG));

    assertThat(failure).isInstanceOf(TransportTimeoutException.class);
    assertThat(failure.sent()).isFalse();
    assertThat(failure.permanent()).isFalse();
  }

  @Test
  void send_whenTheTimeOfTheRequestIsOverDuringAConnect_failsUnsent() {
    TransportException failure =
        failure(request("POST", nowhere.url(), "{}", Duration.ofMillis(1)));

    assertThat(failure).isInstanceOf(TransportTimeoutException.class);
    assertThat(failure.sent()).isFalse();
  }

  /** Fails whenever it is asked. */
  private static final class FailingSelector extends ProxySelector {
    private volatile boolean asked;

    @Override
    public List<Proxy> select(URI uri) {
      asked = true;
      throw new IllegalStateException("the fault of somebody else");
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
      throw new IllegalStateException("the fault of somebody else");
    }
  }

  @Test
  void send_whenTheSelectorOfProxiesFails_failsUnsentForGood() throws Exception {
    serve(always(answer(200, "{}")));
    open(options().maxConnections(1).proxySelector(new FailingSelector()));

    for (int i = 0; i < 2; i++) {
      TransportException failure = failure(get(LONG));

      assertThat(failure).hasCauseInstanceOf(IllegalStateException.class);
      assertThat(failure.sent()).isFalse();
      assertThat(failure.permanent()).isTrue();
    }
    assertThat(server().connections()).isZero();
  }

  @Test
  void send_afterClose_asksNobodyForTheWay() throws Exception {
    FailingSelector selector = new FailingSelector();
    serve(always(answer(200, "{}")));
    open(options().proxySelector(selector)).close();

    assertThat(failure(get(LONG))).hasMessage("the transport is closed");
    assertThat(selector.asked).isFalse();
    assertThat(server().connections()).isZero();
  }
}
