package io.dmsrocketmq.engine.rocketmq;

import io.dmsrocketmq.server.domain.engine.Engine;
import io.dmsrocketmq.server.domain.engine.EngineHosting;
import io.dmsrocketmq.server.domain.engine.EngineNotes;
import io.dmsrocketmq.server.domain.engine.EngineParts;
import java.util.Collection;
import java.util.Map;

/** The parts of the engine over clusters, wherever these are. */
final class RocketMqEngine implements Engine {
  private final Clusters clusters;
  private final EngineParts parts;

  RocketMqEngine(Clusters clusters, EngineNotes notes) {
    this.clusters = clusters;
    RocketMqUsers users = new RocketMqUsers(clusters, notes);
    RocketMqTopics topics = new RocketMqTopics(clusters, users, notes);
    this.parts =
        new EngineParts(
            topics,
            new RocketMqConsumerGroups(clusters, topics, users),
            new RocketMqMessages(clusters),
            users,
            new RocketMqConfigs(clusters));
  }

  @Override
  public EngineParts parts() {
    return parts;
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
