package io.dmsrocketmq.engine.rocketmq.it;

import io.dmsrocketmq.engine.rocketmq.ClientEnd;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.rocketmq.acl.common.AclClientRPCHook;
import org.apache.rocketmq.acl.common.SessionCredentials;
import org.apache.rocketmq.client.consumer.DefaultMQPushConsumer;
import org.apache.rocketmq.client.consumer.listener.ConsumeConcurrentlyStatus;
import org.apache.rocketmq.client.consumer.listener.MessageListenerConcurrently;
import org.apache.rocketmq.client.consumer.rebalance.AllocateMessageQueueAveragely;
import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.common.consumer.ConsumeFromWhere;
import org.apache.rocketmq.common.message.MessageExt;
import org.apache.rocketmq.remoting.RPCHook;
import org.jspecify.annotations.Nullable;

/** Ordinary programs that use RocketMQ. */
final class Clients implements AutoCloseable {
  private static final int POLL_MILLIS = 500;

  private final String nameServer;
  private final @Nullable RPCHook hook;
  private final List<Runnable> open = new ArrayList<>();

  Clients(String nameServer) {
    this.nameServer = nameServer;
    this.hook = null;
  }

  Clients(String nameServer, String user, String secret) {
    this.nameServer = nameServer;
    this.hook = new AclClientRPCHook(new SessionCredentials(user, secret));
  }

  DefaultMQProducer producer(boolean traced) throws Exception {
    DefaultMQProducer producer = new DefaultMQProducer("producers", hook, traced, null);
    producer.setNamesrvAddr(nameServer);
    producer.setInstanceName("producer-" + System.nanoTime());
    producer.setSendMsgTimeout(15_000);
    producer.start();
    open.add(() -> ClientEnd.of(producer));
    return producer;
  }

  /** Consumes, and fails on bodies that begin with "poison" while it is told to. */
  Consumer consumer(String group, String topic) throws Exception {
    DefaultMQPushConsumer client =
        new DefaultMQPushConsumer(group, hook, new AllocateMessageQueueAveragely(), true, null);
    client.setNamesrvAddr(nameServer);
    client.setInstanceName("consumer-" + System.nanoTime());
    client.setConsumeFromWhere(ConsumeFromWhere.CONSUME_FROM_FIRST_OFFSET);
    client.setPersistConsumerOffsetInterval(200);
    // What a broker makes for a group is found by its clients with their next question only.
    client.setPollNameServerInterval(POLL_MILLIS);
    client.subscribe(topic, "*");
    Consumer consumer = new Consumer(client);
    client.registerMessageListener(
        (MessageListenerConcurrently)
            (messages, context) -> {
              for (MessageExt message : messages) {
                String body = new String(message.getBody(), StandardCharsets.UTF_8);
                if (consumer.failing && body.startsWith("poison")) {
                  // To the dead letters at once.
                  context.setDelayLevelWhenNextConsume(-1);
                  return ConsumeConcurrentlyStatus.RECONSUME_LATER;
                }
                consumer.bodies.add(body);
              }
              return ConsumeConcurrentlyStatus.CONSUME_SUCCESS;
            });
    client.start();
    open.add(() -> ClientEnd.of(client));
    return consumer;
  }

  /** A consumer and what it has consumed. */
  static final class Consumer {
    final DefaultMQPushConsumer client;
    final Set<String> bodies = ConcurrentHashMap.newKeySet();
    volatile boolean failing = true;

    Consumer(DefaultMQPushConsumer client) {
      this.client = client;
    }
  }

  @Override
  public void close() {
    open.forEach(Runnable::run);
  }
}
