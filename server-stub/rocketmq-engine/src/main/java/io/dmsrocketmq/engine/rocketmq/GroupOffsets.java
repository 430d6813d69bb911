package io.dmsrocketmq.engine.rocketmq;

import io.dmsrocketmq.engine.rocketmq.Cluster.BrokerLink;
import io.dmsrocketmq.server.domain.engine.QueueProgress;
import io.dmsrocketmq.server.domain.engine.QueueRange;
import io.dmsrocketmq.server.domain.engine.StoredMessage;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.rocketmq.common.message.MessageQueue;
import org.apache.rocketmq.remoting.protocol.admin.ConsumeStats;
import org.apache.rocketmq.remoting.protocol.admin.OffsetWrapper;
import org.apache.rocketmq.remoting.protocol.header.QueryConsumerOffsetRequestHeader;

/** Reads how far groups have come, from each broker for itself. */
final class GroupOffsets {
  private GroupOffsets() {}

  /**
   * Where a group stands.
   *
   * @param offset the message that it consumes next
   * @param lastConsumedTime when the message before that was stored
   */
  record Position(long offset, long lastConsumedTime) {}

  static Map<QueueName, Position> of(Cluster cluster, String group, String topic) {
    Map<QueueName, Position> positions = new HashMap<>();
    for (BrokerLink broker : cluster.brokers()) {
      if (!RocketMqConsumerGroups.onBroker(cluster, broker).containsKey(group)) {
        continue;
      }
      ConsumeStats stats =
          cluster
              .admin()
              .askDirectly(
                  api ->
                      api.getConsumeStats(
                          broker.address(), group, topic, cluster.admin().patience()));
      Map<MessageQueue, OffsetWrapper> queues = stats.getOffsetTable();
      if (queues.isEmpty()) {
        // A broker passes over a topic that the consumers which are connected do not subscribe to.
        askForEach(cluster, broker, group, topic, positions);
      }
      queues.forEach(
          (queue, offsets) -> {
            if (queue.getTopic().equals(topic) && offsets.getConsumerOffset() >= 0) {
              positions.put(
                  new QueueName(broker.name(), queue.getQueueId()),
                  new Position(
                      offsets.getConsumerOffset(), Math.max(0, offsets.getLastTimestamp())));
            }
          });
    }
    return positions;
  }

  private static void askForEach(
      Cluster cluster,
      BrokerLink broker,
      String group,
      String topic,
      Map<QueueName, Position> positions) {
    int queues =
        RocketMqTopics.config(cluster, broker, topic)
            .map(config -> Math.max(config.getReadQueueNums(), config.getWriteQueueNums()))
            .orElse(0);
    for (int queue = 0; queue < queues; queue++) {
      QueueName name = new QueueName(broker.name(), queue);
      ask(cluster, broker, group, topic, queue)
          .ifPresent(position -> positions.put(name, position));
    }
  }

  private static Optional<Position> ask(
      Cluster cluster, BrokerLink broker, String group, String topic, int queue) {
    QueryConsumerOffsetRequestHeader question = new QueryConsumerOffsetRequestHeader();
    question.setConsumerGroup(group);
    question.setTopic(topic);
    question.setQueueId(queue);
    question.setSetZeroIfNotFound(false);
    return cluster
        .admin()
        .<Long>askUnless(
            Codes.NO_OFFSET,
            api ->
                api.getDefaultMQAdminExtImpl()
                    .getMqClientInstance()
                    .getMQClientAPIImpl()
                    .queryConsumerOffset(broker.address(), question, cluster.admin().patience()))
        .map(offset -> new Position(offset, timeBefore(cluster, broker, topic, queue, offset)));
  }

  private static long timeBefore(
      Cluster cluster, BrokerLink broker, String topic, int queue, long offset) {
    return offset == 0
        ? 0
        : StoredPlaces.offsets(cluster, broker, topic, queue, offset - 1, 1).stream()
            .flatMap(place -> StoredPlaces.message(cluster, broker, place).stream())
            .mapToLong(StoredMessage::storedAt)
            .findFirst()
            .orElse(0);
  }

  /** Where a group never was, everything that is still stored waits for it. */
  static QueueProgress progress(QueueRange range, Map<QueueName, Position> positions) {
    Position position =
        positions.getOrDefault(
            new QueueName(range.broker(), range.queue()), new Position(range.minOffset(), 0));
    return new QueueProgress(
        range.broker(),
        range.queue(),
        // The group may have consumed what came after the queues were read.
        Math.max(range.maxOffset(), position.offset()),
        position.offset(),
        position.lastConsumedTime());
  }
}
