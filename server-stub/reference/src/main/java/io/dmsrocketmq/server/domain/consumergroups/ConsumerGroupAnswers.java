package io.dmsrocketmq.server.domain.consumergroups;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.dmsrocketmq.server.domain.engine.ConsumerGroupState;
import io.dmsrocketmq.server.domain.engine.EnginePage;
import io.dmsrocketmq.server.domain.engine.QueuePosition;
import io.dmsrocketmq.server.domain.engine.QueueProgress;
import io.dmsrocketmq.server.model.ConsumedBroker;
import io.dmsrocketmq.server.model.ConsumedQueue;
import io.dmsrocketmq.server.model.ConsumerGroup;
import io.dmsrocketmq.server.model.ConsumerGroupPage;
import io.dmsrocketmq.server.model.ListConsumerGroupTopicsResult;
import io.dmsrocketmq.server.model.ResetConsumerOffsetResult;
import io.dmsrocketmq.server.model.ResetQueue;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes consumer groups as the contract wants them. */
final class ConsumerGroupAnswers {
  private static final int NO_PAGE = -1;

  private ConsumerGroupAnswers() {}

  static ConsumerGroupPage page(
      EnginePage<ConsumerGroupState> page,
      Map<String, ConsumerGroupDetails> details,
      Room room,
      int limit,
      int offset) {
    boolean more = offset + (long) page.items().size() < page.total();
    return ConsumerGroupPage.builder()
        .total((long) page.total())
        .groups(page.items().stream().map(group -> group(group, details)).toList())
        .max(room.max())
        .remaining(Math.max(0, room.max() - room.used()))
        .nextOffset(more && !page.items().isEmpty() ? offset + page.items().size() : NO_PAGE)
        .previousOffset(offset > 0 ? Math.max(0, offset - limit) : NO_PAGE)
        .build();
  }

  /**
   * How many groups an instance takes.
   *
   * @param max how many at most
   * @param used how many there are
   */
  record Room(int max, int used) {}

  static ConsumerGroup group(
      ConsumerGroupState group, Map<String, ConsumerGroupDetails> detailsByName) {
    return group(group, detailsByName.getOrDefault(group.name(), ConsumerGroupDetails.NONE));
  }

  private static ConsumerGroup group(ConsumerGroupState group, ConsumerGroupDetails details) {
    Instant createdAt = details.createdAt();
    return ConsumerGroup.builder()
        .name(group.name())
        .enabled(group.enabled())
        .broadcast(group.broadcast())
        .consumeOrderly(group.orderly())
        .brokers(group.brokers())
        .groupDesc(details.description())
        .retryMaxTime(group.maxRetries())
        .createdAt(createdAt == null ? null : createdAt.toEpochMilli())
        // Nothing grants these here, and no recorded answer holds any.
        .permissions(List.of())
        .build();
  }

  static ListConsumerGroupTopicsResult topics(EnginePage<String> topics) {
    return ListConsumerGroupTopicsResult.builder()
        .topics(topics.items())
        .total((long) topics.total())
        .build();
  }

  static ListConsumerGroupTopicsResult progress(List<QueueProgress> queues) {
    Map<String, List<QueueProgress>> byBroker =
        queues.stream().collect(groupingBy(QueueProgress::broker, LinkedHashMap::new, toList()));
    return ListConsumerGroupTopicsResult.builder()
        .lag(queues.stream().mapToLong(QueueProgress::lag).sum())
        .maxOffset(queues.stream().mapToLong(QueueProgress::maxOffset).sum())
        .consumerOffset(queues.stream().mapToLong(QueueProgress::consumerOffset).sum())
        .brokers(
            byBroker.entrySet().stream()
                .map(broker -> broker(broker.getKey(), broker.getValue()))
                .toList())
        .build();
  }

  static ResetConsumerOffsetResult reset(List<QueuePosition> positions) {
    return ResetConsumerOffsetResult.builder()
        .queues(positions.stream().map(ConsumerGroupAnswers::resetQueue).toList())
        .build();
  }

  private static ConsumedBroker broker(String name, List<QueueProgress> queues) {
    return ConsumedBroker.builder()
        .brokerName(name)
        .queues(queues.stream().map(ConsumerGroupAnswers::consumedQueue).toList())
        .build();
  }

  private static ConsumedQueue consumedQueue(QueueProgress progress) {
    return ConsumedQueue.builder()
        .id(progress.queue())
        .lag(progress.lag())
        .brokerOffset(progress.maxOffset())
        .consumerOffset(progress.consumerOffset())
        .lastMessageTime(progress.lastConsumedTime())
        .build();
  }

  private static ResetQueue resetQueue(QueuePosition position) {
    return ResetQueue.builder()
        .brokerName(position.broker())
        .queueId(position.queue())
        .timestampOffset(position.offset())
        .build();
  }
}
