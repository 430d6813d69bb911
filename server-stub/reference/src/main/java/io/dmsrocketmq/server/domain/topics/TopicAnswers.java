package io.dmsrocketmq.server.domain.topics;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.dmsrocketmq.server.domain.engine.QueueRange;
import io.dmsrocketmq.server.domain.engine.TopicState;
import io.dmsrocketmq.server.domain.engine.TopicState.BrokerQueues;
import io.dmsrocketmq.server.model.Topic;
import io.dmsrocketmq.server.model.TopicBroker;
import io.dmsrocketmq.server.model.TopicStatus;
import io.dmsrocketmq.server.model.TopicStatusBroker;
import io.dmsrocketmq.server.model.TopicStatusQueue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes topics as the contract wants them. */
final class TopicAnswers {
  private TopicAnswers() {}

  static Topic topic(TopicState topic) {
    return Topic.builder()
        .name(topic.name())
        .totalReadQueueNum(topic.brokers().stream().mapToInt(BrokerQueues::readQueues).sum())
        .totalWriteQueueNum(topic.brokers().stream().mapToInt(BrokerQueues::writeQueues).sum())
        .permission(topic.permission().name().toLowerCase(Locale.ROOT))
        .brokers(topic.brokers().stream().map(TopicAnswers::broker).toList())
        .messageType(topic.messageType())
        .build();
  }

  static TopicStatus status(List<QueueRange> queues) {
    Map<String, List<QueueRange>> byBroker =
        queues.stream().collect(groupingBy(QueueRange::broker, LinkedHashMap::new, toList()));
    return TopicStatus.builder()
        .maxOffset(queues.stream().mapToLong(QueueRange::maxOffset).sum())
        .minOffset(queues.stream().mapToLong(QueueRange::minOffset).sum())
        .brokers(
            byBroker.entrySet().stream()
                .map(broker -> broker(broker.getKey(), broker.getValue()))
                .toList())
        .build();
  }

  private static TopicBroker broker(BrokerQueues broker) {
    return TopicBroker.builder()
        .brokerName(broker.broker())
        .readQueueNum(broker.readQueues())
        .writeQueueNum(broker.writeQueues())
        .build();
  }

  private static TopicStatusBroker broker(String name, List<QueueRange> queues) {
    return TopicStatusBroker.builder()
        .brokerName(name)
        .queues(queues.stream().map(TopicAnswers::queue).toList())
        .build();
  }

  private static TopicStatusQueue queue(QueueRange range) {
    return TopicStatusQueue.builder()
        .id(range.queue())
        .minOffset(range.minOffset())
        .maxOffset(range.maxOffset())
        .lastMessageTime(range.lastMessageTime())
        .build();
  }
}
