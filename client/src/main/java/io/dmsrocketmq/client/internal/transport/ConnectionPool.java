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

  /** How many connections there are: lent, kept, and those that are about to be opened. */
  private int count;

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
        connection = open(route, deadline);
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

  private Connection open(Route route, long deadline) throws IOException {
    makeRoom();
    boolean open = false;
    try {
      Connection connection = connector.open(route, deadline, watch);
      open = true;
      return connection;
    } finally {
      if (!open) {
        countDown();
      }
    }
  }

  /**
   * Counts a connection that is about to be opened, and closes one that leads elsewhere if there
   * would be too many otherwise. Whoever lends one has a permit, so that of as many as are allowed
   * one at least is kept.
   */
  private void makeRoom() throws IOException {
    Connection oldest = null;
    synchronized (this) {
      if (closed) {
        throw new IOException("the transport is closed");
      }
      if (count >= most) {
        oldest = kept.pollLast();
      } else {
        count++;
      }
    }
    if (oldest != null) {
      oldest.close();
      watch.remove(oldest);
    }
  }

  private synchronized void countDown() {
    count--;
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
    countDown();
  }

  private synchronized void forget(Connection connection) {
    if (kept.remove(connection)) {
      count--;
    }
  }

  synchronized boolean isClosed() {
    return closed;
  }

  void close() {
    synchronized (this) {
      closed = true;
      count -= kept.size();
      kept.clear();
    }
    watch.close();
  }
}
