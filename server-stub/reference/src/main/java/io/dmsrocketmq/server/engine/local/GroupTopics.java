package io.dmsrocketmq.server.engine.local;

import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.domain.engine.StoredMessage;
import io.dmsrocketmq.server.domain.engine.StoredMessage.Property;
import io.dmsrocketmq.server.domain.engine.TopicEngine;
import io.dmsrocketmq.server.domain.engine.TopicPermission;
import io.dmsrocketmq.server.domain.engine.TopicState;
import io.dmsrocketmq.server.domain.engine.TopicState.BrokerQueues;
import io.dmsrocketmq.server.engine.local.MessageLog.NewMessage;
import io.dmsrocketmq.server.engine.local.MessageLog.Place;
import io.dmsrocketmq.server.engine.local.MessageLog.Queue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The topics that RocketMQ makes for a consumer group: one queue on each broker, for copies of the
 * messages that the group failed on. They come into being with the first copy.
 */
final class GroupTopics {
  private static final int QUEUES = 1;
  private static final int ONLY_QUEUE = 0;
  private static final String KIND = "NORMAL";

  private final TopicEngine topics;
  private final MessageLog log;

  GroupTopics(TopicEngine topics, MessageLog log) {
    this.topics = topics;
    this.log = log;
  }

  /**
   * What a copy does not share with its original.
   *
   * @param id its identifier; null for the one that tells its place
   */
  record Copy(
      @Nullable String id,
      long storedAt,
      long bornAt,
      String bornHost,
      int reconsumeTimes,
      List<Property> properties) {}

  /** Stores a copy on the broker of the original. */
  StoredMessage copy(EngineInstance instance, StoredMessage original, String topic, Copy copy) {
    if (topics.find(instance, topic).isEmpty()) {
      topics.create(instance, onAllBrokers(instance, topic));
    }
    Place place =
        log.take(instance, new Queue(topic, original.broker(), ONLY_QUEUE), copy.storedAt());
    return log.fill(
        instance,
        place,
        new NewMessage(
            copy.id(),
            copy.storedAt(),
            copy.bornAt(),
            copy.bornHost(),
            copy.reconsumeTimes(),
            copy.properties(),
            original.body()));
  }

  private static TopicState onAllBrokers(EngineInstance instance, String topic) {
    return new TopicState(
        topic,
        instance.brokers().stream()
            .map(broker -> new BrokerQueues(broker, QUEUES, QUEUES))
            .toList(),
        TopicPermission.ALL,
        KIND);
  }
}
