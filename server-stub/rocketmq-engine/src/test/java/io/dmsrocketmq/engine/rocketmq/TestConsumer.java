package io.dmsrocketmq.engine.rocketmq;

import io.dmsrocketmq.server.domain.engine.ConsumeResult;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.rocketmq.client.consumer.DefaultMQPushConsumer;
import org.apache.rocketmq.client.consumer.listener.ConsumeConcurrentlyContext;
import org.apache.rocketmq.client.consumer.listener.ConsumeConcurrentlyStatus;
import org.apache.rocketmq.client.consumer.listener.MessageListenerConcurrently;
import org.apache.rocketmq.common.consumer.ConsumeFromWhere;
import org.apache.rocketmq.common.message.MessageExt;
import org.jspecify.annotations.Nullable;

/** A consumer that copes with messages as a test wants it to. */
final class TestConsumer implements AutoCloseable {
  private final DefaultMQPushConsumer consumer;
  private final List<String> uniqueKeys = new CopyOnWriteArrayList<>();
  private volatile ConsumeResult result;

  private TestConsumer(DefaultMQPushConsumer consumer, ConsumeResult result) {
    this.consumer = consumer;
    this.result = result;
  }

  /**
   * Starts a consumer.
   *
   * @param topic what it consumes; null for a topic of the cluster itself, in which nothing is
   */
  static TestConsumer start(
      Cluster cluster,
      String group,
      String clientId,
      @Nullable String topic,
      ConsumeResult result) {
    DefaultMQPushConsumer client =
        new DefaultMQPushConsumer(group, true, null) {
          @Override
          public String buildMQClientId() {
            return clientId;
          }
        };
    client.setNamesrvAddr(cluster.admin().nameServers());
    client.setConsumeFromWhere(ConsumeFromWhere.CONSUME_FROM_FIRST_OFFSET);
    client.setPersistConsumerOffsetInterval(100);
    // What a broker makes for a group is found by its clients with their next question only.
    client.setPollNameServerInterval(500);
    TestConsumer consumer = new TestConsumer(client, result);
    client.registerMessageListener((MessageListenerConcurrently) consumer::consume);
    try {
      // A consumer of nothing would not get to know any broker.
      client.subscribe(topic == null ? cluster.brokers().get(0).cluster() : topic, "*");
      client.start();
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
    return consumer;
  }

  void answer(ConsumeResult newResult) {
    result = newResult;
  }

  List<String> uniqueKeys() {
    return uniqueKeys;
  }

  private @Nullable ConsumeConcurrentlyStatus consume(
      List<MessageExt> messages, ConsumeConcurrentlyContext context) {
    messages.forEach(message -> uniqueKeys.add(message.getMsgId()));
    return switch (result) {
      case SUCCESS -> ConsumeConcurrentlyStatus.CONSUME_SUCCESS;
      case RETURNED_NULL -> null;
      case THREW_EXCEPTION -> throw new IllegalStateException("on purpose");
      default -> ConsumeConcurrentlyStatus.RECONSUME_LATER;
    };
  }

  @Override
  public void close() {
    ClientEnd.of(consumer);
  }
}
