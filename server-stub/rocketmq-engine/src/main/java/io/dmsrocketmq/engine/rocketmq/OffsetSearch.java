package io.dmsrocketmq.engine.rocketmq;

import io.dmsrocketmq.engine.rocketmq.Cluster.BrokerLink;
import org.apache.rocketmq.common.BoundaryType;
import org.apache.rocketmq.common.message.MessageQueue;

/** Finds places in queues by time. */
final class OffsetSearch {
  private OffsetSearch() {}

  /**
   * Finds the first message that was stored at a time or later; the end of the queue if none was.
   */
  static long firstSince(Cluster cluster, BrokerLink broker, String topic, int queue, long time) {
    MessageQueue place = new MessageQueue(topic, broker.registeredName(), queue);
    return cluster
        .admin()
        .askDirectly(
            api ->
                api.searchOffset(
                    broker.address(),
                    place,
                    Math.max(0, time),
                    BoundaryType.LOWER,
                    cluster.admin().patience()));
  }

  /**
   * Finds the first message that was stored later than a time; the end of the queue if none was.
   */
  static long firstAfter(Cluster cluster, BrokerLink broker, String topic, int queue, long time) {
    return time == Long.MAX_VALUE
        ? end(cluster, broker, topic, queue)
        : firstSince(cluster, broker, topic, queue, time + 1);
  }

  private static long end(Cluster cluster, BrokerLink broker, String topic, int queue) {
    MessageQueue place = new MessageQueue(topic, broker.registeredName(), queue);
    return cluster
        .admin()
        .askDirectly(api -> api.getMaxOffset(broker.address(), place, cluster.admin().patience()));
  }
}
