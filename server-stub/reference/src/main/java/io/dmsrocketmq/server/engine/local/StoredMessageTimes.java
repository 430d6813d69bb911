package io.dmsrocketmq.server.engine.local;

import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.domain.engine.QueueRange;
import io.dmsrocketmq.server.store.Database;

/** Knows the times from the table message. */
final class StoredMessageTimes implements MessageTimes {
  private static final String IN_QUEUE =
      " from message where instance_id = ? and topic = ? and broker = ? and queue = ?";

  private final Database database;

  StoredMessageTimes(Database database) {
    this.database = database;
  }

  @Override
  public long firstOffsetSince(EngineInstance instance, String topic, QueueRange queue, long time) {
    return database
        .first(
            "select coalesce(min(queue_offset), ?)" + IN_QUEUE + " and stored_at >= ?",
            row -> row.getLong(1),
            queue.maxOffset(),
            instance.id(),
            topic,
            queue.broker(),
            queue.queue(),
            time)
        .orElseThrow();
  }

  @Override
  public long storedAt(EngineInstance instance, String topic, QueueRange queue, long offset) {
    return database
        .first(
            "select stored_at" + IN_QUEUE + " and queue_offset = ?",
            row -> row.getLong(1),
            instance.id(),
            topic,
            queue.broker(),
            queue.queue(),
            offset)
        .orElse(0L);
  }
}
