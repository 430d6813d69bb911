package io.dmsrocketmq.server.engine.local;

import static java.util.Collections.nCopies;

import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.domain.engine.QueueRange;
import io.dmsrocketmq.server.domain.engine.ReservedNames;
import io.dmsrocketmq.server.domain.engine.ResourceKind;
import io.dmsrocketmq.server.domain.engine.TopicEngine;
import io.dmsrocketmq.server.domain.engine.TopicPermission;
import io.dmsrocketmq.server.domain.engine.TopicState;
import io.dmsrocketmq.server.domain.engine.TopicState.BrokerQueues;
import io.dmsrocketmq.server.engine.local.LocalUsage.Counted;
import io.dmsrocketmq.server.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps topics in the tables topic, topic_broker and topic_queue. */
final class LocalTopicEngine implements TopicEngine {
  private final Database database;
  private final LocalUsage usage;
  private final LocalQueues queues;
  private final LocalRights rights;

  LocalTopicEngine(Database database, LocalUsage usage, LocalQueues queues, LocalRights rights) {
    this.database = database;
    this.usage = usage;
    this.queues = queues;
    this.rights = rights;
  }

  @Override
  public void create(EngineInstance instance, TopicState topic) {
    database.update(
        "insert into topic (instance_id, name, permission, message_type) values (?, ?, ?, ?)",
        instance.id(),
        topic.name(),
        topic.permission().name(),
        topic.messageType());
    topic.brokers().forEach(broker -> addBroker(instance, topic.name(), broker));
    if (isCounted(topic.name())) {
      usage.add(instance.id(), Counted.TOPICS, 1);
    }
  }

  @Override
  public Optional<TopicState> find(EngineInstance instance, String name) {
    List<Row> rows =
        database.list(
            "select t.permission, t.message_type, b.broker, b.read_queues, b.write_queues"
                + " from topic t join topic_broker b"
                + " on b.instance_id = t.instance_id and b.topic = t.name"
                + " where t.instance_id = ? and t.name = ?",
            Row::read,
            instance.id(),
            name);
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Comparator<BrokerQueues> order =
        Comparator.comparingInt(queues -> instance.brokers().indexOf(queues.broker()));
    return Optional.of(
        new TopicState(
            name,
            rows.stream().map(Row::broker).sorted(order).toList(),
            rows.get(0).permission(),
            rows.get(0).messageType()));
  }

  @Override
  public Set<String> existing(EngineInstance instance, Collection<String> names) {
    return LocalNames.existing(database, "topic", instance, names);
  }

  @Override
  public int count(EngineInstance instance) {
    return usage.of(instance.id(), Counted.TOPICS);
  }

  @Override
  public void update(EngineInstance instance, TopicState topic) {
    database.update(
        "update topic set permission = ?, message_type = ? where instance_id = ? and name = ?",
        topic.permission().name(),
        topic.messageType(),
        instance.id(),
        topic.name());
    removeOtherBrokers(instance, topic);
    for (BrokerQueues broker : topic.brokers()) {
      int changed =
          database.update(
              "update topic_broker set read_queues = ?, write_queues = ?"
                  + " where instance_id = ? and topic = ? and broker = ?",
              broker.readQueues(),
              broker.writeQueues(),
              instance.id(),
              topic.name(),
              broker.broker());
      if (changed == 0) {
        addBroker(instance, topic.name(), broker);
      }
    }
  }

  @Override
  public void delete(EngineInstance instance, Collection<String> names) {
    Set<String> different = new HashSet<>(names);
    int counted = 0;
    for (String name : different) {
      countLess(instance, name);
      int deleted =
          database.update(
              "delete from topic where instance_id = ? and name = ?", instance.id(), name);
      counted += isCounted(name) ? deleted : 0;
    }
    usage.add(instance.id(), Counted.TOPICS, -counted);
    rights.forget(instance, ResourceKind.TOPIC, different);
  }

  @Override
  public List<QueueRange> queues(EngineInstance instance, String name) {
    return queues.of(instance, name);
  }

  @Override
  public List<String> consumerGroups(EngineInstance instance, String name, int limit, int offset) {
    return database.list(
        "select consumer_group from consumption where instance_id = ? and topic = ?"
            + " order by instance_id, topic, consumer_group limit ? offset ?",
        row -> row.getString(1),
        instance.id(),
        name,
        limit,
        offset);
  }

  /** Group by group, because the database would look at all groups of the instance at once. */
  private void countLess(EngineInstance instance, String topic) {
    List<String> groups =
        database.list(
            "select consumer_group from consumption where instance_id = ? and topic = ?",
            row -> row.getString(1),
            instance.id(),
            topic);
    database.updateEach(
        "update consumer_group set consumed_topics = consumed_topics - 1"
            + " where instance_id = ? and name = ?",
        groups.stream()
            .filter(group -> !topic.equals(ReservedNames.retryTopic(group)))
            .map(group -> new Object[] {instance.id(), group})
            .toList());
  }

  private static boolean isCounted(String name) {
    return !ReservedNames.isTopicReserved(name);
  }

  private void addBroker(EngineInstance instance, String topic, BrokerQueues broker) {
    database.update(
        "insert into topic_broker (instance_id, topic, broker, read_queues, write_queues)"
            + " values (?, ?, ?, ?, ?)",
        instance.id(),
        topic,
        broker.broker(),
        broker.readQueues(),
        broker.writeQueues());
  }

  private void removeOtherBrokers(EngineInstance instance, TopicState topic) {
    List<Object> arguments = new ArrayList<>(List.of(instance.id(), topic.name()));
    topic.brokers().forEach(broker -> arguments.add(broker.broker()));
    String others =
        " where instance_id = ? and topic = ? and broker not in ("
            + String.join(", ", nCopies(topic.brokers().size(), "?"))
            + ")";
    database.update("delete from topic_broker" + others, arguments.toArray());
    database.update("delete from consumer_offset" + others, arguments.toArray());
  }

  private record Row(TopicPermission permission, String messageType, BrokerQueues broker) {
    static Row read(ResultSet row) throws SQLException {
      return new Row(
          TopicPermission.valueOf(row.getString("permission")),
          row.getString("message_type"),
          new BrokerQueues(
              row.getString("broker"), row.getInt("read_queues"), row.getInt("write_queues")));
    }
  }
}
