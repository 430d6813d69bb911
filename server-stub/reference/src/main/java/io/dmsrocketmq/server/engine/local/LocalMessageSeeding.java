package io.dmsrocketmq.server.engine.local;

import io.dmsrocketmq.server.domain.engine.ConsumeResult;
import io.dmsrocketmq.server.domain.engine.ConsumerGroupEngine;
import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.domain.engine.MessageProperties;
import io.dmsrocketmq.server.domain.engine.MessageSeeding;
import io.dmsrocketmq.server.domain.engine.QueueProgress;
import io.dmsrocketmq.server.domain.engine.QueueRange;
import io.dmsrocketmq.server.domain.engine.ReservedNames;
import io.dmsrocketmq.server.domain.engine.StoredMessage;
import io.dmsrocketmq.server.domain.engine.StoredMessage.Property;
import io.dmsrocketmq.server.domain.engine.TopicEngine;
import io.dmsrocketmq.server.domain.engine.TraceEntry;
import io.dmsrocketmq.server.domain.engine.TraceEntry.Kind;
import io.dmsrocketmq.server.domain.engine.TraceEntry.MessageKind;
import io.dmsrocketmq.server.engine.local.MessageLog.NewMessage;
import io.dmsrocketmq.server.engine.local.MessageLog.Place;
import io.dmsrocketmq.server.engine.local.MessageLog.Queue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plays producers and consumers. */
final class LocalMessageSeeding implements MessageSeeding {
  private static final String CLUSTER = "DmsCluster";

  private final TopicEngine topics;
  private final ConsumerGroupEngine groups;
  private final MessageTable table;
  private final MessageLog log;
  private final GroupTopics groupTopics;
  private final TraceLog traces;
  private final LocalConsumers consumers;

  LocalMessageSeeding(
      TopicEngine topics,
      ConsumerGroupEngine groups,
      MessageTable table,
      MessageLog log,
      GroupTopics groupTopics,
      TraceLog traces,
      LocalConsumers consumers) {
    this.topics = topics;
    this.groups = groups;
    this.table = table;
    this.log = log;
    this.groupTopics = groupTopics;
    this.traces = traces;
    this.consumers = consumers;
  }

  @Override
  public List<StoredMessage> send(
      EngineInstance instance, String topic, List<MessageDraft> drafts) {
    List<QueueRange> queues = topics.queues(instance, topic);
    long turn = queues.stream().mapToLong(QueueRange::maxOffset).sum();
    List<StoredMessage> stored = new ArrayList<>();
    for (MessageDraft draft : drafts) {
      QueueRange inTurn = queues.get((int) (turn % queues.size()));
      QueuePlace place =
          draft.place() == null ? new QueuePlace(inTurn.broker(), inTurn.queue()) : draft.place();
      stored.add(send(instance, new Queue(topic, place.broker(), place.queue()), draft));
      turn++;
    }
    return stored;
  }

  @Override
  public Optional<StoredMessage> find(EngineInstance instance, String id) {
    return table.find(instance, null, id, bytes -> {}).stream()
        .filter(message -> message.id().equals(id))
        .findFirst();
  }

  @Override
  public StoredMessage bury(
      EngineInstance instance, String group, StoredMessage message, DeadLetterDraft draft) {
    List<Property> properties = new ArrayList<>(message.properties());
    addMissing(properties, MessageProperties.ORIGIN_MESSAGE_ID, message.id());
    addMissing(properties, MessageProperties.RETRY_TOPIC, message.topic());
    addMissing(properties, MessageProperties.REAL_TOPIC, ReservedNames.retryTopic(group));
    return groupTopics.copy(
        instance,
        message,
        ReservedNames.deadLetterTopic(group),
        new GroupTopics.Copy(
            draft.id(),
            draft.storedAt(),
            message.bornAt(),
            message.bornHost(),
            draft.reconsumeTimes(),
            properties));
  }

  private static void addMissing(List<Property> properties, String name, String value) {
    if (properties.stream().noneMatch(property -> property.name().equals(name))) {
      properties.add(new Property(name, value));
    }
  }

  @Override
  public int consume(EngineInstance instance, ConsumptionDraft consumption) {
    Map<QueuePlace, Long> before = new HashMap<>();
    for (QueueProgress progress :
        groups.progress(instance, consumption.group(), consumption.topic())) {
      before.put(new QueuePlace(progress.broker(), progress.queue()), progress.consumerOffset());
    }
    groups.move(instance, consumption.group(), consumption.topic(), consumption.positions());
    int consumed = 0;
    for (QueueProgress after :
        groups.progress(instance, consumption.group(), consumption.topic())) {
      Queue queue = new Queue(consumption.topic(), after.broker(), after.queue());
      long from = before.getOrDefault(new QueuePlace(after.broker(), after.queue()), 0L);
      for (long offset = from; offset < after.consumerOffset(); offset++) {
        consumed += consume(instance, consumption, queue, offset);
      }
    }
    return consumed;
  }

  private int consume(
      EngineInstance instance, ConsumptionDraft consumption, Queue queue, long offset) {
    Optional<StoredMessage> message = table.at(instance, queue, offset);
    message.ifPresent(
        consumed ->
            consumers.report(
                instance,
                consumed,
                consumption.group(),
                consumption.clientHost(),
                consumption.result(),
                consumption.at()));
    return message.isPresent() ? 1 : 0;
  }

  @Override
  public void report(EngineInstance instance, StoredMessage message, TraceEntry entry) {
    traces.add(instance, message.id(), entry);
  }

  @Override
  public void connect(EngineInstance instance, String group, List<ConnectedConsumer> connected) {
    consumers.replace(instance, group, connected);
  }

  private StoredMessage send(EngineInstance instance, Queue queue, MessageDraft draft) {
    Place place = log.take(instance, queue, draft.storedAt());
    String given = draft.uniqueKey();
    String uniqueKey = given == null ? UniqueKeys.of(draft.seed(), place) : given;
    String keys = String.join(" ", draft.keys());
    List<Property> properties = new ArrayList<>();
    properties.add(new Property(MessageProperties.KEYS, keys));
    properties.add(new Property(MessageProperties.UNIQUE_KEY, uniqueKey));
    properties.add(new Property(MessageProperties.CLUSTER, CLUSTER));
    properties.add(new Property(MessageProperties.TAGS, draft.tags()));
    properties.addAll(draft.properties());
    NewMessage message =
        new NewMessage(
            draft.id(),
            draft.storedAt(),
            draft.bornAt(),
            draft.bornHost(),
            draft.reconsumeTimes(),
            properties,
            draft.body());
    StoredMessage stored = log.fill(instance, place, message);
    String producerGroup = draft.producerGroup();
    if (producerGroup != null) {
      traces.add(instance, stored.id(), sending(stored, producerGroup));
    }
    return stored;
  }

  private static TraceEntry sending(StoredMessage message, String producerGroup) {
    return new TraceEntry(
        Kind.SENT,
        true,
        message.bornAt(),
        producerGroup,
        message.storedAt() - message.bornAt(),
        message.property(MessageProperties.UNIQUE_KEY),
        ConsumeResult.SUCCESS,
        message.topic(),
        message.property(MessageProperties.UNIQUE_KEY),
        message.id(),
        message.property(MessageProperties.TAGS),
        message.property(MessageProperties.KEYS),
        message.storeHost(),
        host(message.bornHost()),
        0,
        message.body().length(),
        MessageKind.NORMAL,
        null,
        null,
        false);
  }

  private static String host(String address) {
    return address.substring(0, address.lastIndexOf(':'));
  }
}
