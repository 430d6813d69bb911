package io.dmsrocketmq.client.internal.transport;

import static io.dmsrocketmq.client.support.WireServer.answer;
import static io.dmsrocketmq.client.support.WireServer.once;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.dmsrocketmq.client.support.Facts;
import io.dmsrocketmq.client.support.WireServer;
import io.dmsrocketmq.client.transport.TransportException;
import io.dmsrocketmq.client.transport.TransportResponse;
import io.dmsrocketmq.client.transport.TransportTimeoutException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each fault: what it is reported as, and that the request was sent no second time. */
class SocketTransportFaultsTest extends TransportTestCase {

  private static final String HEAD = "HTTP/1.1 200 OK\r\n";

  /** More than a connection takes while the other side does not read. */
  private static final String LARGE = "x".repeat(50_000_000);

  @Test
  void send_whenNobodyListens_failsUnsent() throws Exception {
    TransportException failure =
        failure(request("POST", "http://127.0.0.1:" + closedPort() + "/", "{}", LONG));

    assertThat(failure.sent()).isFalse();
    assertThat(failure.permanent()).isFalse();
    assertThat(failure).hasCauseInstanceOf(ConnectException.class);
  }

  @Test
  void send_whenTheHostIsUnknown_failsUnsent() {
    TransportException failure = failure(request("POST", "http://no.invalid/", "{}", LONG));

    assertThat(failure.sent()).isFalse();
    assertThat(failure).hasCauseInstanceOf(UnknownHostException.class);
  }

  @Test
  void send_whenTheConnectionIsResetAtOnce_failsWithoutASecondTry() throws Exception {
    serve(WireServer.Peer::reset);

    // Whether anything has left by then depends on who is faster.
    assertThat(failure(post(LONG))).isNotInstanceOf(TransportTimeoutException.class);
    assertThat(server().requests()).isEmpty();
    assertThat(server().connections()).isEqualTo(1);
  }

  @Test
  void send_whenTheConnectionIsResetBehindTheRequest_failsAsSent() throws Exception {
    serve(
        peer -> {
          peer.read();
          peer.reset();
        });

    assertThat(failure(post(LONG)).sent()).isTrue();
    assertThat(server().requests()).hasSize(1);
    assertThat(server().connections()).isEqualTo(1);
  }

  @Test
  void send_whenTheConnectionEndsBehindTheRequest_failsAsSent() throws Exception {
    serve(WireServer.Peer::read);

    TransportException failure = failure(post(LONG));

    assertThat(failure.sent()).isTrue();
    assertThat(failure).hasMessage("the connection was closed before an answer came");
    assertThat(server().requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\nX-On", HEAD + "Content-Length: 5\r\n\r\n{"})
  void send_whenTheAnswerStalls_givesUpInTime(String beginning) throws Exception {
    serve(
        peer -> {
          peer.read();
          peer.write(beginning);
          peer.hold();
        });

    AtomicInteger sendings = new AtomicInteger();

    TransportException failure =
        unanswered(
            timeout -> {
              sendings.incrementAndGet();
              return post(timeout);
            });

    assertThat(failure).isInstanceOf(TransportTimeoutException.class);
    assertThat(failure.sent()).isTrue();
    assertThat(failure.permanent()).isFalse();
    assertThat(server().connections()).isLessThanOrEqualTo(sendings.get());
  }

  @Test
  void send_whenALargeBodyIsRefusedAndCutOff_bringsTheRefusal() throws Exception {
    serve(
        peer -> {
          peer.head();
          // What has come and was not read turns the end of the connection into a reset.
          peer.write(answer(413, "too large"));
        },
        once(answer(200, "{}")));

    TransportResponse refusal = send(request("POST", server().url(), LARGE, LONG));

    assertThat(refusal.status()).isEqualTo(413);
    assertThat(body(refusal)).isEqualTo("too large");
    assertThat(send(post(LONG)).status()).isEqualTo(200);
    assertThat(server().connections()).isEqualTo(2);
  }

  @Test
  void send_whenALargeBodyIsRefusedBeforeItIsRead_doesNotSendAllOfIt() throws Exception {
    CompletableFuture<Long> rest = new CompletableFuture<>();
    serve(
        peer -> {
          peer.head();
          peer.write(answer(401, "who are you?"));
          rest.complete(peer.awaitClose());
        });

    TransportResponse refusal = send(request("POST", server().url(), LARGE, LONG));

    assertThat(refusal.status()).isEqualTo(401);
    assertThat(rest.get(1, TimeUnit.MINUTES)).isLessThan(LARGE.length());
  }

  @Test
  void send_whenALargeBodyIsCutOffWithoutAWord_fails() throws Exception {
    serve(
        peer -> {
          peer.head();
          peer.reset();
        });

    TransportException failure = failure(request("POST", server().url(), LARGE, LONG));

    assertThat(failure.sent()).isTrue();
    assertThat(failure.permanent()).isFalse();
  }

  @Test
  void send_whenTheServerDoesNotRead_givesUpInTime() throws Exception {
    serve(WireServer.Peer::hold);

    TransportException failure =
        unanswered(timeout -> request("POST", server().url(), LARGE, timeout));

    assertThat(failure).isInstanceOf(TransportTimeoutException.class);
    assertThat(failure.sent()).isTrue();
  }

  @Test
  void send_whenTheAnswerDripsForEver_givesUpInTime() throws Exception {
    serve(
        peer -> {
          peer.read();
          peer.write(HEAD + "Transfer-Encoding: chunked\r\n\r\n");
          while (true) {
            peer.write("1\r\nx\r\n");
            Thread.onSpinWait();
          }
        });
    open(options().longestAnswer(Integer.MAX_VALUE - 64));

    assertThat(failure(get(SHORT))).isInstanceOf(TransportTimeoutException.class);
  }

  @Test
  void send_whenNoConnectionIsFreeInTime_failsUnsent() throws Exception {
    serve(
        peer -> {
          peer.read();
          peer.hold();
        });
    open(options().maxConnections(1));
    FutureTask<Throwable> outcome = new FutureTask<>(() -> catchThrowable(() -> send(get(LONG))));
    Thread other = new Thread(outcome);
    other.start();
    Facts.await("a request", () -> !server().requests().isEmpty());

    TransportException failure = failure(post(SHORT));

    assertThat(failure).isInstanceOf(TransportTimeoutException.class);
    assertThat(failure.sent()).isFalse();
    assertThat(server().requests()).hasSize(1);
    other.interrupt();
    assertThat(outcome.get(1, TimeUnit.MINUTES)).isInstanceOf(InterruptedException.class);
  }

  static Stream<String> malformed() {
    String chunked = HEAD + "Transfer-Encoding: chunked\r\n\r\n";
    return Stream.of(
        "SSH-2.0-OpenSSH\r\n\r\n",
        "HTTP/2 200\r\n\r\n",
        "HTTP/1.1 2x0 OK\r\n\r\n",
        "HTTP/1.1 2000 OK\r\n\r\n",
        "HTTP/1.1 099 OK\r\n\r\n",
        "HTTP/1.1 101 Switching Protocols\r\n\r\n",
        HEAD + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
        HEAD + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
        HEAD + "Content-Length: 2, 2\r\n\r\n{}",
        HEAD + "Content-Length: -2\r\n\r\n{}",
        HEAD + "Content-Length: +2\r\n\r\n{}",
        HEAD + "Content-Length:\r\n\r\n{}",
        HEAD + "Content-Length: 99999999999999999999\r\n\r\n{}",
        HEAD + "Transfer-Encoding: gzip, chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
        "HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
        HEAD + "X-One: 1\r\n folded: 1\r\nContent-Length: 2\r\n\r\n{}",
        HEAD + "X-One : 1\r\nContent-Length: 2\r\n\r\n{}",
        HEAD + ": 1\r\nContent-Length: 2\r\n\r\n{}",
        HEAD + "X-One\r\nContent-Length: 2\r\n\r\n{}",
        HEAD + "X-One: 1\nX-Two: 2\r\nContent-Length: 2\r\n\r\n{}",
        HEAD + "X-One: 1\rX-Two: 2\r\nContent-Length: 2\r\n\r\n{}",
        HEAD + "X-One: \u0000\r\nContent-Length: 2\r\n\r\n{}",
        HEAD + "X-One: " + "x".repeat(70_000) + "\r\nContent-Length: 2\r\n\r\n{}",
        HEAD + "X: 1\r\n".repeat(20_000) + "\r\n",
        chunked + "\r\n{}\r\n0\r\n\r\n",
        chunked + "-2\r\n{}\r\n0\r\n\r\n",
        chunked + "0x2\r\n{}\r\n0\r\n\r\n",
        chunked + "2 \r\n{}\r\n0\r\n\r\n",
        chunked + "2\n{}\r\n0\r\n\r\n",
        chunked + "2\r\n{}0\r\n\r\n",
        chunked + "2\r\n{}\n0\r\n\r\n",
        chunked + "123456789\r\n{}",
        chunked + "2;" + "x".repeat(70_000) + "\r\n{}\r\n0\r\n\r\n",
        chunked + "0\r\n" + "T: 1\r\n".repeat(20_000) + "\r\n",
        HEAD + "Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}");
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void send_whenTheAnswerIsMalformed_failsAndDropsTheConnection(String answer) throws Exception {
    serve(
        peer -> {
          peer.read();
          peer.write(answer);
          peer.awaitClose();
        },
        once(answer(200, "{}")));

    TransportException failure = failure(post(LONG));

    assertThat(failure.sent()).isTrue();
    assertThat(failure.permanent()).isTrue();
    assertThat(failure).isNotInstanceOf(TransportTimeoutException.class);
    assertThat(server().requests()).hasSize(1);
    assertThat(body(send(post(LONG)))).isEqualTo("{}");
    assertThat(server().connections()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        HEAD,
        HEAD + "Content-Length: 2\r\n\r\n",
        HEAD + "Content-Length: 3\r\n\r\n{}",
        HEAD + "Transfer-Encoding: chunked\r\n\r\n2\r\n{",
        HEAD + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n",
        HEAD + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n"
      })
  void send_whenTheAnswerIsTruncated_fails(String answer) throws Exception {
    serve(once(answer));

    TransportException failure = failure(post(LONG));

    assertThat(failure.sent()).isTrue();
    assertThat(failure.permanent()).isFalse();
    assertThat(failure).hasMessageStartingWith("the connection was closed within");
    assertThat(server().requests()).hasSize(1);
  }

  @Test
  void send_whenTheCompressedAnswerIsTruncated_fails() throws Exception {
    byte[] whole = SocketTransportTest.gzip("{\"a\":1}");
    serve(
        peer -> {
          peer.read();
          peer.write(HEAD + "Content-Encoding: gzip\r\n\r\n");
          peer.write(Arrays.copyOf(whole, whole.length - 9));
        });

    assertThat(failure(get(LONG))).hasMessage("the compressed body of the answer ends too early");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: 100001\r\n\r\n", "\r\n"})
  void send_whenASuccessIsHuge_fails(String headers) throws Exception {
    serve(
        peer -> {
          peer.read();
          peer.write(HEAD + headers + "x".repeat(LONGEST_ANSWER + 1));
          peer.awaitClose();
        });

    assertThat(failure(get(LONG))).hasMessage("the answer is longer than 100000 bytes");
  }

  @Test
  void send_whenASuccessInChunksIsHuge_fails() throws Exception {
    String chunk = "FFFF\r\n" + "x".repeat(0xFFFF) + "\r\n";
    serve(once(HEAD + "Transfer-Encoding: chunked\r\n\r\n" + chunk + chunk + "0\r\n\r\n"));

    assertThat(failure(get(LONG))).hasMessage("the answer is longer than 100000 bytes");
  }

  @Test
  void send_whenASuccessIsHugeOnceInflated_fails() throws Exception {
    byte[] bomb = SocketTransportTest.gzip("x".repeat(10_000_000));
    serve(
        peer -> {
          peer.read();
          peer.write(HEAD + "Content-Encoding: gzip\r\n\r\n");
          peer.write(bomb);
        });

    assertThat(failure(get(LONG))).hasMessage("the answer is longer than 100000 bytes");
  }

  @Test
  void send_whenMoreFollowsThanWasAskedFor_dropsTheConnection() throws Exception {
    serve(
        peer -> {
          peer.read();
          peer.write(answer(200, "first") + answer(200, "injected"));
          peer.awaitClose();
        },
        once(answer(200, "second")));

    assertThat(body(send(get(LONG)))).isEqualTo("first");
    assertThat(body(send(get(LONG)))).isEqualTo("second");
    assertThat(server().requests()).hasSize(2);
  }
}
