package io.dmsrocketmq.server.http;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.error.ErrorAnswers;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The connections of one event loop, which alone calls this. There are so many and no more, and
 * each has to bring its requests in time: whoever sends a byte now and then would otherwise hold a
 * connection for ever.
 */
final class Connections {

  private static final int REQUEST_TIMEOUT = 408;

  private final Map<HttpConnection, Watched> watched = new HashMap<>();
  private final AtomicInteger open;
  private final int most;
  private final long patienceNanos;

  /**
   * Creates an empty set.
   *
   * @param open counts the connections of all event loops
   * @param most how many there may be in all
   * @param patience how long a head may take, and a body
   */
  Connections(AtomicInteger open, int most, Duration patience) {
    this.open = open;
    this.most = most;
    this.patienceNanos = patience.toNanos();
  }

  private static final class Watched {
    @Nullable HttpServerRequest request;
    long since = System.nanoTime();
  }

  void opened(HttpConnection connection) {
    if (open.incrementAndGet() > most) {
      open.decrementAndGet();
      connection.close();
      return;
    }
    watched.put(connection, new Watched());
    connection.closeHandler(
        closed -> {
          if (watched.remove(connection) != null) {
            open.decrementAndGet();
          }
        });
  }

  /** Notes that the head of a request is there. */
  void brought(HttpServerRequest request) {
    Watched connection = watched.get(request.connection());
    if (connection != null) {
      connection.request = request;
      connection.since = System.nanoTime();
    }
  }

  /** Closes connections that take too long; called now and then. */
  void check() {
    long now = System.nanoTime();
    new ArrayList<>(watched.entrySet())
        .forEach(entry -> check(entry.getKey(), entry.getValue(), now));
  }

  private void check(HttpConnection connection, Watched state, long now) {
    HttpServerRequest request = state.request;
    if (request != null && (request.isEnded() || !hasBody(request))) {
      // How long the answer takes is the server's affair; after it the next head is due.
      if (request.response().ended()) {
        state.request = null;
      }
      state.since = now;
    } else if (now - state.since > patienceNanos) {
      if (request == null || request.response().headWritten()) {
        connection.close();
      } else {
        state.since = now;
        refuse(request);
      }
    }
  }

  /** Without one there is nothing to wait for, although the end is only seen when it is read. */
  private static boolean hasBody(HttpServerRequest request) {
    return request.getHeader("Content-Length") != null
        || request.getHeader("Transfer-Encoding") != null;
  }

  private static void refuse(HttpServerRequest request) {
    request.response().putHeader("Connection", "close");
    ErrorAnswers.send(
            request.response(),
            DmsException.of(ErrorCode.INVALID_REQUEST_PARAMETER, "The body did not arrive in time.")
                .withStatus(REQUEST_TIMEOUT))
        .onComplete(sent -> request.connection().close());
  }
}
