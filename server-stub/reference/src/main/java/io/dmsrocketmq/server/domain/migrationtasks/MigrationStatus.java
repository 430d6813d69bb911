package io.dmsrocketmq.server.domain.migrationtasks;

import java.util.Locale;

/** How far a task is. The constants are the words on the wire, in lower case there. */
public enum MigrationStatus {
  /** The task has yet to create what it brings over. */
  RUNNING,
  /** Everything that the task brings over is there. */
  FINISHED,
  /** The task has created nothing. */
  FAILED;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
