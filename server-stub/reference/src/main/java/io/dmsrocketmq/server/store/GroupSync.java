package io.dmsrocketmq.server.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Forces an H2 database onto the disk. H2 writes a commit to the file but leaves it in the cache of
 * the operating system, so that it outlives the process but not a power cut. Forcing takes about a
 * millisecond, and one round serves every commit that happened before it began: whoever comes
 * during a round waits for the next.
 */
final class GroupSync implements Durability {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition roundEnded = lock.newCondition();
  private long committed;
  private long synced;
  private boolean syncing;

  @Override
  public void await(Connection connection) throws SQLException {
    lock.lock();
    try {
      long mine = ++committed;
      while (synced < mine) {
        if (syncing) {
          roundEnded.awaitUninterruptibly();
        } else {
          runRound(connection);
        }
      }
    } finally {
      lock.unlock();
    }
  }

  /** Tells how many callers wait for the end of a round. */
  int waiting() {
    lock.lock();
    try {
      return lock.getWaitQueueLength(roundEnded);
    } finally {
      lock.unlock();
    }
  }

  /** Gives the lock up while the disk works, so that others can queue for the next round. */
  private void runRound(Connection connection) throws SQLException {
    long covered = committed;
    syncing = true;
    lock.unlock();
    boolean done = false;
    try {
      checkpoint(connection);
      done = true;
    } finally {
      lock.lock();
      syncing = false;
      if (done) {
        synced = Math.max(synced, covered);
      }
      roundEnded.signalAll();
    }
  }

  private static void checkpoint(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CHECKPOINT SYNC");
    }
  }
}
