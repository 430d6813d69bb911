package io.dmsrocketmq.engine.rocketmq;

import io.dmsrocketmq.server.domain.engine.ConfigEngine;
import io.dmsrocketmq.server.domain.engine.ConsumerGroupEngine;
import io.dmsrocketmq.server.domain.engine.Engine;
import io.dmsrocketmq.server.domain.engine.EngineHosting;
import io.dmsrocketmq.server.domain.engine.EngineNotes;
import io.dmsrocketmq.server.domain.engine.MessageEngine;
import io.dmsrocketmq.server.domain.engine.TopicEngine;
import io.dmsrocketmq.server.domain.engine.UserEngine;
import java.util.Collection;
import java.util.Map;

/** The parts of the engine over clusters, wherever these are. */
final class RocketMqEngine implements Engine {
  private final Clusters clusters;
  private final RocketMqTopics topics;
  private final RocketMqConsumerGroups consumerGroups;
  private final RocketMqMessages messages;
  private final RocketMqUsers users;
  private final RocketMqConfigs configs;

  RocketMqEngine(Clusters clusters, EngineNotes notes) {
    this.clusters = clusters;
    this.users = new RocketMqUsers(clusters, notes);
    this.topics = new RocketMqTopics(clusters, users, notes);
    this.consumerGroups = new RocketMqConsumerGroups(clusters, topics, users);
    this.messages = new RocketMqMessages(clusters);
    this.configs = new RocketMqConfigs(clusters);
  }

  @Override
  public TopicEngine topics() {
    return topics;
  }

  @Override
  public ConsumerGroupEngine consumerGroups() {
    return consumerGroups;
  }

  @Override
  public MessageEngine messages() {
    return messages;
  }

  @Override
  public UserEngine users() {
    return users;
  }

  @Override
  public ConfigEngine configs() {
    return configs;
  }

  @Override
  public Map<String, Long> storedBytes(Collection<String> instanceIds) {
    return clusters.storedBytes(instanceIds);
  }

  @Override
  public EngineHosting hosting() {
    return clusters;
  }
}
