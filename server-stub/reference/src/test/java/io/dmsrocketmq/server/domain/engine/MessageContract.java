package io.dmsrocketmq.server.domain.engine;

import io.dmsrocketmq.server.domain.engine.MessageSeeding.ConnectedConsumer;
import io.dmsrocketmq.server.domain.engine.MessageSeeding.DeadLetterDraft;
import io.dmsrocketmq.server.domain.engine.MessageSeeding.MessageDraft;
import io.dmsrocketmq.server.domain.engine.TopicState.BrokerQueues;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** A topic with messages, for what every engine does with them. */
abstract class MessageContract {
  static final ScanBudget UNLIMITED = bytes -> {};
  static final String TOPIC = "topic";
  static final String GROUP = "group";
  static final String CLIENT = "client";
  static final String UNKNOWN = "C00002630000277400000000FFFFFFFF";

  EngineUnderTest fixture;
  EngineInstance instance;
  MessageEngine messages;

  /** Sets up an engine for one test. */
  protected abstract EngineUnderTest newEngine();

  @BeforeEach
  final void prepare() {
    fixture = newEngine();
    instance = fixture.instance();
    messages = fixture.engine().messages();
    createTopic(TOPIC);
  }

  final void createTopic(String name) {
    List<BrokerQueues> brokers =
        instance.brokers().stream().map(broker -> new BrokerQueues(broker, 2, 2)).toList();
    TopicState topic = new TopicState(name, brokers, TopicPermission.ALL, "NORMAL");
    fixture.transactions().run(() -> fixture.engine().topics().create(instance, topic));
  }

  final void createGroup() {
    ConsumerGroupState group =
        new ConsumerGroupState(GROUP, instance.brokers(), true, false, false, 3);
    fixture.transactions().run(() -> fixture.engine().consumerGroups().create(instance, group));
  }

  final List<StoredMessage> send(String topic, MessageDraft... drafts) {
    return fixture
        .transactions()
        .inTransaction(() -> fixture.traffic().send(instance, topic, List.of(drafts)));
  }

  final StoredMessage send(TestMessages draft) {
    return send(TOPIC, draft.build()).get(0);
  }

  final List<StoredMessage> sendMany(int count) {
    MessageDraft[] drafts =
        IntStream.range(0, count)
            .mapToObj(
                index ->
                    TestMessages.draft("message-" + index)
                        .storedAt(1_700_000_000_000L + index / 2)
                        .build())
            .toArray(MessageDraft[]::new);
    return send(TOPIC, drafts);
  }

  final StoredMessage bury(StoredMessage message) {
    return fixture
        .transactions()
        .inTransaction(
            () ->
                fixture
                    .traffic()
                    .bury(
                        instance,
                        GROUP,
                        message,
                        new DeadLetterDraft(null, message.storedAt() + 1000, 3)));
  }

  final boolean resend(String id) {
    return fixture.transactions().inTransaction(() -> messages.resend(instance, GROUP, id));
  }

  final void connect(ConsumeResult result) {
    fixture
        .transactions()
        .run(
            () ->
                fixture
                    .traffic()
                    .connect(
                        instance,
                        GROUP,
                        List.of(new ConnectedConsumer(CLIENT, "192.0.2.80", result))));
  }

  final Optional<ConsumeResult> deliver(@Nullable String topic, String id) {
    return fixture
        .transactions()
        .inTransaction(() -> messages.deliver(instance, GROUP, CLIENT, topic, id));
  }

  final EnginePage<StoredMessage> search(@Nullable String key, int limit, int offset) {
    return messages.search(
        instance, new MessageSearch(TOPIC, key, 0, Long.MAX_VALUE, limit, offset), UNLIMITED);
  }

  final List<StoredMessage> find(String topic, String id) {
    return messages.find(instance, topic, id, UNLIMITED);
  }

  final List<TraceEntry> trace(String id) {
    return messages.trace(instance, id, UNLIMITED);
  }

  static String uniqueKey(StoredMessage message) {
    return message.property(MessageProperties.UNIQUE_KEY);
  }
}
