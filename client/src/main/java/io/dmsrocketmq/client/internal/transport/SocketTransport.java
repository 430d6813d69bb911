package io.dmsrocketmq.client.internal.transport;

import io.dmsrocketmq.client.transport.Transport;
import io.dmsrocketmq.client.transport.TransportException;
import io.dmsrocketmq.client.transport.TransportRequest;
import io.dmsrocketmq.client.transport.TransportResponse;
import io.dmsrocketmq.client.transport.TransportTimeoutException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * HTTP/1.1 over blocking sockets: each exchange is one write and a few reads on the thread of the
 * caller. It never sends a request a second time.
 */
public final class SocketTransport implements Transport {

  // The server's clock began to run earlier than ours.
  private static final Duration ON_THE_WAY = Duration.ofSeconds(1);

  private final ConnectionPool pool;
  private final Map<String, Route> routes = new ConcurrentHashMap<>();
  private final AnswerParser parser;
  private final Duration keepAlive;

  /**
   * Opens the transport. Nothing is connected before the first request.
   *
   * @param options what is not as usual; they are copied
   */
  public SocketTransport(TransportOptions options) {
    TransportOptions own = options.copy();
    this.pool = new ConnectionPool(new Connector(own), own.maxConnections());
    this.parser = new AnswerParser(own.longestAnswer());
    this.keepAlive = own.keepAlive();
  }

  @Override
  public TransportResponse send(TransportRequest request)
      throws TransportException, InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("the thread was interrupted before anything was sent");
    }
    // There are one or two in the life of a client.
    Route route = routes.computeIfAbsent(request.origin(), Route::of);
    Connection connection = lease(request, route);
    AnswerParser.Answer answer = null;
    boolean sent = false;
    try {
      connection.prepare(request);
      sent = true;
      connection.send(request);
      answer = parser.read(connection.input(), request.method());
      return answer.response();
    } catch (IOException e) {
      boolean late = connection.isExpired();
      throw failure(request, e, late, sent);
    } finally {
      if (answer != null && answer.reusable()) {
        pool.giveBack(connection, Deadline.after(keepAlive(answer.head())));
      } else {
        pool.discard(connection);
      }
    }
  }

  private Connection lease(TransportRequest request, Route route)
      throws TransportException, InterruptedException {
    try {
      return pool.lease(route, Deadline.after(request.timeout()));
    } catch (IOException e) {
      throw failure(request, e, e instanceof SocketTimeoutException, false);
    }
  }

  private TransportException failure(
      TransportRequest request, IOException cause, boolean late, boolean sent)
      throws InterruptedException {
    if (Thread.interrupted()) {
      InterruptedException interrupt = new InterruptedException("the exchange was given up");
      interrupt.initCause(cause);
      throw interrupt;
    }
    if (late) {
      String what = sent ? "no complete answer within " + request.timeout() : describe(cause);
      return new TransportTimeoutException(what, sent, cause);
    }
    if (pool.isClosed()) {
      return new TransportException("the transport is closed", sent, cause);
    }
    return new TransportException(describe(cause), sent, cause);
  }

  private static String describe(IOException cause) {
    if (cause instanceof UnknownHostException) {
      return "unknown host: " + cause.getMessage();
    }
    return cause.getMessage() == null ? "the exchange failed" : cause.getMessage();
  }

  /** Returns for how long to keep a connection: less than the server does, if it says so. */
  private Duration keepAlive(AnswerHead head) {
    Duration promised = head.keepAlive();
    if (promised == null) {
      return keepAlive;
    }
    Duration less = promised.minus(ON_THE_WAY);
    return less.compareTo(keepAlive) < 0 ? less : keepAlive;
  }

  @Override
  public void close() {
    pool.close();
  }
}
