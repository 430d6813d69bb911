package io.dmsrocketmq.server.engine.local;

import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.domain.engine.QueueRange;
import io.dmsrocketmq.server.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Knows what the queues hold, from the table topic_queue. */
final class LocalQueues {
  private static final String ONE =
      " where instance_id = ? and topic = ? and broker = ? and queue = ?";

  private final Database database;

  LocalQueues(Database database) {
    this.database = database;
  }

  /** Shows all queues of a topic, those without any message as well. */
  List<QueueRange> of(EngineInstance instance, String topic) {
    List<Row> rows =
        database.list(
            "select b.broker, b.read_queues, b.write_queues,"
                + " q.queue, q.min_offset, q.max_offset, q.last_message_time"
                + " from topic_broker b left join topic_queue q"
                + " on q.instance_id = b.instance_id and q.topic = b.topic and q.broker = b.broker"
                + " where b.instance_id = ? and b.topic = ?",
            Row::read,
            instance.id(),
            topic);
    Map<String, Integer> queues = new HashMap<>();
    Map<String, Map<Integer, QueueRange>> used = new HashMap<>();
    for (Row row : rows) {
      queues.put(row.broker(), row.queues());
      if (row.used() != null) {
        used.computeIfAbsent(row.broker(), broker -> new HashMap<>())
            .put(row.used().queue(), row.used());
      }
    }
    List<QueueRange> ranges = new ArrayList<>();
    for (String broker : BrokerOrder.sorted(instance, queues.keySet())) {
      Map<Integer, QueueRange> usedHere = used.getOrDefault(broker, Map.of());
      for (int queue = 0; queue < queues.getOrDefault(broker, 0); queue++) {
        QueueRange range = usedHere.get(queue);
        ranges.add(range == null ? new QueueRange(broker, queue, 0, 0, 0) : range);
      }
    }
    return ranges;
  }

  /**
   * Takes the next place in a queue.
   *
   * @return the offset of the message that is stored there
   */
  long append(EngineInstance instance, String topic, String broker, int queue, long storedAt) {
    int changed =
        database.update(
            "update topic_queue set max_offset = max_offset + 1, last_message_time = ?" + ONE,
            storedAt,
            instance.id(),
            topic,
            broker,
            queue);
    if (changed == 0) {
      database.update(
          "insert into topic_queue"
              + " (instance_id, topic, broker, queue, min_offset, max_offset, last_message_time)"
              + " values (?, ?, ?, ?, 0, 1, ?)",
          instance.id(),
          topic,
          broker,
          queue,
          storedAt);
      return 0;
    }
    return database
        .first(
            "select max_offset - 1 from topic_queue" + ONE,
            row -> row.getLong(1),
            instance.id(),
            topic,
            broker,
            queue)
        .orElseThrow();
  }

  private record Row(String broker, int queues, @Nullable QueueRange used) {
    static Row read(ResultSet row) throws SQLException {
      String broker = row.getString("broker");
      int queue = row.getInt("queue");
      QueueRange used =
          row.wasNull()
              ? null
              : new QueueRange(
                  broker,
                  queue,
                  row.getLong("min_offset"),
                  row.getLong("max_offset"),
                  row.getLong("last_message_time"));
      return new Row(broker, Math.max(row.getInt("read_queues"), row.getInt("write_queues")), used);
    }
  }
}
