package io.dmsrocketmq.client.internal.transport;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lends connections, kept ones first, and never more than allowed. A connection that comes back is
 * kept for a while; one with which anything went wrong never comes back.
 */
final class ConnectionPool {

  private final Connector connector;
  private final int most;
  private final Semaphore permits;
  private final ConnectionWatch watch = new ConnectionWatch(this::forget);
  private final Deque<Connection> kept = new ArrayDeque<>();
  private boolean closed;

  ConnectionPool(Connector connector, int most) {
    this.connector = connector;
    this.most = most;
    this.permits = new Semaphore(most, true);
  }

  /**
   * Lends a connection.
   *
   * @param route where it leads
   * @param deadline when it is closed
   * @return the connection, on which nothing was sent for this borrower
   */
  Connection lease(Route route, long deadline) throws IOException, InterruptedException {
    if (!permits.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
      throw new SocketTimeoutException("no connection became free in time");
    }
    Connection connection = null;
    try {
      connection = reuse(route, deadline);
      if (connection == null) {
        makeRoom();
        connection = connector.open(route, deadline, watch);
      }
      return connection;
    } finally {
      if (connection == null) {
        permits.release();
      }
    }
  }

  private @Nullable Connection reuse(Route route, long deadline) {
    Connection connection = takeKept(route);
    while (connection != null) {
      boolean timely = connection.deadline() - System.nanoTime() > 0;
      if (timely && watch.live(connection, deadline) && !connection.isStale()) {
        return connection;
      }
      drop(connection);
      connection = takeKept(route);
    }
    return null;
  }

  private synchronized @Nullable Connection takeKept(Route route) {
    for (Iterator<Connection> i = kept.iterator(); i.hasNext(); ) {
      Connection connection = i.next();
      if (connection.route().equals(route)) {
        i.remove();
        return connection;
      }
    }
    return null;
  }

  /** Closes a connection that leads elsewhere, if there would be too many otherwise. */
  private void makeRoom() {
    Connection oldest = null;
    synchronized (this) {
      if (watch.size() >= most) {
        oldest = kept.pollLast();
      }
    }
    if (oldest != null) {
      drop(oldest);
    }
  }

  /** Takes a connection back on which the next request may follow until a time. */
  void giveBack(Connection connection, long until) {
    boolean taken = false;
    if (watch.live(connection, until)) {
      synchronized (this) {
        if (!closed) {
          kept.addFirst(connection);
          taken = true;
        }
      }
    }
    if (!taken) {
      drop(connection);
    }
    permits.release();
  }

  /** Takes a connection back that is of no use any more. */
  void discard(Connection connection) {
    drop(connection);
    permits.release();
  }

  private void drop(Connection connection) {
    connection.close();
    watch.remove(connection);
  }

  private synchronized void forget(Connection connection) {
    kept.remove(connection);
  }

  synchronized boolean isClosed() {
    return closed;
  }

  void close() {
    synchronized (this) {
      closed = true;
      kept.clear();
    }
    watch.close();
  }
}
