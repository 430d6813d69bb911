package io.dmsrocketmq.server.engine.local;

import static java.util.Collections.nCopies;

import io.dmsrocketmq.server.domain.engine.ConsumerGroupState;
import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.domain.engine.QueuePosition;
import io.dmsrocketmq.server.domain.engine.QueueProgress;
import io.dmsrocketmq.server.domain.engine.QueueRange;
import io.dmsrocketmq.server.domain.engine.ReservedNames;
import io.dmsrocketmq.server.store.Database;
import java.util.ArrayList;
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
      EngineInstance instance, ConsumerGroupState group, String topic, long from) {
    List<QueuePosition> positions =
        shared(instance, group, topic).stream()
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

  void move(
      EngineInstance instance,
      ConsumerGroupState group,
      String topic,
      List<QueuePosition> positions) {
    Map<Queue, QueueRange> ranges = new HashMap<>();
    shared(instance, group, topic)
        .forEach(range -> ranges.put(new Queue(range.broker(), range.queue()), range));
    if (ranges.isEmpty()) {
      return;
    }
    consume(instance, group.name(), topic);
    for (QueuePosition position : positions) {
      QueueRange range = ranges.get(new Queue(position.broker(), position.queue()));
      if (range != null) {
        move(instance, group.name(), topic, range, within(range, position.offset()));
      }
    }
  }

  /** Forgets what a group has consumed on brokers that do not hold it any more. */
  void forgetOtherBrokers(EngineInstance instance, ConsumerGroupState group) {
    List<Object> arguments = new ArrayList<>(List.of(instance.id(), group.name()));
    arguments.addAll(group.brokers());
    database.update(
        "delete from consumer_offset"
            + " where instance_id = ? and consumer_group = ? and broker not in ("
            + String.join(", ", nCopies(group.brokers().size(), "?"))
            + ")",
        arguments.toArray());
    consumed(instance, group.name()).stream()
        .filter(topic -> shared(instance, group, topic).isEmpty())
        .forEach(topic -> stopConsuming(instance, group.name(), topic));
  }

  /** The queues of a topic that a group can consume: those on brokers that hold the group. */
  private List<QueueRange> shared(EngineInstance instance, ConsumerGroupState group, String topic) {
    return queues.of(instance, topic).stream()
        .filter(range -> group.brokers().contains(range.broker()))
        .toList();
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
    countConsumed(instance, group, topic, 1);
  }

  private void stopConsuming(EngineInstance instance, String group, String topic) {
    database.update(
        "delete from consumption where instance_id = ? and consumer_group = ? and topic = ?",
        instance.id(),
        group,
        topic);
    countConsumed(instance, group, topic, -1);
  }

  private void countConsumed(EngineInstance instance, String group, String topic, int more) {
    if (!topic.equals(ReservedNames.retryTopic(group))) {
      database.update(
          "update consumer_group set consumed_topics = consumed_topics + ?"
              + " where instance_id = ? and name = ?",
          more,
          instance.id(),
          group);
    }
  }

  private List<String> consumed(EngineInstance instance, String group) {
    return database.list(
        "select topic from consumption where instance_id = ? and consumer_group = ?",
        row -> row.getString(1),
        instance.id(),
        group);
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
