package io.dmsrocketmq.client.internal.transport;

import io.dmsrocketmq.client.transport.Transport;
import io.dmsrocketmq.client.transport.TransportException;
import io.dmsrocketmq.client.transport.TransportRequest;
import io.dmsrocketmq.client.transport.TransportResponse;
import io.dmsrocketmq.client.transport.TransportTimeoutException;
import io.dmsrocketmq.client.transport.UnsentInterruptedException;
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
      throw new UnsentInterruptedException("the thread was interrupted before anything was sent");
    }
    Route route = route(request.origin());
    Connection connection = lease(request, route);
    AnswerParser.Answer answer = null;
    boolean sent = false;
    try {
      connection.prepare(request);
      sent = true;
      answer = exchange(connection, request);
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

  /** There are one or two routes in the life of a client. */
  private Route route(String origin) {
    Route known = routes.get(origin);
    if (known == null) {
      known = Route.of(origin);
      routes.put(origin, known);
    }
    return known;
  }

  private AnswerParser.Answer exchange(Connection connection, TransportRequest request)
      throws IOException {
    boolean whole;
    try {
      whole = connection.send(request);
    } catch (IOException e) {
      return answerToAPart(connection, request, e);
    }
    AnswerParser.Answer answer = parser.read(connection.input(), request.method());
    return whole ? answer : answer.last();
  }

  /**
   * Reads the answer of a server that has closed the connection before it had read the whole
   * request: why it refuses says more than that the pipe is broken.
   */
  private AnswerParser.Answer answerToAPart(
      Connection connection, TransportRequest request, IOException failure) throws IOException {
    try {
      return parser.read(connection.input(), request.method()).last();
    } catch (IOException e) {
      failure.addSuppressed(e);
      throw failure;
    }
  }

  private Connection lease(TransportRequest request, Route route)
      throws TransportException, InterruptedException {
    try {
      return pool.lease(route, Deadline.after(request.timeout()));
    } catch (IOException e) {
      throw failure(request, e, e instanceof SocketTimeoutException, false);
    } catch (InterruptedException e) {
      throw givenUp(e, false);
    } catch (RuntimeException e) {
      // A selector of proxies, an authenticator, or a context of TLS that is not ours.
      throw TransportException.permanent("no connection could be opened", false, e);
    }
  }

  private static InterruptedException givenUp(Exception cause, boolean sent) {
    String message = "the exchange was given up";
    InterruptedException interrupt =
        sent ? new InterruptedException(message) : new UnsentInterruptedException(message);
    interrupt.initCause(cause);
    return interrupt;
  }

  private TransportException failure(
      TransportRequest request, IOException cause, boolean late, boolean sent)
      throws InterruptedException {
    if (Thread.interrupted()) {
      throw givenUp(cause, sent);
    }
    if (late) {
      String what = sent ? "no complete answer within " + request.timeout() : describe(cause);
      return new TransportTimeoutException(what, sent, cause);
    }
    if (pool.isClosed()) {
      return new TransportException("the transport is closed", sent, cause);
    }
    if (Permanence.of(cause, sent)) {
      return TransportException.permanent(describe(cause), sent, cause);
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
