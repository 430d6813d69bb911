package io.dmsrocketmq.engine.rocketmq;

import io.dmsrocketmq.engine.rocketmq.Cluster.BrokerLink;
import io.dmsrocketmq.server.domain.engine.StoredMessage;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.apache.rocketmq.common.message.MessageDecoder;
import org.apache.rocketmq.common.message.MessageExt;
import org.apache.rocketmq.common.message.MessageId;
import org.apache.rocketmq.remoting.protocol.body.ConsumeQueueData;
import org.apache.rocketmq.remoting.protocol.body.QueryConsumeQueueResponseBody;

/**
 * Knows where in the files of brokers messages are. A broker keeps the messages of all topics in
 * one file, and finds them there even after their topic was deleted; only the queues tell which of
 * them still count.
 */
final class StoredPlaces {
  private StoredPlaces() {}

  /** Reads what an identifier of a place says, if it is one. */
  static Optional<MessageId> read(String id) {
    try {
      return Optional.of(MessageDecoder.decodeMessageId(id));
    } catch (UnknownHostException | RuntimeException noPlace) {
      return Optional.empty();
    }
  }

  /** Reads the message at a place. */
  static Optional<StoredMessage> message(Cluster cluster, BrokerLink broker, long offset) {
    return cluster
        .admin()
        .<MessageExt>askUnless(
            Codes.NO_MESSAGE_AT,
            api ->
                api.getDefaultMQAdminExtImpl()
                    .getMqClientInstance()
                    .getMQClientAPIImpl()
                    .viewMessage(broker.address(), "", offset, cluster.admin().patience()))
        .map(message -> StoredMessages.of(message, broker));
  }

  /** Tells whether the queue of a message has it at its offset. */
  static boolean isInItsQueue(Cluster cluster, BrokerLink broker, StoredMessage message) {
    return read(message.id())
        .filter(
            place ->
                offsets(
                        cluster,
                        broker,
                        message.topic(),
                        message.queueId(),
                        message.queueOffset(),
                        1)
                    .equals(List.of(place.getOffset())))
        .isPresent();
  }

  /** Gives the places of the messages of a queue from an offset on. */
  static List<Long> offsets(
      Cluster cluster, BrokerLink broker, String topic, int queue, long from, int count) {
    return cluster
        .admin()
        .<QueryConsumeQueueResponseBody>askUnless(
            Codes.NO_MESSAGE_AT,
            api -> api.queryConsumeQueue(broker.address(), topic, queue, from, count, null))
        .map(QueryConsumeQueueResponseBody::getQueueData)
        .orElseGet(List::of)
        .stream()
        .limit(count)
        .map(ConsumeQueueData::getPhysicOffset)
        .toList();
  }
}
