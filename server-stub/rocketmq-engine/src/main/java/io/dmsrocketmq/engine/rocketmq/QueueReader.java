package io.dmsrocketmq.engine.rocketmq;

import io.dmsrocketmq.engine.rocketmq.Cluster.BrokerLink;
import io.dmsrocketmq.server.domain.engine.ScanBudget;
import io.dmsrocketmq.server.domain.engine.StoredMessage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.rocketmq.client.consumer.PullResult;
import org.apache.rocketmq.client.consumer.PullStatus;
import org.apache.rocketmq.common.message.MessageQueue;
import org.apache.rocketmq.remoting.protocol.ResponseCode;

/** Reads a part of a queue, a batch at a time. */
final class QueueReader {
  private static final int BATCH = 32;

  private final Cluster cluster;
  private final BrokerLink broker;
  private final MessageQueue queue;
  private final ScanBudget budget;
  private final long until;
  private final Deque<StoredMessage> batch = new ArrayDeque<>();
  private long next;

  QueueReader(
      Cluster cluster,
      BrokerLink broker,
      String topic,
      int number,
      long from,
      long until,
      ScanBudget budget) {
    this.cluster = cluster;
    this.broker = broker;
    this.queue = new MessageQueue(topic, broker.registeredName(), number);
    this.next = from;
    this.until = until;
    this.budget = budget;
  }

  /** Tells how many messages there are to read, before the first is read. */
  long remaining() {
    return until - next;
  }

  StoredMessage head() {
    return batch.element();
  }

  /** Goes on to the next message, if there is one. */
  boolean advance() {
    batch.remove();
    return load();
  }

  /** Makes sure that there is a message at the head, if there is any left. */
  boolean load() {
    while (batch.isEmpty() && next < until) {
      int wanted = (int) Math.min(BATCH, until - next);
      try {
        next = pull(wanted);
      } catch (Admin.RefusedException refused) {
        if (refused.code() != ResponseCode.NO_PERMISSION) {
          throw refused;
        }
        next = lookUp(wanted);
      }
    }
    return !batch.isEmpty();
  }

  private long pull(int wanted) {
    PullResult result = cluster.admin().pull(queue, next, wanted);
    if (result.getPullStatus() == PullStatus.FOUND) {
      result.getMsgFoundList().forEach(message -> take(StoredMessages.of(message, broker)));
    }
    // A broker that finds nothing says where to go on, and at least not here.
    return Math.max(next + (batch.isEmpty() ? 1 : 0), result.getNextBeginOffset());
  }

  /** Nobody can pull from a topic that can only be written, but a single message can be read. */
  private long lookUp(int wanted) {
    List<Long> offsets =
        StoredPlaces.offsets(cluster, broker, queue.getTopic(), queue.getQueueId(), next, wanted);
    for (long offset : offsets) {
      budget.spend(0);
      StoredPlaces.message(cluster, broker, offset).ifPresent(this::take);
    }
    return next + Math.max(1, offsets.size());
  }

  private void take(StoredMessage message) {
    if (message.queueOffset() < until) {
      budget.spend(message.storeSize());
      batch.add(message);
    }
  }
}
