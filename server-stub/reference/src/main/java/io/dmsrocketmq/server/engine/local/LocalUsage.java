package io.dmsrocketmq.server.engine.local;

import io.dmsrocketmq.server.store.Database;

/**
 * Counts along what quotas limit, in the table engine_usage. Without a row nothing has been counted
 * yet.
 */
final class LocalUsage {
  private final Database database;

  /** What is counted, by its column. */
  enum Counted {
    TOPICS("topics"),
    CONSUMER_GROUPS("consumer_groups");

    private final String column;

    Counted(String column) {
      this.column = column;
    }
  }

  LocalUsage(Database database) {
    this.database = database;
  }

  int of(String instanceId, Counted counted) {
    return database
        .first(
            "select " + counted.column + " from engine_usage where instance_id = ?",
            row -> row.getInt(1),
            instanceId)
        .orElse(0);
  }

  void add(String instanceId, Counted counted, int more) {
    if (more == 0) {
      return;
    }
    String sql =
        "update engine_usage set "
            + counted.column
            + " = "
            + counted.column
            + " + ? where instance_id = ?";
    if (database.update(sql, more, instanceId) == 0) {
      // Nobody else can have added the row meanwhile, since whoever changes an instance holds it.
      database.update(
          "insert into engine_usage (instance_id, topics, consumer_groups) values (?, 0, 0)",
          instanceId);
      database.update(sql, more, instanceId);
    }
  }
}
