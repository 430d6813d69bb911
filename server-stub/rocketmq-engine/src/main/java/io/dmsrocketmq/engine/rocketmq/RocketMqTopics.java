package io.dmsrocketmq.engine.rocketmq;

import static java.util.stream.Collectors.toSet;

import io.dmsrocketmq.engine.rocketmq.Cluster.BrokerLink;
import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.domain.engine.EngineNotes;
import io.dmsrocketmq.server.domain.engine.QueueRange;
import io.dmsrocketmq.server.domain.engine.ResourceKind;
import io.dmsrocketmq.server.domain.engine.TopicEngine;
import io.dmsrocketmq.server.domain.engine.TopicState;
import io.dmsrocketmq.server.domain.engine.TopicState.BrokerQueues;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.rocketmq.common.TopicConfig;
import org.apache.rocketmq.common.message.MessageQueue;
import org.apache.rocketmq.remoting.protocol.admin.TopicOffset;
import org.apache.rocketmq.remoting.protocol.admin.TopicStatsTable;

/** Keeps topics on the brokers that hold them; each broker knows only its own part. */
final class RocketMqTopics implements TopicEngine {
  private final Clusters clusters;
  private final RocketMqUsers users;
  private final TopicConfigs configs;

  RocketMqTopics(Clusters clusters, RocketMqUsers users, EngineNotes notes) {
    this.clusters = clusters;
    this.users = users;
    this.configs = new TopicConfigs(notes);
  }

  @Override
  public void create(EngineInstance instance, TopicState topic) {
    Cluster cluster = clusters.of(instance);
    configs.noteType(instance, topic);
    for (BrokerQueues part : topic.brokers()) {
      write(cluster, cluster.broker(part.broker()), TopicConfigs.created(topic, part));
    }
  }

  @Override
  public Optional<TopicState> find(EngineInstance instance, String name) {
    Cluster cluster = clusters.of(instance);
    List<BrokerQueues> parts = new ArrayList<>();
    TopicConfig any = null;
    for (BrokerLink broker : cluster.brokers()) {
      Optional<TopicConfig> part = config(cluster, broker, name);
      if (part.isPresent()) {
        any = part.get();
        parts.add(new BrokerQueues(broker.name(), any.getReadQueueNums(), any.getWriteQueueNums()));
      }
    }
    return any == null ? Optional.empty() : Optional.of(configs.state(instance, any, parts));
  }

  @Override
  public Set<String> existing(EngineInstance instance, Collection<String> names) {
    if (names.size() <= 2) {
      return names.stream().filter(name -> find(instance, name).isPresent()).collect(toSet());
    }
    Set<String> found = all(clusters.of(instance));
    found.retainAll(new HashSet<>(names));
    return found;
  }

  @Override
  public int count(EngineInstance instance) {
    Cluster cluster = clusters.of(instance);
    Set<String> own = new HashSet<>();
    cluster.brokers().forEach(broker -> own.addAll(TopicConfigs.ownOf(broker)));
    return (int)
        all(cluster).stream()
            .filter(name -> !own.contains(name) && TopicConfigs.isOfCallers(name))
            .count();
  }

  @Override
  public void update(EngineInstance instance, TopicState topic) {
    Cluster cluster = clusters.of(instance);
    configs.noteType(instance, topic);
    for (BrokerLink broker : cluster.brokers()) {
      Optional<TopicConfig> present = config(cluster, broker, topic.name());
      Optional<BrokerQueues> wanted =
          topic.brokers().stream().filter(part -> part.broker().equals(broker.name())).findFirst();
      if (wanted.isPresent()) {
        write(
            cluster,
            broker,
            present
                .map(config -> TopicConfigs.changed(config, topic, wanted.get()))
                .orElseGet(() -> TopicConfigs.created(topic, wanted.get())));
      } else if (present.isPresent()) {
        delete(cluster, broker, topic.name());
      }
    }
  }

  @Override
  public void delete(EngineInstance instance, Collection<String> names) {
    Cluster cluster = clusters.of(instance);
    for (String name : new HashSet<>(names)) {
      boolean found = false;
      for (BrokerLink broker : cluster.brokers()) {
        if (config(cluster, broker, name).isPresent()) {
          delete(cluster, broker, name);
          found = true;
        }
      }
      if (found) {
        Set<String> nameServers = Set.of(cluster.admin().nameServers().split(";"));
        cluster.admin().tell(api -> api.deleteTopicInNameServer(nameServers, name));
      }
      configs.forget(instance, name);
      users.forget(instance, cluster, ResourceKind.TOPIC, name);
    }
  }

  @Override
  public List<QueueRange> queues(EngineInstance instance, String name) {
    Cluster cluster = clusters.of(instance);
    List<QueueRange> ranges = new ArrayList<>();
    for (BrokerLink broker : cluster.brokers()) {
      config(cluster, broker, name)
          .ifPresent(config -> ranges.addAll(queues(cluster, broker, config)));
    }
    return ranges;
  }

  @Override
  public List<String> consumerGroups(EngineInstance instance, String name, int limit, int offset) {
    Cluster cluster = clusters.of(instance);
    Set<String> groups = new TreeSet<>();
    for (BrokerLink broker : cluster.brokers()) {
      groups.addAll(
          cluster
              .admin()
              .askDirectly(
                  api ->
                      api.queryTopicConsumeByWho(
                          broker.address(), name, cluster.admin().patience()))
              .getGroupList());
    }
    return groups.stream().skip(offset).limit(limit).toList();
  }

  /** Tells how the part of a topic looks that a broker holds. */
  static Optional<TopicConfig> config(Cluster cluster, BrokerLink broker, String name) {
    if (!TopicConfigs.isPossibleName(name)) {
      return Optional.empty();
    }
    return cluster
        .admin()
        .<TopicConfig>askUnless(
            Codes.NO_TOPIC, api -> api.examineTopicConfig(broker.address(), name))
        // Brokers have several answers for what is not there, one of them a config without a name.
        .filter(config -> name.equals(config.getTopicName()));
  }

  private static Set<String> all(Cluster cluster) {
    Set<String> names = new HashSet<>();
    for (BrokerLink broker : cluster.brokers()) {
      names.addAll(
          cluster
              .admin()
              .ask(api -> api.getAllTopicConfig(broker.address(), cluster.admin().patience()))
              .getTopicConfigTable()
              .keySet());
    }
    return names;
  }

  private static void write(Cluster cluster, BrokerLink broker, TopicConfig config) {
    cluster.admin().tell(api -> api.createAndUpdateTopicConfig(broker.address(), config));
  }

  private static void delete(Cluster cluster, BrokerLink broker, String name) {
    cluster.admin().tell(api -> api.deleteTopicInBroker(Set.of(broker.address()), name));
  }

  private static List<QueueRange> queues(Cluster cluster, BrokerLink broker, TopicConfig config) {
    String name = String.valueOf(config.getTopicName());
    Map<MessageQueue, TopicOffset> offsets =
        cluster
            .admin()
            .<TopicStatsTable>askUnless(
                Codes.NO_TOPIC, api -> api.examineTopicStats(broker.address(), name))
            .map(TopicStatsTable::getOffsetTable)
            .orElseGet(Map::of);
    List<QueueRange> ranges = new ArrayList<>();
    int queues = Math.max(config.getReadQueueNums(), config.getWriteQueueNums());
    for (int number = 0; number < queues; number++) {
      TopicOffset offset =
          offsets.getOrDefault(
              new MessageQueue(name, broker.registeredName(), number), new TopicOffset());
      ranges.add(
          new QueueRange(
              broker.name(),
              number,
              Math.max(0, offset.getMinOffset()),
              Math.max(0, offset.getMaxOffset()),
              Math.max(0, offset.getLastUpdateTimestamp())));
    }
    return ranges;
  }
}
