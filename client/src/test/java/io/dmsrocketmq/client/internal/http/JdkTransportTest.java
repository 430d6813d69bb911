package io.dmsrocketmq.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dmsrocketmq.client.internal.future.BackgroundCalls;
import io.dmsrocketmq.client.support.TestServer;
import io.dmsrocketmq.client.transport.TransportException;
import io.dmsrocketmq.client.transport.TransportRequest;
import io.dmsrocketmq.client.transport.TransportResponse;
import io.dmsrocketmq.client.transport.TransportTimeoutException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdkTransportTest {

  private static final Duration LONG = Duration.ofMinutes(5);
  private static final Duration SHORT = Duration.ofMillis(50);

  private TestServer server;
  private JdkTransport transport;

  @BeforeEach
  void open() throws IOException {
    server = new TestServer();
    transport = new JdkTransport(LONG, 100_000);
  }

  @AfterEach
  void close() {
    transport.close();
    server.close();
  }

  private TransportRequest request(String method, String body, Duration timeout) {
    return new TransportRequest(
        method,
        URI.create(server.url() + "/a%25b%7Cc%2Fd/..?q=%20"),
        Map.of("X-One", "1"),
        body.isEmpty() ? null : body.getBytes(StandardCharsets.UTF_8),
        timeout);
  }

  @Test
  void send_whateverTheMethod_sendsTargetHeadersAndBodyAsTheyAre() throws Exception {
    server.answer(404, "{}");

    TransportResponse response = transport.send(request("DELETE", "{\"a\":\"é\"}", LONG));

    assertThat(response.status()).isEqualTo(404);
    assertThat(response.headers().first("CONTENT-TYPE")).contains("application/json");
    assertThat(response.body()).isEqualTo("{}".getBytes(StandardCharsets.US_ASCII));
    assertThat(server.last().method()).isEqualTo("DELETE");
    assertThat(server.last().target()).isEqualTo("/a%25b%7Cc%2Fd/..?q=%20");
    assertThat(server.last().body()).isEqualTo("{\"a\":\"é\"}");
    assertThat(server.last().headers())
        .containsEntry("X-one", "1")
        .containsEntry("Host", server.authority());
  }

  @Test
  void send_whenTheServerRedirects_doesNotFollow() throws Exception {
    server.answer(302, Map.of("Location", server.url() + "/elsewhere"), "");

    assertThat(transport.send(request("GET", "", LONG)).status()).isEqualTo(302);
    assertThat(server.received()).hasSize(1);
  }

  @Test
  void send_whenARefusalIsHuge_keepsItsBeginning() throws Exception {
    server.answer(500, "x".repeat(500_000));

    assertThat(transport.send(request("GET", "", LONG)).body()).hasSize(64 * 1024);
  }

  @Test
  void send_whenASuccessIsHuge_refuses() {
    server.answer(200, "x".repeat(100_001));

    assertThatThrownBy(() -> transport.send(request("GET", "", LONG)))
        .isInstanceOf(IOException.class)
        .hasStackTraceContaining("the answer is longer than");
  }

  @Test
  void send_whenNoAnswerComesInTime_givesUp() {
    server.hold();

    assertThatThrownBy(() -> transport.send(request("GET", "", SHORT)))
        .isInstanceOfSatisfying(
            TransportTimeoutException.class, e -> assertThat(e.sent()).isTrue());
  }

  @Test
  void send_whenNobodyListens_failsToConnect() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    TransportRequest request =
        new TransportRequest(
            "GET", URI.create("http://127.0.0.1:" + port + "/"), Map.of(), null, LONG);

    assertThatThrownBy(() -> transport.send(request))
        .hasCauseInstanceOf(ConnectException.class)
        .isInstanceOfSatisfying(TransportException.class, e -> assertThat(e.sent()).isFalse());
  }

  @Test
  void close_whileACallIsUnderWay_givesItUp() throws Exception {
    server.hold();
    BackgroundCalls calls = BackgroundCalls.onOwnThreads(1);
    CompletableFuture<TransportResponse> answer =
        calls.start(() -> send(request("POST", "{}", LONG)));
    server.awaitHeldRequest();

    transport.close();

    assertThatThrownBy(answer::get).hasRootCauseInstanceOf(Exception.class);
    assertThat(server.received()).hasSize(1);
    calls.close();
  }

  private TransportResponse send(TransportRequest request) {
    try {
      return transport.send(request);
    } catch (TransportException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
