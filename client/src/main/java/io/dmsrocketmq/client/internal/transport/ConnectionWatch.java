package io.dmsrocketmq.client.internal.transport;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Knows all open connections and closes those whose time is over. It costs a call next to nothing:
 * its thread sleeps until the earliest deadline, and a call only wakes it if its own comes before.
 * The thread exists as long as there are connections.
 */
final class ConnectionWatch {

  // While the connections are looked through, every new deadline has to lead to another look.
  private static final long LOOKING = TimeUnit.DAYS.toNanos(365);

  static final String THREAD_NAME = "dms-rocketmq-connections";

  private final Set<Connection> open = ConcurrentHashMap.newKeySet();
  private final Consumer<Connection> onExpiry;
  private volatile long wakeUp;
  private volatile @Nullable Thread thread;
  private boolean closed;

  /**
   * Makes a watch.
   *
   * @param onExpiry what has to know that a connection is of no use any more
   */
  ConnectionWatch(Consumer<Connection> onExpiry) {
    this.onExpiry = onExpiry;
  }

  /** Starts to watch a connection; returns false if everything is closed already. */
  synchronized boolean add(Connection connection) {
    if (closed) {
      return false;
    }
    open.add(connection);
    Thread current = thread;
    if (current == null) {
      wakeUp = System.nanoTime() + LOOKING;
      current = new Thread(this::watch, THREAD_NAME);
      current.setDaemon(true);
      current.start();
      thread = current;
    } else {
      LockSupport.unpark(current);
    }
    return true;
  }

  /** Sets another deadline; returns false if the connection is closed already. */
  boolean live(Connection connection, long until) {
    boolean live = connection.live(until);
    if (until - wakeUp < 0) {
      LockSupport.unpark(thread);
    }
    return live;
  }

  synchronized void remove(Connection connection) {
    open.remove(connection);
    if (open.isEmpty()) {
      LockSupport.unpark(thread);
    }
  }

  synchronized boolean isClosed() {
    return closed;
  }

  void close() {
    synchronized (this) {
      closed = true;
      open.forEach(Connection::close);
      open.clear();
      LockSupport.unpark(thread);
    }
  }

  private void watch() {
    while (goesOn()) {
      wakeUp = System.nanoTime() + LOOKING;
      long now = System.nanoTime();
      long earliest = now + LOOKING;
      for (Connection connection : open) {
        connection.expireAt(now);
        if (connection.isExpired()) {
          onExpiry.accept(connection);
        } else if (connection.deadline() - earliest < 0) {
          earliest = connection.deadline();
        }
      }
      open.removeIf(Connection::isExpired);
      wakeUp = earliest;
      LockSupport.parkNanos(this, Math.max(1, earliest - System.nanoTime()));
    }
  }

  private synchronized boolean goesOn() {
    if (open.isEmpty()) {
      thread = null;
      return false;
    }
    return true;
  }
}
