package io.dmsrocketmq.engine.rocketmq;

import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.domain.engine.MessageProperties;
import io.dmsrocketmq.server.domain.engine.MessageSeeding;
import io.dmsrocketmq.server.domain.engine.QueuePosition;
import io.dmsrocketmq.server.domain.engine.QueueProgress;
import io.dmsrocketmq.server.domain.engine.ReservedNames;
import io.dmsrocketmq.server.domain.engine.StoredMessage;
import io.dmsrocketmq.server.domain.engine.TraceEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.client.producer.SendResult;
import org.apache.rocketmq.common.TopicConfig;
import org.apache.rocketmq.common.message.Message;
import org.apache.rocketmq.common.message.MessageAccessor;
import org.apache.rocketmq.common.message.MessageConst;
import org.apache.rocketmq.common.message.MessageQueue;
import org.jspecify.annotations.Nullable;

/** Real producers and consumers. Calls return when everything about them can be read. */
final class Traffic implements MessageSeeding, AutoCloseable {
  private static final String UNTRACED = "untraced-producers";

  private final Clusters clusters;
  private final RocketMqEngine engine;
  private final Map<String, DefaultMQProducer> producers = new HashMap<>();
  private final Map<String, TestConsumer> consumers = new HashMap<>();

  Traffic(Clusters clusters, RocketMqEngine engine) {
    this.clusters = clusters;
    this.engine = engine;
  }

  @Override
  public List<StoredMessage> send(
      EngineInstance instance, String topic, List<MessageDraft> drafts) {
    Cluster cluster = clusters.of(instance);
    List<SendResult> results = new ArrayList<>();
    for (MessageDraft draft : drafts) {
      results.add(send(cluster, topic, draft));
    }
    Map<String, SendResult> lastOfBroker = new HashMap<>();
    results.forEach(result -> lastOfBroker.put(result.getMessageQueue().getBrokerName(), result));
    lastOfBroker.values().forEach(result -> awaitIndex(instance, topic, result));
    for (int index = 0; index < drafts.size(); index++) {
      if (drafts.get(index).producerGroup() != null) {
        awaitTrace(instance, results.get(index).getMsgId(), 1);
      }
    }
    MessageLookup lookup = new MessageLookup(cluster);
    return results.stream()
        .map(result -> lookup.byPlace(result.getOffsetMsgId()).orElseThrow())
        .toList();
  }

  @Override
  public Optional<StoredMessage> find(EngineInstance instance, String id) {
    return new MessageLookup(clusters.of(instance)).byPlace(id);
  }

  /** As the client of a consumer does that has tried often enough. */
  @Override
  public StoredMessage bury(
      EngineInstance instance, String group, StoredMessage message, DeadLetterDraft draft) {
    Cluster cluster = clusters.of(instance);
    String retries = ReservedNames.retryTopic(group);
    for (Cluster.BrokerLink broker : cluster.brokers()) {
      cluster
          .admin()
          .tell(
              api ->
                  api.createAndUpdateTopicConfig(
                      broker.address(), new TopicConfig(retries, 1, 1, 6)));
    }
    Map<String, String> properties = new HashMap<>();
    message.properties().forEach(property -> properties.put(property.name(), property.value()));
    properties.put(MessageProperties.RETRY_TOPIC, message.topic());
    properties.put(MessageProperties.ORIGIN_MESSAGE_ID, message.id());
    // A message that was tried again has waited for its time.
    properties.put(MessageProperties.REAL_TOPIC, retries);
    properties.put(MessageConst.PROPERTY_RECONSUME_TIME, Integer.toString(draft.reconsumeTimes()));
    properties.put(
        MessageConst.PROPERTY_MAX_RECONSUME_TIMES, Integer.toString(draft.reconsumeTimes() - 1));
    Message copy = new Message(retries, message.body().bytes());
    MessageAccessor.setProperties(copy, properties);
    try {
      SendResult result = producer(cluster, null).send(copy);
      awaitIndex(instance, ReservedNames.deadLetterTopic(group), result);
      return find(instance, result.getOffsetMsgId()).orElseThrow();
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Override
  public int consume(EngineInstance instance, ConsumptionDraft consumption) {
    Cluster cluster = clusters.of(instance);
    long before = consumed(instance, consumption);
    try (TestConsumer consumer =
        TestConsumer.start(
            cluster, consumption.group(), "consumer", consumption.topic(), consumption.result())) {
      Eventually.await("the group has consumed what is there", () -> stands(instance, consumption));
      // What a consumer has to report goes out before it ends.
      consumer.uniqueKeys().forEach(key -> awaitTrace(instance, key, 3));
    }
    return (int) (consumed(instance, consumption) - before);
  }

  @Override
  public void report(EngineInstance instance, StoredMessage message, TraceEntry entry) {
    throw new UnsupportedOperationException("Clients report what they did, and nothing else.");
  }

  @Override
  public void connect(EngineInstance instance, String group, List<ConnectedConsumer> wanted) {
    for (ConnectedConsumer consumer : wanted) {
      consumers
          .computeIfAbsent(
              consumer.clientId(),
              id -> TestConsumer.start(clusters.of(instance), group, id, null, consumer.result()))
          .answer(consumer.result());
      Eventually.await(
          "the consumer is connected",
          () -> engine.messages().isConnected(instance, group, consumer.clientId()));
    }
  }

  @Override
  public void close() {
    consumers.values().forEach(TestConsumer::close);
    producers.values().forEach(ClientEnd::of);
  }

  private SendResult send(Cluster cluster, String topic, MessageDraft draft) {
    Message message = new Message(topic, draft.body().bytes());
    if (!draft.keys().isEmpty()) {
      message.setKeys(draft.keys());
    }
    if (!draft.tags().isEmpty()) {
      message.setTags(draft.tags());
    }
    draft
        .properties()
        .forEach(property -> message.putUserProperty(property.name(), property.value()));
    DefaultMQProducer producer = producer(cluster, draft.producerGroup());
    QueuePlace place = draft.place();
    try {
      return place == null
          ? producer.send(message)
          : producer.send(
              message,
              new MessageQueue(
                  topic, cluster.broker(place.broker()).registeredName(), place.queue()));
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  private DefaultMQProducer producer(Cluster cluster, @Nullable String group) {
    return producers.computeIfAbsent(
        group == null ? UNTRACED : group,
        name -> {
          DefaultMQProducer producer = new DefaultMQProducer(name, group != null, null);
          producer.setNamesrvAddr(cluster.admin().nameServers());
          producer.setInstanceName("producer-" + System.nanoTime());
          producer.setSendMsgTimeout(15_000);
          producer.setMaxMessageSize(8 * 1024 * 1024);
          try {
            producer.start();
          } catch (Exception failure) {
            throw new IllegalStateException(failure);
          }
          return producer;
        });
  }

  private void awaitIndex(EngineInstance instance, String topic, SendResult result) {
    Eventually.await(
        "a message is in the index",
        () ->
            engine.messages().find(instance, topic, result.getMsgId(), bytes -> {}).stream()
                .anyMatch(message -> message.id().equals(result.getOffsetMsgId())));
  }

  private void awaitTrace(EngineInstance instance, String uniqueKey, int reports) {
    Eventually.await(
        "a message is reported",
        () -> engine.messages().trace(instance, uniqueKey, bytes -> {}).size() >= reports);
  }

  private boolean stands(EngineInstance instance, ConsumptionDraft consumption) {
    List<QueueProgress> progress = progress(instance, consumption);
    return consumption.positions().stream()
        .allMatch(
            position ->
                progress.stream()
                    .filter(queue -> isAt(queue, position))
                    .anyMatch(queue -> queue.consumerOffset() >= position.offset()));
  }

  private long consumed(EngineInstance instance, ConsumptionDraft consumption) {
    return progress(instance, consumption).stream().mapToLong(QueueProgress::consumerOffset).sum();
  }

  private List<QueueProgress> progress(EngineInstance instance, ConsumptionDraft consumption) {
    return engine.consumerGroups().progress(instance, consumption.group(), consumption.topic());
  }

  private static boolean isAt(QueueProgress queue, QueuePosition position) {
    return queue.broker().equals(position.broker()) && queue.queue() == position.queue();
  }
}
