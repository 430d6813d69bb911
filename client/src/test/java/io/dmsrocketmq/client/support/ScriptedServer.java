package io.dmsrocketmq.client.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A server on bare sockets, which can also misbehave. It takes one step of its script for each
 * request and keeps what it was asked.
 */
public final class ScriptedServer implements AutoCloseable {

  /**
   * A request as it came over the wire.
   *
   * @param method the method
   * @param target path and query, percent-encoded
   * @param headers the headers, names in lower case
   * @param body the body as text
   */
  public record Request(String method, String target, Map<String, String> headers, String body) {}

  /** What happens to a request. */
  private sealed interface Step {
    record Answer(String text) implements Step {}

    record Reset() implements Step {}

    record Hold() implements Step {}
  }

  private final ServerSocket socket;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Deque<Step> script = new ArrayDeque<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
  private final CountDownLatch held = new CountDownLatch(1);
  private @Nullable Function<Request, String> otherwise;

  /** Starts the server on a free port of the loopback interface. */
  public ScriptedServer() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  /** Returns where the server is reached. */
  public String url() {
    return "http://127.0.0.1:" + socket.getLocalPort();
  }

  /** Adds an answer; each header is a name, a colon and a value. */
  public ScriptedServer answer(int status, String body, String... headers) {
    script.add(new Step.Answer(text(status, body, headers)));
    return this;
  }

  /** Resets the connection as soon as the request has been read. */
  public ScriptedServer reset() {
    script.add(new Step.Reset());
    return this;
  }

  /** Reads the request and never answers. */
  public ScriptedServer hold() {
    script.add(new Step.Hold());
    return this;
  }

  /** Answers what the script has no step for. */
  public ScriptedServer otherwise(Function<Request, String> answers) {
    otherwise = answers;
    return this;
  }

  /** Returns the text of an answer. */
  public static String text(int status, String body, String... headers) {
    StringBuilder text = new StringBuilder("HTTP/1.1 ").append(status).append(" x\r\n");
    for (String header : headers) {
      text.append(header).append("\r\n");
    }
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    return text.append("Content-Length: " + length + "\r\n\r\n").append(body).toString();
  }

  /** Returns all requests so far. */
  public List<Request> requests() {
    return List.copyOf(requests);
  }

  /** Returns the connections that the other side has not closed yet. */
  public Set<Socket> connections() {
    return Set.copyOf(connections);
  }

  /** Waits until a request has come that is not answered. */
  public void awaitHeldRequest() throws InterruptedException {
    held.await();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        connections.add(connection);
        threads.execute(() -> serve(connection));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      InputStream in = connection.getInputStream();
      Request request = read(in);
      while (request != null) {
        requests.add(request);
        if (!play(next(request), connection)) {
          return;
        }
        request = read(in);
      }
    } catch (IOException e) {
      // The other side went away, which is its right.
    } finally {
      connections.remove(connection);
    }
  }

  private synchronized Step next(Request request) {
    Step step = script.poll();
    if (step == null && otherwise != null) {
      return new Step.Answer(otherwise.apply(request));
    }
    return step == null ? new Step.Answer(text(500, "the script is over")) : step;
  }

  private boolean play(Step step, Socket connection) throws IOException {
    if (step instanceof Step.Answer answer) {
      connection.getOutputStream().write(answer.text().getBytes(StandardCharsets.UTF_8));
      connection.getOutputStream().flush();
      return true;
    }
    if (step instanceof Step.Reset) {
      connection.setSoLinger(true, 0);
      return false;
    }
    held.countDown();
    while (connection.getInputStream().read() >= 0) {
      // Nothing more is expected; this ends when the other side gives up.
    }
    return false;
  }

  private static @Nullable Request read(InputStream in) throws IOException {
    String head = head(in);
    if (head.isEmpty()) {
      return null;
    }
    String[] lines = head.strip().split("\r\n", -1);
    String[] first = lines[0].split(" ", -1);
    Map<String, String> headers = new LinkedHashMap<>();
    for (int i = 1; i < lines.length; i++) {
      int colon = lines[i].indexOf(':');
      headers.put(
          lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
          lines[i].substring(colon + 1).strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
    return new Request(first[0], first[1], headers, body);
  }

  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int octet = in.read(); octet >= 0; octet = in.read()) {
      bytes.write(octet);
      String text = bytes.toString(StandardCharsets.ISO_8859_1);
      if (text.endsWith("\r\n\r\n")) {
        return text;
      }
    }
    return "";
  }

  @Override
  public void close() {
    try {
      socket.close();
      for (Socket connection : connections) {
        connection.close();
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    threads.shutdownNow();
  }
}
