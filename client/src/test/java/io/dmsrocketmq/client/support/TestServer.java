package io.dmsrocketmq.client.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * An HTTP server on this machine that answers what it was told, in order, and keeps what it was
 * asked.
 */
public final class TestServer implements AutoCloseable {

  /**
   * A request as it came over the wire.
   *
   * @param method the method
   * @param target path and query, percent-encoded
   * @param headers the first value of each header, names as the server spells them
   * @param body the body as text
   */
  public record Received(String method, String target, Map<String, String> headers, String body) {}

  private record Answer(int status, Map<String, String> headers, String body, boolean held) {}

  private final HttpServer server;
  private final ExecutorService executor = Executors.newCachedThreadPool();
  private final Deque<Answer> answers = new ArrayDeque<>();
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final CountDownLatch arrived = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);

  /** Starts the server on a free port of the loopback interface. */
  public TestServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(executor);
    server.start();
  }

  /** Adds an answer with a body. */
  public TestServer answer(int status, String body) {
    return answer(status, Map.of("Content-Type", "application/json"), body);
  }

  /** Adds an answer with headers and a body. */
  public TestServer answer(int status, Map<String, String> headers, String body) {
    answers.add(new Answer(status, headers, body, false));
    return this;
  }

  /** Adds an answer that does not come before the server is closed. */
  public TestServer hold() {
    answers.add(new Answer(200, Map.of(), "", true));
    return this;
  }

  /** Waits until a request has come whose answer is held. */
  public void awaitHeldRequest() throws InterruptedException {
    arrived.await();
  }

  /** Returns where the server is reached. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Returns host and port. */
  public String authority() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Returns all requests so far. */
  public List<Received> received() {
    return List.copyOf(received);
  }

  /** Returns the last request. */
  public Received last() {
    return received.get(received.size() - 1);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Map<String, String> headers = new LinkedHashMap<>();
      exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String target = exchange.getRequestURI().toString();
      received.add(new Received(exchange.getRequestMethod(), target, headers, body));
      Answer answer = answers.remove();
      if (answer.held()) {
        arrived.countDown();
        awaitRelease();
        return;
      }
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private void awaitRelease() {
    try {
      released.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    released.countDown();
    server.stop(0);
    executor.shutdownNow();
  }
}
