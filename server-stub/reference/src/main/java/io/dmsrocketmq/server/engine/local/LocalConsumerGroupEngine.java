package io.dmsrocketmq.server.engine.local;

import static java.util.Collections.nCopies;

import io.dmsrocketmq.server.domain.engine.ConsumerGroupEngine;
import io.dmsrocketmq.server.domain.engine.ConsumerGroupState;
import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.domain.engine.EnginePage;
import io.dmsrocketmq.server.domain.engine.QueuePosition;
import io.dmsrocketmq.server.domain.engine.QueueProgress;
import io.dmsrocketmq.server.domain.engine.ReservedNames;
import io.dmsrocketmq.server.domain.engine.ResourceKind;
import io.dmsrocketmq.server.engine.local.LocalUsage.Counted;
import io.dmsrocketmq.server.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Keeps consumer groups in the tables consumer_group and consumer_group_broker. Nobody can connect,
 * so that a group can always be moved.
 */
final class LocalConsumerGroupEngine implements ConsumerGroupEngine {
  private final Database database;
  private final LocalUsage usage;
  private final LocalTopicEngine topics;
  private final LocalPositions positions;
  private final LocalRights rights;

  LocalConsumerGroupEngine(
      Database database,
      LocalUsage usage,
      LocalTopicEngine topics,
      LocalPositions positions,
      LocalRights rights) {
    this.database = database;
    this.usage = usage;
    this.topics = topics;
    this.positions = positions;
    this.rights = rights;
  }

  @Override
  public void create(EngineInstance instance, ConsumerGroupState group) {
    database.update(
        "insert into consumer_group"
            + " (instance_id, name, enabled, broadcast, orderly, max_retries, consumed_topics)"
            + " values (?, ?, ?, ?, ?, ?, 0)",
        instance.id(),
        group.name(),
        group.enabled(),
        group.broadcast(),
        group.orderly(),
        group.maxRetries());
    group.brokers().forEach(broker -> addBroker(instance, group.name(), broker));
    usage.add(instance.id(), Counted.CONSUMER_GROUPS, 1);
  }

  @Override
  public Optional<ConsumerGroupState> find(EngineInstance instance, String name) {
    String query = "select * from consumer_group where instance_id = ? and name = ?";
    return read(instance, query, instance.id(), name).stream().findFirst();
  }

  @Override
  public Set<String> existing(EngineInstance instance, Collection<String> names) {
    return LocalNames.existing(database, "consumer_group", instance, names);
  }

  @Override
  public EnginePage<ConsumerGroupState> list(
      EngineInstance instance, String namePart, int limit, int offset) {
    String condition = " where instance_id = ?";
    List<Object> arguments = new ArrayList<>(List.of(instance.id()));
    int total;
    if (namePart.isEmpty()) {
      total = count(instance);
    } else {
      condition += " and position(? in name) > 0";
      arguments.add(namePart);
      total = countMatching(condition, arguments);
    }
    if (offset >= total) {
      return new EnginePage<>(List.of(), total);
    }
    arguments.add(limit);
    arguments.add(offset);
    String page =
        "select * from consumer_group" + condition + " order by instance_id, name limit ? offset ?";
    return new EnginePage<>(read(instance, page, arguments.toArray()), total);
  }

  @Override
  public int count(EngineInstance instance) {
    return usage.of(instance.id(), Counted.CONSUMER_GROUPS);
  }

  @Override
  public void update(EngineInstance instance, ConsumerGroupState group) {
    database.update(
        "update consumer_group set enabled = ?, broadcast = ?, orderly = ?, max_retries = ?"
            + " where instance_id = ? and name = ?",
        group.enabled(),
        group.broadcast(),
        group.orderly(),
        group.maxRetries(),
        instance.id(),
        group.name());
    ConsumerGroupState before = find(instance, group.name()).orElseThrow();
    group.brokers().stream()
        .filter(broker -> !before.brokers().contains(broker))
        .forEach(broker -> addBroker(instance, group.name(), broker));
    if (!group.brokers().containsAll(before.brokers())) {
      removeOtherBrokers(instance, group);
      positions.forgetOtherBrokers(instance, group);
    }
  }

  @Override
  public void delete(EngineInstance instance, Collection<String> names) {
    Set<String> different = new HashSet<>(names);
    int deleted = 0;
    for (String name : different) {
      deleted +=
          database.update(
              "delete from consumer_group where instance_id = ? and name = ?", instance.id(), name);
    }
    usage.add(instance.id(), Counted.CONSUMER_GROUPS, -deleted);
    rights.forget(instance, ResourceKind.GROUP, different);
    topics.delete(
        instance,
        different.stream()
            .flatMap(
                name ->
                    Stream.of(ReservedNames.retryTopic(name), ReservedNames.deadLetterTopic(name)))
            .toList());
  }

  @Override
  public EnginePage<String> topics(EngineInstance instance, String name, int limit, int offset) {
    int total =
        database
            .first(
                "select consumed_topics from consumer_group where instance_id = ? and name = ?",
                row -> row.getInt(1),
                instance.id(),
                name)
            .orElse(0);
    List<String> page =
        database.list(
            "select topic from consumption"
                + " where instance_id = ? and consumer_group = ? and topic <> ?"
                + " order by instance_id, consumer_group, topic limit ? offset ?",
            row -> row.getString(1),
            instance.id(),
            name,
            ReservedNames.retryTopic(name),
            limit,
            offset);
    return new EnginePage<>(page, total);
  }

  @Override
  public List<QueueProgress> progress(EngineInstance instance, String name, String topic) {
    return positions.progress(instance, name, topic);
  }

  @Override
  public List<QueuePosition> reset(
      EngineInstance instance, String name, String topic, Instant from) {
    return positions.reset(
        instance, find(instance, name).orElseThrow(), topic, from.toEpochMilli());
  }

  @Override
  public void move(
      EngineInstance instance, String name, String topic, List<QueuePosition> newPositions) {
    positions.move(instance, find(instance, name).orElseThrow(), topic, newPositions);
  }

  private int countMatching(String condition, List<Object> arguments) {
    return database
        .first(
            "select count(*) from consumer_group" + condition,
            row -> row.getInt(1),
            arguments.toArray())
        .orElseThrow();
  }

  /** Reads the groups that a query finds; a group has a row for each of its brokers. */
  private List<ConsumerGroupState> read(
      EngineInstance instance, String query, Object... arguments) {
    Map<String, List<ConsumerGroupState>> rows = new LinkedHashMap<>();
    database
        .list(
            "select g.*, b.broker from ("
                + query
                + ") g join consumer_group_broker b"
                + " on b.instance_id = g.instance_id and b.consumer_group = g.name"
                + " order by g.instance_id, g.name",
            LocalConsumerGroupEngine::readRow,
            arguments)
        .forEach(row -> rows.computeIfAbsent(row.name(), name -> new ArrayList<>()).add(row));
    return rows.values().stream().map(group -> joined(instance, group)).toList();
  }

  private static ConsumerGroupState readRow(ResultSet row) throws SQLException {
    return new ConsumerGroupState(
        row.getString("name"),
        List.of(row.getString("broker")),
        row.getBoolean("enabled"),
        row.getBoolean("broadcast"),
        row.getBoolean("orderly"),
        row.getInt("max_retries"));
  }

  private static ConsumerGroupState joined(EngineInstance instance, List<ConsumerGroupState> rows) {
    ConsumerGroupState first = rows.get(0);
    List<String> brokers = rows.stream().flatMap(row -> row.brokers().stream()).toList();
    return new ConsumerGroupState(
        first.name(),
        BrokerOrder.sorted(instance, brokers),
        first.enabled(),
        first.broadcast(),
        first.orderly(),
        first.maxRetries());
  }

  private void addBroker(EngineInstance instance, String group, String broker) {
    database.update(
        "insert into consumer_group_broker (instance_id, consumer_group, broker) values (?, ?, ?)",
        instance.id(),
        group,
        broker);
  }

  private void removeOtherBrokers(EngineInstance instance, ConsumerGroupState group) {
    List<Object> arguments = new ArrayList<>(List.of(instance.id(), group.name()));
    arguments.addAll(group.brokers());
    database.update(
        "delete from consumer_group_broker"
            + " where instance_id = ? and consumer_group = ? and broker not in ("
            + String.join(", ", nCopies(group.brokers().size(), "?"))
            + ")",
        arguments.toArray());
  }
}
