package io.dmsrocketmq.server.store;

import java.sql.Connection;
import java.sql.SQLException;

/** Makes sure that what was committed is on the disk before it is acknowledged. */
@FunctionalInterface
interface Durability {
  /** For databases whose commit is lasting by itself. */
  Durability BY_COMMIT = connection -> {};

  /**
   * Waits until everything that was committed before the call is on the disk.
   *
   * @param connection a connection that may be used for it
   */
  void await(Connection connection) throws SQLException;
}
