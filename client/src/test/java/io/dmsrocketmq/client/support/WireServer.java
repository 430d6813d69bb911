package io.dmsrocketmq.client.support;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * A server that does with each connection what a script says, byte by byte, so that it can do what
 * no HTTP server would. It counts the connections and the requests.
 */
public final class WireServer implements AutoCloseable {

  /** What happens on one connection. */
  @FunctionalInterface
  public interface Script {
    /** Plays the script; the connection is closed afterwards. */
    void play(Peer peer) throws IOException, InterruptedException;
  }

  /**
   * A request as it came.
   *
   * @param method the method
   * @param target the target as the request line has it
   * @param headers the headers, names in lower case
   * @param body the body as text
   */
  public record Request(String method, String target, Map<String, String> headers, String body) {}

  private final ServerSocket listener;
  private final List<Script> scripts;
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final CountDownLatch released = new CountDownLatch(1);
  private final Socket placeholder = new Socket();
  private final Thread acceptor;

  /** Starts a server; connection after connection plays the next script, the last one for ever. */
  public WireServer(Script... scripts) throws IOException {
    this(ServerSocketFactory.getDefault(), scripts);
  }

  /** Starts a server with other sockets, such as those of TLS. */
  public WireServer(ServerSocketFactory sockets, Script... scripts) throws IOException {
    this.scripts = List.of(scripts);
    this.listener = sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.acceptor = daemon(this::accept);
  }

  /** Answers every request of a connection in the same way. */
  public static Script always(String answer) {
    return peer -> {
      while (peer.tryRead()) {
        peer.write(answer);
      }
    };
  }

  /** Reads one request and answers it. */
  public static Script once(String answer) {
    return peer -> {
      peer.read();
      peer.write(answer);
    };
  }

  /** Makes an answer with a status, headers and a body of the right length. */
  public static String answer(int status, String body, String... headers) {
    StringBuilder text = new StringBuilder("HTTP/1.1 ").append(status).append(" Any\r\n");
    for (String header : headers) {
      text.append(header).append("\r\n");
    }
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    return text.append("Content-Length: ")
        .append(length)
        .append("\r\n\r\n")
        .append(body)
        .toString();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = listener.accept();
        open.add(socket);
        Script script = scripts.get(Math.min(connections.getAndIncrement(), scripts.size() - 1));
        var unusedThread = daemon(() -> play(script, socket));
      }
    } catch (SocketException e) {
      // The server was closed.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void play(Script script, Socket socket) {
    try (socket) {
      script.play(new Peer(socket));
    } catch (IOException | InterruptedException e) {
      // The other side went away, as many tests want it to.
    } finally {
      open.remove(socket);
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "wire-server");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  /** Returns the port. */
  public int port() {
    return listener.getLocalPort();
  }

  /** Returns where the server is reached without TLS. */
  public String url() {
    return "http://127.0.0.1:" + port();
  }

  /** Returns the requests that came completely. */
  public List<Request> requests() {
    return List.copyOf(requests);
  }

  /** Returns how many connections there were. */
  public int connections() {
    return connections.get();
  }

  /** Returns how many connections the other side has not closed yet. */
  public int openConnections() {
    return open.size();
  }

  /** Stops to listen, but keeps the port until the end, so that no other process gets it. */
  public void refuse() throws IOException {
    stop();
    placeholder.setReuseAddress(true);
    placeholder.bind(listener.getLocalSocketAddress());
  }

  @Override
  public void close() throws IOException {
    placeholder.close();
    stop();
  }

  private void stop() throws IOException {
    released.countDown();
    listener.close();
    awaitAcceptor();
    for (Socket socket : open) {
      socket.close();
    }
  }

  /** As long as a thread waits for connections the port is neither free nor closed. */
  private void awaitAcceptor() {
    try {
      acceptor.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The server's end of one connection. */
  public final class Peer {
    private final Socket socket;
    private final InputStream input;

    private Peer(Socket socket) throws IOException {
      this.socket = socket;
      this.input = new BufferedInputStream(socket.getInputStream());
    }

    /** Reads one request. */
    public Request read() throws IOException {
      Request request = next();
      if (request == null) {
        throw new EOFException();
      }
      return request;
    }

    /** Reads one request and tells whether there was any before the connection was closed. */
    public boolean tryRead() throws IOException {
      return next() != null;
    }

    /** Reads one request, or returns null if the other side has closed the connection. */
    public @Nullable Request next() throws IOException {
      Request request = head();
      if (request == null) {
        return null;
      }
      int length = Integer.parseInt(request.headers().getOrDefault("content-length", "0"));
      String body = new String(input.readNBytes(length), StandardCharsets.UTF_8);
      Request whole = new Request(request.method(), request.target(), request.headers(), body);
      requests.add(whole);
      return whole;
    }

    /** Reads the head of one request and leaves its body where it is. */
    public @Nullable Request head() throws IOException {
      String line = line();
      if (line.isEmpty()) {
        return null;
      }
      String[] parts = line.split(" ", 3);
      Map<String, String> headers = new TreeMap<>();
      for (String header = line(); !header.isEmpty(); header = line()) {
        String[] pair = header.split(": ", 2);
        headers.put(pair[0].toLowerCase(Locale.ROOT), pair[1]);
      }
      return new Request(parts[0], parts[1], headers, "");
    }

    private String line() throws IOException {
      StringBuilder line = new StringBuilder();
      for (int octet = input.read(); octet >= 0 && octet != '\n'; octet = input.read()) {
        if (octet != '\r') {
          line.append((char) octet);
        }
      }
      return line.toString();
    }

    /** Sends text as it is. */
    public void write(String text) throws IOException {
      write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends bytes. */
    public void write(byte[] bytes) throws IOException {
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
    }

    /** Returns the connection, to pass bytes on. */
    public Socket socket() {
      return socket;
    }

    /** Ends the connection in a way that fails whatever the other side does. */
    public void reset() throws IOException {
      socket.setSoLinger(true, 0);
      socket.close();
    }

    /** Passes on what comes until the other side closes the connection. */
    public void passOn(OutputStream target) throws IOException {
      byte[] buffer = new byte[8192];
      for (int count = input.read(buffer); count >= 0; count = input.read(buffer)) {
        target.write(buffer, 0, count);
        target.flush();
      }
    }

    /** Waits until the other side closes the connection, and tells how much came before. */
    public long awaitClose() throws IOException {
      return input.transferTo(OutputStream.nullOutputStream());
    }

    /** Does nothing until the server is closed. */
    public void hold() throws InterruptedException {
      released.await();
    }
  }
}
