package io.dmsrocketmq.client.internal.transport;

import io.dmsrocketmq.client.transport.TransportRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * One connection. It has a time at which it is closed from outside, whatever it is doing then: the
 * end of the exchange that uses it, or of the time for which it is kept without one.
 *
 * <p>A channel is what lets an interrupt end a blocking read, and unlike a timeout on the socket
 * the closing ends a blocking write as well.
 */
final class Connection {

  private static final int PART = 32 * 1024;

  private final Route route;
  private final SocketChannel channel;
  private final RequestBytes request = new RequestBytes();
  private final ByteBuffer probe = ByteBuffer.allocate(1);
  private final ConnectionInput input = new ConnectionInput(InputStream.nullInputStream());
  private OutputStream output = OutputStream.nullOutputStream();
  private boolean secure;
  private boolean throughProxy;
  private @Nullable String proxyAuthorization;

  private long deadline;
  private boolean expired;
  private boolean closed;

  /** Takes over a channel that is not connected yet, so that somebody can end the connecting. */
  Connection(Route route, SocketChannel channel, long deadline) {
    this.route = route;
    this.channel = channel;
    this.deadline = deadline;
  }

  /** Connects, for as long as nobody closes the connection. */
  void connect(InetSocketAddress address) throws IOException {
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.connect(address);
    input.switchTo(channel.socket().getInputStream());
    output = channel.socket().getOutputStream();
  }

  Route route() {
    return route;
  }

  SocketChannel channel() {
    return channel;
  }

  ConnectionInput input() {
    return input;
  }

  OutputStream output() {
    return output;
  }

  /** Goes on inside of TLS. */
  void secure(SSLSocket socket) throws IOException {
    input.switchTo(socket.getInputStream());
    output = socket.getOutputStream();
    secure = true;
  }

  /** Says that a proxy reads the requests and passes them on. */
  void throughProxy(@Nullable String authorization) {
    throughProxy = true;
    proxyAuthorization = authorization;
  }

  /** Lays a request out without sending anything of it. */
  void prepare(TransportRequest next) {
    request.layOut(next, throughProxy, proxyAuthorization);
  }

  /**
   * Sends what was laid out. A large body is sent in parts: whoever refuses it need not read all of
   * it first.
   *
   * @return false if an answer came before the whole body was sent, so that the rest is not
   */
  boolean send(TransportRequest next) throws IOException {
    output.write(request.bytes(), 0, request.size());
    byte[] body = RequestBytes.separateBody(next);
    if (body != null) {
      for (int from = 0; from < body.length; from += PART) {
        if (isAnswered()) {
          return false;
        }
        output.write(body, from, Math.min(PART, body.length - from));
      }
    }
    output.flush();
    return true;
  }

  /** Tells whether anything has come already. Inside of TLS it cannot be told from its records. */
  private boolean isAnswered() throws IOException {
    if (secure) {
      return false;
    }
    int count = readWithoutWaiting();
    if (count > 0) {
      input.putBack(probe.get(0));
    }
    return count != 0;
  }

  private int readWithoutWaiting() throws IOException {
    channel.configureBlocking(false);
    try {
      probe.clear();
      return channel.read(probe);
    } finally {
      // A connection that was cut may still hold the answer that came before.
      channel.configureBlocking(true);
    }
  }

  /**
   * Tells whether a connection that is kept is of no use any more. Nothing may come before the next
   * request: neither the end, nor bytes that nobody asked for.
   */
  boolean isStale() {
    try {
      return readWithoutWaiting() != 0;
    } catch (IOException e) {
      return true;
    }
  }

  /** Sets when the connection is closed from outside; returns false if it is closed already. */
  synchronized boolean live(long until) {
    deadline = until;
    return !closed && !expired;
  }

  synchronized long deadline() {
    return deadline;
  }

  /** Closes the connection if its time is over. */
  void expireAt(long now) {
    synchronized (this) {
      if (closed || deadline - now > 0) {
        return;
      }
      expired = true;
    }
    close();
  }

  /** Tells whether the connection was closed because its time was over. */
  synchronized boolean isExpired() {
    return expired;
  }

  /** Closes the connection at once, without a farewell, which could block. */
  void close() {
    synchronized (this) {
      closed = true;
    }
    try {
      channel.close();
    } catch (IOException e) {
      // There is nothing left to be done about a connection that is given up anyway.
    }
  }
}
