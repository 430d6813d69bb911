package io.dmsrocketmq.contract.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A reverse proxy in front of a server, which gives it a fault. */
final class SpoilingProxy implements AutoCloseable {

  private static final Set<String> OF_THE_CONNECTION =
      Set.of(
          "host",
          "connection",
          "content-length",
          "transfer-encoding",
          "upgrade",
          "expect",
          "http2-settings",
          "keep-alive",
          "date");

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ExecutorService executor = Executors.newCachedThreadPool();
  private final URI upstream;
  private final HttpServer server;
  private volatile ServerFault fault = ServerFault.NONE;

  private SpoilingProxy(URI upstream, HttpServer server) {
    this.upstream = upstream;
    this.server = server;
  }

  static SpoilingProxy inFrontOf(URI upstream) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    SpoilingProxy proxy = new SpoilingProxy(upstream, server);
    server.setExecutor(proxy.executor);
    server.createContext("/", proxy::handle);
    server.start();
    return proxy;
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Has this fault from now on, in the place of any other. */
  void have(ServerFault next) {
    fault = next;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Map<String, String> headers = new LinkedHashMap<>();
      exchange
          .getRequestHeaders()
          .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
      ProxyRequest request =
          new ProxyRequest(
              exchange.getRequestMethod(),
              exchange.getRequestURI().toString(),
              headers,
              new String(exchange.getRequestBody().readAllBytes(), UTF_8));
      answer(exchange, fault.handle(request, this::send));
    }
  }

  private ProxyAnswer send(ProxyRequest request) {
    HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(upstream + request.target()));
    request
        .headers()
        .forEach(
            (name, value) -> {
              if (!OF_THE_CONNECTION.contains(name)) {
                builder.setHeader(name, value);
              }
            });
    boolean hasBody = request.headers().containsKey("content-length") || !request.body().isEmpty();
    builder.method(
        request.method(),
        hasBody ? BodyPublishers.ofString(request.body()) : BodyPublishers.noBody());
    try {
      HttpResponse<String> response = client.send(builder.build(), BodyHandlers.ofString(UTF_8));
      Map<String, String> headers = new LinkedHashMap<>();
      response.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
      return new ProxyAnswer(response.statusCode(), headers, response.body());
    } catch (IOException e) {
      throw new IllegalStateException("the server behind the proxy does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static void answer(HttpExchange exchange, ProxyAnswer answer) throws IOException {
    answer
        .headers()
        .forEach(
            (name, value) -> {
              if (!OF_THE_CONNECTION.contains(name)) {
                exchange.getResponseHeaders().set(name, value);
              }
            });
    byte[] bytes = answer.body().getBytes(UTF_8);
    exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
    executor.shutdownNow();
  }
}
