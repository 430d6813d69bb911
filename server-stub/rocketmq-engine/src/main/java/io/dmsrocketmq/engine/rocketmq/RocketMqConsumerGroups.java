package io.dmsrocketmq.engine.rocketmq;

import io.dmsrocketmq.engine.rocketmq.Cluster.BrokerLink;
import io.dmsrocketmq.server.domain.engine.ConsumerGroupEngine;
import io.dmsrocketmq.server.domain.engine.ConsumerGroupState;
import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.domain.engine.EnginePage;
import io.dmsrocketmq.server.domain.engine.GroupOfflineException;
import io.dmsrocketmq.server.domain.engine.QueuePosition;
import io.dmsrocketmq.server.domain.engine.QueueProgress;
import io.dmsrocketmq.server.domain.engine.ReservedNames;
import io.dmsrocketmq.server.domain.engine.ResourceKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.rocketmq.common.TopicConfig;
import org.apache.rocketmq.common.message.MessageQueue;
import org.apache.rocketmq.remoting.protocol.subscription.SubscriptionGroupConfig;

/** Keeps consumer groups on the brokers that hold them. */
final class RocketMqConsumerGroups implements ConsumerGroupEngine {
  private final Clusters clusters;
  private final RocketMqTopics topics;
  private final RocketMqUsers users;

  RocketMqConsumerGroups(Clusters clusters, RocketMqTopics topics, RocketMqUsers users) {
    this.clusters = clusters;
    this.topics = topics;
    this.users = users;
  }

  @Override
  public void create(EngineInstance instance, ConsumerGroupState group) {
    Cluster cluster = clusters.of(instance);
    for (String broker : group.brokers()) {
      write(cluster, cluster.broker(broker), new SubscriptionGroupConfig(), group);
    }
  }

  @Override
  public Optional<ConsumerGroupState> find(EngineInstance instance, String name) {
    return Optional.ofNullable(all(clusters.of(instance)).get(name));
  }

  @Override
  public Set<String> existing(EngineInstance instance, Collection<String> names) {
    if (names.isEmpty()) {
      return Set.of();
    }
    Set<String> found = new HashSet<>(all(clusters.of(instance)).keySet());
    found.retainAll(new HashSet<>(names));
    return found;
  }

  @Override
  public EnginePage<ConsumerGroupState> list(
      EngineInstance instance, String namePart, int limit, int offset) {
    List<ConsumerGroupState> matching =
        all(clusters.of(instance)).values().stream()
            .filter(group -> group.name().contains(namePart))
            .toList();
    return new EnginePage<>(matching.stream().skip(offset).limit(limit).toList(), matching.size());
  }

  @Override
  public int count(EngineInstance instance) {
    return all(clusters.of(instance)).size();
  }

  @Override
  public void update(EngineInstance instance, ConsumerGroupState group) {
    Cluster cluster = clusters.of(instance);
    for (BrokerLink broker : cluster.brokers()) {
      Optional<SubscriptionGroupConfig> present =
          Optional.ofNullable(onBroker(cluster, broker).get(group.name()));
      if (group.brokers().contains(broker.name())) {
        write(cluster, broker, present.orElseGet(SubscriptionGroupConfig::new), group);
      } else if (present.isPresent()) {
        delete(cluster, broker, group.name());
      }
    }
  }

  @Override
  public void delete(EngineInstance instance, Collection<String> names) {
    Cluster cluster = clusters.of(instance);
    for (String name : new HashSet<>(names)) {
      for (BrokerLink broker : cluster.brokers()) {
        if (onBroker(cluster, broker).containsKey(name)) {
          delete(cluster, broker, name);
        }
      }
      topics.delete(
          instance, List.of(ReservedNames.retryTopic(name), ReservedNames.deadLetterTopic(name)));
      users.forget(instance, cluster, ResourceKind.GROUP, name);
    }
  }

  @Override
  public EnginePage<String> topics(EngineInstance instance, String name, int limit, int offset) {
    Cluster cluster = clusters.of(instance);
    Set<String> consumed = new TreeSet<>();
    for (BrokerLink broker : cluster.brokers()) {
      consumed.addAll(
          cluster
              .admin()
              .askDirectly(
                  api ->
                      api.queryTopicsByConsumer(broker.address(), name, cluster.admin().patience()))
              .getTopicList());
    }
    consumed.remove(ReservedNames.retryTopic(name));
    return new EnginePage<>(consumed.stream().skip(offset).limit(limit).toList(), consumed.size());
  }

  @Override
  public List<QueueProgress> progress(EngineInstance instance, String name, String topic) {
    Map<QueueName, GroupOffsets.Position> positions =
        GroupOffsets.of(clusters.of(instance), name, topic);
    return topics.queues(instance, topic).stream()
        .map(range -> GroupOffsets.progress(range, positions))
        .toList();
  }

  @Override
  public List<QueuePosition> reset(
      EngineInstance instance, String name, String topic, Instant from) {
    Cluster cluster = clusters.of(instance);
    if (!Connections.isOnline(cluster, name)) {
      // A broker would move the group all the same, but the service does not.
      throw new GroupOfflineException(name);
    }
    List<QueuePosition> positions = new ArrayList<>();
    for (BrokerLink broker : cluster.brokers()) {
      if (onBroker(cluster, broker).containsKey(name)) {
        RocketMqTopics.config(cluster, broker, topic)
            .ifPresent(config -> reset(cluster, broker, config, name, from, positions));
      }
    }
    return positions;
  }

  @Override
  public void move(
      EngineInstance instance, String name, String topic, List<QueuePosition> positions) {
    Cluster cluster = clusters.of(instance);
    for (QueuePosition position : positions) {
      BrokerLink broker = cluster.broker(position.broker());
      MessageQueue queue = new MessageQueue(topic, broker.registeredName(), position.queue());
      cluster
          .admin()
          .tell(api -> api.updateConsumeOffset(broker.address(), name, queue, position.offset()));
    }
  }

  private static void reset(
      Cluster cluster,
      BrokerLink broker,
      TopicConfig topic,
      String group,
      Instant from,
      List<QueuePosition> positions) {
    String name = String.valueOf(topic.getTopicName());
    int queues = Math.max(topic.getReadQueueNums(), topic.getWriteQueueNums());
    for (int number = 0; number < queues; number++) {
      int queue = number;
      long offset = OffsetSearch.firstSince(cluster, broker, name, queue, from.toEpochMilli());
      cluster
          .admin()
          .tell(api -> api.resetOffsetByQueueId(broker.address(), group, name, queue, offset));
      positions.add(new QueuePosition(broker.name(), queue, offset));
    }
  }

  /** All groups by name; a broker knows only whether it holds a group itself. */
  private static SortedMap<String, ConsumerGroupState> all(Cluster cluster) {
    SortedMap<String, List<String>> brokers = new TreeMap<>();
    SortedMap<String, ConsumerGroupState> groups = new TreeMap<>();
    for (BrokerLink broker : cluster.brokers()) {
      onBroker(cluster, broker)
          .forEach(
              (name, config) -> {
                List<String> holders = brokers.computeIfAbsent(name, key -> new ArrayList<>());
                holders.add(broker.name());
                groups.put(name, state(config, List.copyOf(holders)));
              });
    }
    return groups;
  }

  static Map<String, SubscriptionGroupConfig> onBroker(Cluster cluster, BrokerLink broker) {
    Map<String, SubscriptionGroupConfig> groups = new TreeMap<>();
    cluster
        .admin()
        .ask(api -> api.getUserSubscriptionGroup(broker.address(), cluster.admin().patience()))
        .getSubscriptionGroupTable()
        .forEach(
            (name, config) -> {
              if (!ReservedNames.isGroupReserved(name)) {
                groups.put(name, config);
              }
            });
    return groups;
  }

  private static ConsumerGroupState state(SubscriptionGroupConfig config, List<String> brokers) {
    return new ConsumerGroupState(
        config.getGroupName(),
        brokers,
        config.isConsumeEnable(),
        config.isConsumeBroadcastEnable(),
        config.isConsumeMessageOrderly(),
        config.getRetryMaxTimes());
  }

  /** Everything that the API does not speak of stays as it is. */
  private static void write(
      Cluster cluster,
      BrokerLink broker,
      SubscriptionGroupConfig config,
      ConsumerGroupState group) {
    config.setGroupName(group.name());
    config.setConsumeEnable(group.enabled());
    config.setConsumeBroadcastEnable(group.broadcast());
    config.setConsumeMessageOrderly(group.orderly());
    config.setRetryMaxTimes(group.maxRetries());
    cluster
        .admin()
        .tell(api -> api.createAndUpdateSubscriptionGroupConfig(broker.address(), config));
  }

  private static void delete(Cluster cluster, BrokerLink broker, String name) {
    cluster.admin().tell(api -> api.deleteSubscriptionGroup(broker.address(), name, true));
  }
}
