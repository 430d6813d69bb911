package io.dmsrocketmq.server.engine.local;

import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.domain.engine.QueuePosition;
import io.dmsrocketmq.server.domain.engine.QueueProgress;
import io.dmsrocketmq.server.domain.engine.QueueRange;
import io.dmsrocketmq.server.domain.engine.ReservedNames;
import io.dmsrocketmq.server.store.Database;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps where consumer groups stand, in the tables consumption and consumer_offset. */
final class LocalPositions {
  private static final Position NOWHERE = new Position(0, 0);

  private final Database database;
  private final LocalQueues queues;
  private final MessageTimes times;

  LocalPositions(Database database, LocalQueues queues, MessageTimes times) {
    this.database = database;
    this.queues = queues;
    this.times = times;
  }

  private record Queue(String broker, int number) {}

  private record Position(long nextOffset, long lastConsumedTime) {}

  List<QueueProgress> progress(EngineInstance instance, String group, String topic) {
    // The positions first: messages that come between the two statements are still to be consumed.
    Map<Queue, Position> positions = positions(instance, group, topic);
    return queues.of(instance, topic).stream()
        .map(
            range ->
                progress(
                    range,
                    positions.getOrDefault(new Queue(range.broker(), range.queue()), NOWHERE)))
        .toList();
  }

  List<QueuePosition> reset(
      EngineInstance instance, String group, String topic, List<String> brokers, long from) {
    List<QueuePosition> positions =
        queues.of(instance, topic).stream()
            .filter(range -> brokers.contains(range.broker()))
            .map(
                range ->
                    new QueuePosition(
                        range.broker(),
                        range.queue(),
                        times.firstOffsetSince(instance, topic, range, from)))
            .toList();
    move(instance, group, topic, positions);
    return positions;
  }

  void move(EngineInstance instance, String group, String topic, List<QueuePosition> positions) {
    Map<Queue, QueueRange> ranges = new HashMap<>();
    queues
        .of(instance, topic)
        .forEach(range -> ranges.put(new Queue(range.broker(), range.queue()), range));
    consume(instance, group, topic);
    for (QueuePosition position : positions) {
      QueueRange range = ranges.get(new Queue(position.broker(), position.queue()));
      if (range != null) {
        move(instance, group, topic, range, within(range, position.offset()));
      }
    }
  }

  private void move(
      EngineInstance instance, String group, String topic, QueueRange range, long offset) {
    long lastConsumedTime = times.storedAt(instance, topic, range, offset - 1);
    int changed =
        database.update(
            "update consumer_offset set next_offset = ?, last_consumed_time = ?"
                + " where instance_id = ? and consumer_group = ? and topic = ?"
                + " and broker = ? and queue = ?",
            offset,
            lastConsumedTime,
            instance.id(),
            group,
            topic,
            range.broker(),
            range.queue());
    if (changed == 0) {
      database.update(
          "insert into consumer_offset (instance_id, consumer_group, topic, broker, queue,"
              + " next_offset, last_consumed_time) values (?, ?, ?, ?, ?, ?, ?)",
          instance.id(),
          group,
          topic,
          range.broker(),
          range.queue(),
          offset,
          lastConsumedTime);
    }
  }

  private void consume(EngineInstance instance, String group, String topic) {
    boolean consumed =
        database
            .first(
                "select 1 from consumption"
                    + " where instance_id = ? and consumer_group = ? and topic = ?",
                row -> row.getInt(1),
                instance.id(),
                group,
                topic)
            .isPresent();
    if (consumed) {
      return;
    }
    database.update(
        "insert into consumption (instance_id, consumer_group, topic) values (?, ?, ?)",
        instance.id(),
        group,
        topic);
    if (!topic.equals(ReservedNames.retryTopic(group))) {
      database.update(
          "update consumer_group set consumed_topics = consumed_topics + 1"
              + " where instance_id = ? and name = ?",
          instance.id(),
          group);
    }
  }

  private Map<Queue, Position> positions(EngineInstance instance, String group, String topic) {
    Map<Queue, Position> positions = new HashMap<>();
    database
        .list(
            "select * from consumer_offset"
                + " where instance_id = ? and consumer_group = ? and topic = ?",
            row ->
                Map.entry(
                    new Queue(row.getString("broker"), row.getInt("queue")),
                    new Position(row.getLong("next_offset"), row.getLong("last_consumed_time"))),
            instance.id(),
            group,
            topic)
        .forEach(entry -> positions.put(entry.getKey(), entry.getValue()));
    return positions;
  }

  private static QueueProgress progress(QueueRange range, Position position) {
    return new QueueProgress(
        range.broker(),
        range.queue(),
        range.maxOffset(),
        within(range, position.nextOffset()),
        position.lastConsumedTime());
  }

  /** Messages that are gone are not waited for. */
  private static long within(QueueRange range, long offset) {
    return Math.max(range.minOffset(), Math.min(offset, range.maxOffset()));
  }
}
