package io.dmsrocketmq.contract.verifier.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that answers what a test has told it, and remembers what it was asked. */
public final class LoopbackServer implements AutoCloseable {

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final Map<String, WireAnswer> answers = new ConcurrentHashMap<>();
  private final HttpServer server;

  /** Starts it on a free port. */
  public LoopbackServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
          asked.add(line);
          WireAnswer answer = answers.getOrDefault(line, Answers.json(404, "{}"));
          exchange.getResponseHeaders().putAll(answer.headers().map());
          byte[] body = answer.text().getBytes(UTF_8);
          exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  /** Answers a request line with this from now on. */
  public LoopbackServer on(String line, WireAnswer answer) {
    answers.put(line, answer);
    return this;
  }

  /** Gives the address. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Lists the request lines that came. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
