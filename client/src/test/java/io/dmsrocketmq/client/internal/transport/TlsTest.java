package io.dmsrocketmq.client.internal.transport;

import static io.dmsrocketmq.client.support.WireServer.always;
import static io.dmsrocketmq.client.support.WireServer.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dmsrocketmq.client.support.Facts;
import io.dmsrocketmq.client.support.SelfSigned;
import io.dmsrocketmq.client.support.WireServer;
import io.dmsrocketmq.client.transport.TransportException;
import io.dmsrocketmq.client.transport.TransportRequest;
import io.dmsrocketmq.client.transport.TransportTimeoutException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlsTest extends TransportTestCase {

  private static SSLContext right;
  private static SSLContext wrongName;

  @BeforeAll
  static void makeCertificates(@TempDir Path directory) throws Exception {
    right = SelfSigned.context(directory, "ip:127.0.0.1");
    wrongName = SelfSigned.context(directory, "dns:other.example.com");
  }

  private TransportRequest securePost() {
    return request("POST", "https://127.0.0.1:" + server().port() + "/", "{}", LONG);
  }

  private void serveWith(SSLContext context, WireServer.Script... scripts) throws IOException {
    serve(context.getServerSocketFactory(), scripts);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
  void send_whateverTheVersion_keepsTheConnection(String version) throws Exception {
    serveWith(
        right,
        peer -> {
          String spoken = ((SSLSocket) peer.socket()).getSession().getProtocol();
          while (peer.tryRead()) {
            peer.write(answer(200, spoken));
          }
        });
    SSLParameters parameters = new SSLParameters();
    parameters.setProtocols(new String[] {version});
    open(options().sslContext(right).sslParameters(parameters));

    for (int i = 0; i < 3; i++) {
      assertThat(body(send(securePost()))).isEqualTo(version);
    }
    assertThat(server().connections()).isEqualTo(1);
  }

  @Test
  void send_whenTheCertificateIsForAnotherHost_failsUnsent() throws Exception {
    serveWith(wrongName, always(answer(200, "{}")));
    open(options().sslContext(wrongName));

    TransportException failure = failure(securePost());

    assertThat(failure.sent()).isFalse();
    assertThat(failure.permanent()).isTrue();
    assertThat(failure).hasCauseInstanceOf(SSLException.class);
    assertThat(server().requests()).isEmpty();
  }

  @Test
  void send_whenTheCertificateIsNotTrusted_failsUnsent() throws Exception {
    serveWith(right, always(answer(200, "{}")));

    TransportException failure = failure(securePost());

    assertThat(failure.sent()).isFalse();
    assertThat(failure.permanent()).isTrue();
    assertThat(failure).hasCauseInstanceOf(SSLException.class);
    assertThat(server().requests()).isEmpty();
  }

  @Test
  void send_whenTheServerSpeaksNoTls_failsUnsent() throws Exception {
    serve(
        peer -> {
          peer.write("HTTP/1.1 400 Bad Request\r\n\r\n");
          peer.awaitClose();
        });
    open(options().sslContext(right));

    assertThat(failure(securePost()).sent()).isFalse();
    assertThat(server().requests()).isEmpty();
  }

  @Test
  void send_whenTheHandshakeStalls_failsUnsentInTime() throws Exception {
    serve(WireServer.Peer::hold);
    open(options().sslContext(right).connectTimeout(SHORT));

    TransportException failure = failure(securePost());

    assertThat(failure).isInstanceOf(TransportTimeoutException.class);
    assertThat(failure.sent()).isFalse();
  }

  @Test
  void send_whenTheAnswerStalls_givesUpInTime() throws Exception {
    CountDownLatch closed = new CountDownLatch(1);
    serveWith(
        right,
        peer -> {
          peer.read();
          peer.write("HTTP/1.1 200 OK\r\n");
          closed.await();
        });
    open(options().sslContext(right));

    TransportException failure =
        unanswered(
            timeout -> request("POST", "https://127.0.0.1:" + server().port(), "{}", timeout));

    assertThat(failure).isInstanceOf(TransportTimeoutException.class);
    assertThat(failure.sent()).isTrue();
    closed.countDown();
  }

  @Test
  void interrupt_whileTheAnswerStalls_givesUp() throws Exception {
    Thread caller = Thread.currentThread();
    serveWith(
        right,
        peer -> {
          peer.read();
          caller.interrupt();
          peer.hold();
        });
    open(options().sslContext(right));

    assertThatThrownBy(() -> send(securePost())).isInstanceOf(InterruptedException.class);
    assertThat(server().requests()).hasSize(1);
  }

  @Test
  void send_whenTheKeptConnectionWasClosed_sendsAPostOnceOverANewOne() throws Exception {
    CountDownLatch closed = new CountDownLatch(1);
    serveWith(
        right,
        peer -> {
          peer.read();
          peer.write(answer(200, "first"));
          peer.socket().close();
          closed.countDown();
        },
        always(answer(200, "second")));
    open(options().sslContext(right));
    send(securePost());
    Facts.await(closed);

    assertThat(body(send(securePost()))).isEqualTo("second");
    assertThat(server().requests()).hasSize(2);
  }
}
