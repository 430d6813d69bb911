package io.dmsrocketmq.server.domain.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.api.Operation;
import io.dmsrocketmq.server.domain.contract.Reading;
import io.dmsrocketmq.server.domain.engine.ConsumeResult;
import io.dmsrocketmq.server.domain.engine.ConsumerGroupState;
import io.dmsrocketmq.server.domain.engine.Engine;
import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.domain.engine.MessageSeeding;
import io.dmsrocketmq.server.domain.engine.MessageSeeding.ConnectedConsumer;
import io.dmsrocketmq.server.domain.engine.MessageSeeding.DeadLetterDraft;
import io.dmsrocketmq.server.domain.engine.MessageSeeding.MessageDraft;
import io.dmsrocketmq.server.domain.engine.StoredMessage;
import io.dmsrocketmq.server.domain.engine.TestMessages;
import io.dmsrocketmq.server.domain.engine.TopicPermission;
import io.dmsrocketmq.server.domain.engine.TopicState;
import io.dmsrocketmq.server.domain.engine.TopicState.BrokerQueues;
import io.dmsrocketmq.server.domain.instances.InstanceAccess;
import io.dmsrocketmq.server.domain.instances.InstanceFixture;
import io.dmsrocketmq.server.engine.local.LocalEngine;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.model.ResendDeadLetterMessagesResult;
import io.dmsrocketmq.server.store.Database;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** The service with one running instance that has the topic {@code topic} and a group. */
final class MessageFixture {
  static final String TOPIC = "topic";
  static final String GROUP = "group";
  static final String CLIENT = "client";

  final InstanceFixture instances;
  final String instanceId;
  final MessageService service;

  private final Engine engine;
  private final MessageSeeding seeding;

  MessageFixture(Database database) {
    this(database, QueryLimits.DEFAULT, System::nanoTime);
  }

  MessageFixture(Database database, QueryLimits limits, LongSupplier nanoTime) {
    instances = new InstanceFixture(database);
    LocalEngine local = new LocalEngine(database, instances.clock);
    engine = local;
    seeding = local.seeding().orElseThrow();
    instanceId = instances.createRunning("messages");
    service =
        new MessageService(
            new InstanceAccess(instances.store),
            engine,
            database,
            InstanceFixture.CONTRACT.of(
                Operation.RESEND_DEAD_LETTER_MESSAGES, ResendDeadLetterMessagesResult.class),
            Reading.TABLES,
            limits,
            nanoTime);
    createTopic(TOPIC);
    ConsumerGroupState group =
        new ConsumerGroupState(GROUP, instance().brokers(), true, false, false, 3);
    database.run(() -> engine.consumerGroups().create(instance(), group));
  }

  EngineInstance instance() {
    return InstanceAccess.forEngine(
        instances.store.find(instances.project, instanceId).orElseThrow());
  }

  void createTopic(String name) {
    List<BrokerQueues> brokers =
        instance().brokers().stream().map(broker -> new BrokerQueues(broker, 3, 3)).toList();
    TopicState topic = new TopicState(name, brokers, TopicPermission.ALL, "NORMAL");
    instances.database.run(() -> engine.topics().create(instance(), topic));
  }

  StoredMessage send(TestMessages message) {
    return send(TOPIC, message.build()).get(0);
  }

  List<StoredMessage> send(String topic, MessageDraft... drafts) {
    return instances.database.inTransaction(
        () -> seeding.send(instance(), topic, Arrays.asList(drafts)));
  }

  StoredMessage bury(StoredMessage message) {
    return instances.database.inTransaction(
        () ->
            seeding.bury(
                instance(), GROUP, message, new DeadLetterDraft(null, message.storedAt(), 3)));
  }

  void connect(ConsumeResult result) {
    instances.database.run(
        () ->
            seeding.connect(
                instance(), GROUP, List.of(new ConnectedConsumer(CLIENT, "192.0.2.80", result))));
  }

  /** All messages of the topic that were stored between two times. */
  static MessageListQuery between(@Nullable String start, @Nullable String end) {
    return new MessageListQuery(TOPIC, 10, 0, null, start, end, null);
  }

  /** One message of the topic. */
  static MessageListQuery one(String id) {
    return new MessageListQuery(TOPIC, 10, 0, null, null, null, id);
  }

  static DmsException refusalOf(ErrorCode code, ThrowingCallable call) {
    DmsException refusal = catchThrowableOfType(DmsException.class, call);
    assertThat(refusal).isNotNull();
    assertThat(refusal.code()).isEqualTo(code);
    return refusal;
  }
}
