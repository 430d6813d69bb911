package io.dmsrocketmq.client.internal.transport;

import io.dmsrocketmq.client.transport.TransportRequest;
import java.io.IOException;
import java.io.OutputStream;
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

  private final Route route;
  private final SocketChannel channel;
  private final RequestBytes request = new RequestBytes();
  private final ByteBuffer probe = ByteBuffer.allocate(1);
  private final ConnectionInput input;
  private OutputStream output;
  private boolean throughProxy;
  private @Nullable String proxyAuthorization;

  private long deadline;
  private boolean expired;
  private boolean closed;

  /** Takes over a channel that is connected. */
  Connection(Route route, SocketChannel channel, long deadline) throws IOException {
    this.route = route;
    this.channel = channel;
    this.deadline = deadline;
    this.input = new ConnectionInput(channel.socket().getInputStream());
    this.output = channel.socket().getOutputStream();
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

  /** Sends what was laid out. */
  void send(TransportRequest next) throws IOException {
    output.write(request.bytes(), 0, request.size());
    byte[] body = RequestBytes.separateBody(next);
    if (body != null) {
      output.write(body);
    }
    output.flush();
  }

  /**
   * Tells whether a connection that is kept is of no use any more. Nothing may come before the next
   * request: neither the end, nor bytes that nobody asked for.
   */
  boolean isStale() {
    try {
      channel.configureBlocking(false);
      probe.clear();
      boolean silent = channel.read(probe) == 0;
      channel.configureBlocking(true);
      return !silent;
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
