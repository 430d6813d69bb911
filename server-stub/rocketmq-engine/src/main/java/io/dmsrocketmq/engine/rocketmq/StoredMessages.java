package io.dmsrocketmq.engine.rocketmq;

import io.dmsrocketmq.engine.rocketmq.Cluster.BrokerLink;
import io.dmsrocketmq.server.domain.engine.MessageBody;
import io.dmsrocketmq.server.domain.engine.MessageProperties;
import io.dmsrocketmq.server.domain.engine.StoredMessage;
import io.dmsrocketmq.server.domain.engine.StoredMessage.Property;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.rocketmq.common.message.Message;
import org.apache.rocketmq.common.message.MessageAccessor;
import org.apache.rocketmq.common.message.MessageClientExt;
import org.apache.rocketmq.common.message.MessageConst;
import org.apache.rocketmq.common.message.MessageExt;

/** Reads messages as clients of RocketMQ get them. */
final class StoredMessages {
  /** The order of a search. */
  static final Comparator<StoredMessage> ORDER =
      Comparator.comparingLong(StoredMessage::storedAt)
          .thenComparing(StoredMessage::broker)
          .thenComparingInt(StoredMessage::queueId)
          .thenComparingLong(StoredMessage::queueOffset);

  /** The client adds these to what it pulls; they are not of the message. */
  private static final Set<String> OF_THE_CLIENT =
      Set.of(MessageConst.PROPERTY_MIN_OFFSET, MessageConst.PROPERTY_MAX_OFFSET);

  /** What belongs to the time and place of a message, and so not to a copy of it. */
  private static final Set<String> NOT_COPIED =
      Set.of(
          MessageConst.PROPERTY_REAL_TOPIC,
          MessageConst.PROPERTY_REAL_QUEUE_ID,
          MessageConst.PROPERTY_DELAY_TIME_LEVEL,
          MessageConst.PROPERTY_TIMER_DELIVER_MS,
          MessageConst.PROPERTY_TIMER_DELAY_MS,
          MessageConst.PROPERTY_TIMER_DELAY_SEC,
          MessageConst.PROPERTY_RECONSUME_TIME,
          MessageConst.PROPERTY_MAX_RECONSUME_TIMES,
          MessageConst.PROPERTY_CONSUME_START_TIMESTAMP);

  private StoredMessages() {}

  static StoredMessage of(MessageExt message, BrokerLink broker) {
    return new StoredMessage(
        message instanceof MessageClientExt client ? client.getOffsetMsgId() : message.getMsgId(),
        message.getTopic(),
        broker.name(),
        message.getQueueId(),
        message.getQueueOffset(),
        message.getStoreTimestamp(),
        message.getBornTimestamp(),
        text(message.getBornHost()),
        text(message.getStoreHost()),
        message.getReconsumeTimes(),
        message.getStoreSize(),
        message.getProperties().entrySet().stream()
            .filter(entry -> !OF_THE_CLIENT.contains(entry.getKey()))
            // Brokers keep no order.
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> new Property(entry.getKey(), entry.getValue()))
            .toList(),
        MessageBody.of(message.getBody()));
  }

  /** Makes a copy of a message to be sent to a group that failed on it. */
  static Message copyFor(StoredMessage message, String topic) {
    Map<String, String> properties = new HashMap<>();
    message.properties().stream()
        .filter(property -> !NOT_COPIED.contains(property.name()))
        .forEach(property -> properties.put(property.name(), property.value()));
    Message copy = new Message(topic, message.body().bytes());
    MessageAccessor.setProperties(copy, properties);
    copy.setWaitStoreMsgOK(true);
    return copy;
  }

  static List<String> keys(StoredMessage message) {
    return List.of(message.property(MessageProperties.KEYS).split(MessageConst.KEY_SEPARATOR));
  }

  static String text(SocketAddress address) {
    return address instanceof InetSocketAddress host && host.getAddress() != null
        ? host.getAddress().getHostAddress() + ":" + host.getPort()
        : String.valueOf(address);
  }
}
