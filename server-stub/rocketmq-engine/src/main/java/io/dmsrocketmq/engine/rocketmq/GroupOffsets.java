package io.dmsrocketmq.engine.rocketmq;

import io.dmsrocketmq.engine.rocketmq.Cluster.BrokerLink;
import io.dmsrocketmq.server.domain.engine.QueueProgress;
import io.dmsrocketmq.server.domain.engine.QueueRange;
import java.util.HashMap;
import java.util.Map;
import org.apache.rocketmq.remoting.protocol.admin.ConsumeStats;

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
                  api -> api.getConsumeStats(broker.address(), group, topic, Admin.PATIENCE));
      stats
          .getOffsetTable()
          .forEach(
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
