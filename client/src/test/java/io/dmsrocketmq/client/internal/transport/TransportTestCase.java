package io.dmsrocketmq.client.internal.transport;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dmsrocketmq.client.support.WireServer;
import io.dmsrocketmq.client.transport.Transport;
import io.dmsrocketmq.client.transport.TransportException;
import io.dmsrocketmq.client.transport.TransportRequest;
import io.dmsrocketmq.client.transport.TransportResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import javax.net.ServerSocketFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** A transport and a server that plays a script, both closed after each test. */
abstract class TransportTestCase {

  static final Duration LONG = Duration.ofMinutes(5);

  /** For what never comes, however long one waits. */
  static final Duration SHORT = Duration.ofMillis(50);

  static final int LONGEST_ANSWER = 100_000;

  private @Nullable WireServer server;
  private @Nullable Transport transport;

  @AfterEach
  final void closeBoth() throws IOException {
    if (transport != null) {
      transport.close();
    }
    if (server != null) {
      server.close();
    }
  }

  final WireServer serve(WireServer.Script... scripts) throws IOException {
    server = new WireServer(scripts);
    return server;
  }

  final WireServer serve(ServerSocketFactory sockets, WireServer.Script... scripts)
      throws IOException {
    server = new WireServer(sockets, scripts);
    return server;
  }

  /** Returns a port at which nobody listens. */
  static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  final WireServer server() {
    if (server == null) {
      throw new IllegalStateException("no server is there");
    }
    return server;
  }

  static TransportOptions options() {
    return new TransportOptions().connectTimeout(LONG).longestAnswer(LONGEST_ANSWER);
  }

  final Transport open(TransportOptions options) {
    transport = new SocketTransport(options);
    return transport;
  }

  final Transport transport() {
    return transport == null ? open(options()) : transport;
  }

  final TransportRequest get(Duration timeout) {
    return request("GET", server().url() + "/", null, timeout);
  }

  final TransportRequest post(Duration timeout) {
    return request("POST", server().url() + "/", "{}", timeout);
  }

  static TransportRequest request(
      String method, String uri, @Nullable String body, Duration timeout) {
    byte[] bytes = body == null ? null : body.getBytes(StandardCharsets.UTF_8);
    return new TransportRequest(method, URI.create(uri), Map.of(), bytes, timeout);
  }

  final TransportResponse send(TransportRequest request) throws Exception {
    return transport().send(request);
  }

  final TransportException failure(TransportRequest request) {
    return catchThrowableOfType(TransportException.class, () -> transport().send(request));
  }

  /**
   * Sends a request whose answer never comes, with more and more time, until one has been sent: on
   * a slow machine the time may be over before.
   */
  final TransportException unanswered(Function<Duration, TransportRequest> request) {
    Duration timeout = SHORT;
    TransportException failure = failure(request.apply(timeout));
    while (!failure.sent() && timeout.compareTo(LONG) < 0) {
      timeout = timeout.multipliedBy(2);
      failure = failure(request.apply(timeout));
    }
    return failure;
  }

  static String body(TransportResponse response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }
}
