package io.dmsrocketmq.engine.rocketmq;

import io.dmsrocketmq.engine.rocketmq.Cluster.BrokerLink;
import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.domain.engine.EngineNotes;
import io.dmsrocketmq.server.domain.engine.ReservedNames;
import io.dmsrocketmq.server.domain.engine.TopicPermission;
import io.dmsrocketmq.server.domain.engine.TopicState;
import io.dmsrocketmq.server.domain.engine.TopicState.BrokerQueues;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.rocketmq.common.TopicAttributes;
import org.apache.rocketmq.common.TopicConfig;
import org.apache.rocketmq.common.attribute.TopicMessageType;
import org.apache.rocketmq.common.constant.PermName;
import org.apache.rocketmq.common.topic.TopicValidator;

/** Writes topics as brokers know them, and reads them back. */
final class TopicConfigs {
  private static final String TYPE = TopicAttributes.TOPIC_MESSAGE_TYPE_ATTRIBUTE.getName();
  private static final String SET = "+";
  private static final String NOTE = "message-type/";
  private static final String REPLIES = "_REPLY_TOPIC";
  private static final String HEARTBEATS = "DefaultHeartBeatSyncerTopic";

  private final EngineNotes notes;

  TopicConfigs(EngineNotes notes) {
    this.notes = notes;
  }

  static TopicConfig created(TopicState topic, BrokerQueues part) {
    TopicConfig config =
        new TopicConfig(
            topic.name(), part.readQueues(), part.writeQueues(), permission(topic.permission()));
    if (isKnown(topic.messageType())) {
      config.setAttributes(Map.of(SET + TYPE, topic.messageType()));
    }
    return config;
  }

  /** Everything that the API does not speak of stays as it is. */
  static TopicConfig changed(TopicConfig present, TopicState topic, BrokerQueues part) {
    TopicConfig config = new TopicConfig(present);
    config.setReadQueueNums(part.readQueues());
    config.setWriteQueueNums(part.writeQueues());
    config.setPerm(permission(topic.permission()));
    // Attributes that are not named are kept.
    config.setAttributes(Map.of());
    return config;
  }

  TopicState state(EngineInstance instance, TopicConfig config, List<BrokerQueues> parts) {
    String name = String.valueOf(config.getTopicName());
    String kept = config.getAttributes().get(TYPE);
    String type =
        notes
            .find(instance.id(), NOTE + name)
            .orElse(kept == null ? TopicMessageType.NORMAL.getValue() : kept);
    return new TopicState(name, List.copyOf(parts), permission(config.getPerm()), type);
  }

  /** The API takes any word, a broker only those that it knows. */
  void noteType(EngineInstance instance, TopicState topic) {
    if (!isKnown(topic.messageType())) {
      notes.write(instance.id(), NOTE + topic.name(), topic.messageType());
    }
  }

  void forget(EngineInstance instance, String name) {
    notes.erase(instance.id(), NOTE + name);
  }

  static boolean isPossibleName(String name) {
    return !name.isEmpty() && !TopicValidator.isTopicOrGroupIllegal(name);
  }

  static boolean isOfCallers(String name) {
    return !ReservedNames.isTopicReserved(name)
        && !TopicValidator.isSystemTopic(name)
        && !name.equals(HEARTBEATS);
  }

  /** Brokers make topics that bear their own names. */
  static Set<String> ownOf(BrokerLink broker) {
    return Set.of(broker.registeredName(), broker.cluster(), broker.cluster() + REPLIES);
  }

  private static boolean isKnown(String messageType) {
    return Arrays.stream(TopicMessageType.values())
        .map(TopicMessageType::getValue)
        .anyMatch(messageType::equals);
  }

  private static int permission(TopicPermission permission) {
    return switch (permission) {
      case ALL -> PermName.PERM_READ | PermName.PERM_WRITE;
      case PUB -> PermName.PERM_WRITE;
      case SUB -> PermName.PERM_READ;
    };
  }

  private static TopicPermission permission(int perm) {
    if (!PermName.isReadable(perm)) {
      return TopicPermission.PUB;
    }
    return PermName.isWriteable(perm) ? TopicPermission.ALL : TopicPermission.SUB;
  }
}
