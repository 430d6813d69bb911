package io.dmsrocketmq.server.domain.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dmsrocketmq.server.domain.engine.MessageEngine.ConsumerOfflineException;
import io.dmsrocketmq.server.domain.engine.MessageSeeding.ConnectedConsumer;
import io.dmsrocketmq.server.domain.engine.MessageSeeding.ConsumptionDraft;
import io.dmsrocketmq.server.domain.engine.MessageSeeding.DeadLetterDraft;
import io.dmsrocketmq.server.domain.engine.MessageSeeding.MessageDraft;
import io.dmsrocketmq.server.domain.engine.StoredMessage.Property;
import io.dmsrocketmq.server.domain.engine.TopicState.BrokerQueues;
import io.dmsrocketmq.server.domain.engine.TraceEntry.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every engine does with messages. */
public abstract class MessageEngineContract {
  private static final ScanBudget UNLIMITED = bytes -> {};
  private static final String TOPIC = "topic";
  private static final String GROUP = "group";
  private static final String CLIENT = "client";
  private static final String UNKNOWN = "C00002630000277400000000FFFFFFFF";

  private EngineUnderTest fixture;
  private EngineInstance instance;
  private MessageEngine messages;

  /** Sets up an engine for one test. */
  protected abstract EngineUnderTest newEngine();

  @BeforeEach
  final void prepare() {
    fixture = newEngine();
    instance = fixture.instance();
    messages = fixture.engine().messages();
    createTopic(TOPIC);
  }

  private void createTopic(String name) {
    List<BrokerQueues> brokers =
        instance.brokers().stream().map(broker -> new BrokerQueues(broker, 2, 2)).toList();
    TopicState topic = new TopicState(name, brokers, TopicPermission.ALL, "NORMAL");
    fixture.transactions().run(() -> fixture.engine().topics().create(instance, topic));
  }

  private void createGroup() {
    ConsumerGroupState group =
        new ConsumerGroupState(GROUP, instance.brokers(), true, false, false, 3);
    fixture.transactions().run(() -> fixture.engine().consumerGroups().create(instance, group));
  }

  private List<StoredMessage> send(String topic, MessageDraft... drafts) {
    return fixture
        .transactions()
        .inTransaction(() -> fixture.traffic().send(instance, topic, List.of(drafts)));
  }

  private StoredMessage send(TestMessages draft) {
    return send(TOPIC, draft.build()).get(0);
  }

  private List<StoredMessage> sendMany(int count) {
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

  private StoredMessage bury(StoredMessage message) {
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

  private boolean resend(String id) {
    return fixture.transactions().inTransaction(() -> messages.resend(instance, GROUP, id));
  }

  private void connect(ConsumeResult result) {
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

  private Optional<ConsumeResult> deliver(@Nullable String topic, String id) {
    return fixture
        .transactions()
        .inTransaction(() -> messages.deliver(instance, GROUP, CLIENT, topic, id));
  }

  private EnginePage<StoredMessage> search(@Nullable String key, int limit, int offset) {
    return messages.search(
        instance, new MessageSearch(TOPIC, key, 0, Long.MAX_VALUE, limit, offset), UNLIMITED);
  }

  private List<StoredMessage> find(String topic, String id) {
    return messages.find(instance, topic, id, UNLIMITED);
  }

  private List<TraceEntry> trace(String id) {
    return messages.trace(instance, id, UNLIMITED);
  }

  private static String uniqueKey(StoredMessage message) {
    return message.property(MessageProperties.UNIQUE_KEY);
  }

  @Test
  void search_emptyTopic_findsNothing() {
    assertThat(search(null, 10, 0)).isEqualTo(new EnginePage<>(List.of(), 0));
  }

  @Test
  void search_topicWithMessages_findsEachWithWhatWasSent() {
    StoredMessage sent =
        send(
            TestMessages.draft("content")
                .keys("key-1", "key-2")
                .tags("tag")
                .properties(new Property("colour", "blue")));

    StoredMessage found = search(null, 10, 0).items().get(0);

    assertThat(found).isEqualTo(sent);
    assertThat(found.topic()).isEqualTo(TOPIC);
    assertThat(found.body().text()).isEqualTo("content");
    assertThat(found.property(MessageProperties.KEYS)).isEqualTo("key-1 key-2");
    assertThat(found.property(MessageProperties.TAGS)).isEqualTo("tag");
    assertThat(found.property("colour")).isEqualTo("blue");
    assertThat(uniqueKey(found)).isNotEmpty();
    assertThat(found.bornHost()).matches("\\S+:\\d+");
    assertThat(found.storeHost()).matches("\\S+:\\d+");
    assertThat(found.storeSize()).isGreaterThan("content".length());
    assertThat(found.id()).matches("[0-9A-F]{32}");
  }

  @Test
  void search_manyMessages_pagesThemByTimeThenQueueThenOffset() {
    List<StoredMessage> sent = sendMany(25);

    List<StoredMessage> paged = new ArrayList<>();
    for (int offset = 0; offset < 25; offset += 10) {
      paged.addAll(search(null, 10, offset).items());
    }

    assertThat(paged).containsExactlyInAnyOrderElementsOf(sent);
    assertThat(paged)
        .isSortedAccordingTo(
            Comparator.comparingLong(StoredMessage::storedAt)
                .thenComparing(StoredMessage::broker)
                .thenComparing(StoredMessage::queueId)
                .thenComparing(StoredMessage::queueOffset));
    assertThat(search(null, 10, 20).total()).isEqualTo(25);
    assertThat(search(null, 10, 25)).isEqualTo(new EnginePage<>(List.of(), 25));
  }

  @Test
  void search_byTime_takesBothEndsIn() {
    List<StoredMessage> sent = sendMany(6);
    long begin = sent.get(2).storedAt();
    long end = sent.get(3).storedAt();

    EnginePage<StoredMessage> found =
        messages.search(instance, new MessageSearch(TOPIC, null, begin, end, 10, 0), UNLIMITED);

    assertThat(found.items())
        .containsExactlyInAnyOrderElementsOf(
            sent.stream()
                .filter(message -> message.storedAt() >= begin && message.storedAt() <= end)
                .toList());
    assertThat(found.total()).isEqualTo(found.items().size()).isPositive();
    assertThat(
            messages
                .search(instance, new MessageSearch(TOPIC, null, 0, 1, 10, 0), UNLIMITED)
                .total())
        .isZero();
  }

  @Test
  void search_byKey_findsMessagesThatCarryItAmongOthers() {
    StoredMessage first = send(TestMessages.draft("1").keys("order-1", "blue"));
    StoredMessage second = send(TestMessages.draft("2").keys("order-2", "blue"));
    send(TestMessages.draft("3").keys("order-3"));
    send(TestMessages.draft("4"));

    assertThat(search("order-1", 10, 0).items()).containsExactly(first);
    assertThat(search("blue", 10, 0).items()).containsExactlyInAnyOrder(first, second);
    assertThat(search("blue", 1, 1).total()).isEqualTo(2);
    assertThat(search("order", 10, 0).total()).isZero();
    assertThat(search("\0", 10, 0).total()).isZero();
  }

  @Test
  void search_otherTopic_isLeftOut() {
    createTopic("other");
    send("other", TestMessages.draft("content").keys("key").build());

    assertThat(search(null, 10, 0).total()).isZero();
    assertThat(search("key", 10, 0).total()).isZero();
  }

  @Test
  void search_beyondItsBudget_endsWithWhatTheBudgetThrows() {
    sendMany(3);
    ScanBudget none =
        bytes -> {
          if (bytes > 0) {
            throw new IllegalStateException("used up");
          }
        };

    assertThatThrownBy(
            () ->
                messages.search(
                    instance, new MessageSearch(TOPIC, null, 0, Long.MAX_VALUE, 1, 0), none))
        .hasMessage("used up");
    assertThatThrownBy(
            () -> messages.find(instance, TOPIC, search(null, 1, 0).items().get(0).id(), none))
        .hasMessage("used up");
  }

  @Test
  void search_spendsAtLeastTheSizeOfTheMessages() {
    List<StoredMessage> sent = sendMany(3);
    List<Long> spent = new ArrayList<>();

    messages.search(instance, new MessageSearch(TOPIC, null, 0, Long.MAX_VALUE, 10, 0), spent::add);

    assertThat(spent.stream().mapToLong(Long::longValue).sum())
        .isGreaterThanOrEqualTo(sent.stream().mapToLong(StoredMessage::storeSize).sum());
  }

  @Test
  void body_ofAnyBytes_comesBackAsItIs() {
    byte[] allBytes = new byte[512];
    for (int index = 0; index < allBytes.length; index++) {
      allBytes[index] = (byte) index;
    }
    byte[] large = new byte[4 * 1024 * 1024 - 1024];
    large[large.length - 1] = 1;

    for (MessageBody body :
        List.of(
            MessageBody.of("Grüße, 你好, 👋🏽"), MessageBody.of(allBytes), MessageBody.of(large))) {
      StoredMessage sent = send(TestMessages.draft(body));
      assertThat(find(TOPIC, sent.id())).extracting(StoredMessage::body).containsExactly(body);
    }
  }

  @Test
  void find_byEitherIdentifier_findsTheMessageInItsTopicOnly() {
    createTopic("other");
    StoredMessage sent = send(TestMessages.draft("content"));
    sendMany(2);

    assertThat(find(TOPIC, sent.id())).containsExactly(sent);
    assertThat(find(TOPIC, uniqueKey(sent))).containsExactly(sent);
    assertThat(find("other", sent.id())).isEmpty();
    assertThat(find("other", uniqueKey(sent))).isEmpty();
    assertThat(find("unknown", sent.id())).isEmpty();
    assertThat(find(TOPIC, UNKNOWN)).isEmpty();
    assertThat(find(TOPIC, "no identifier, \0 at all")).isEmpty();
  }

  @Test
  void send_messages_moveTheEndsOfTheirQueues() {
    List<StoredMessage> sent = sendMany(20);

    List<QueueRange> queues = fixture.engine().topics().queues(instance, TOPIC);
    for (QueueRange queue : queues) {
      List<StoredMessage> here =
          sent.stream()
              .filter(
                  message ->
                      message.broker().equals(queue.broker()) && message.queueId() == queue.queue())
              .toList();
      assertThat(queue.maxOffset() - queue.minOffset()).isEqualTo(here.size());
      assertThat(here)
          .extracting(StoredMessage::queueOffset)
          .containsExactlyElementsOf(
              IntStream.range(0, here.size()).mapToObj(index -> (long) index).toList());
    }
    assertThat(sent).extracting(StoredMessage::id).doesNotHaveDuplicates();
    assertThat(sent).extracting(MessageEngineContract::uniqueKey).doesNotHaveDuplicates();
  }

  @Test
  void deleteTopic_withMessages_takesThemAway() {
    StoredMessage sent = send(TestMessages.draft("content").keys("key").tracedBy("producers"));

    fixture.transactions().run(() -> fixture.engine().topics().delete(instance, List.of(TOPIC)));
    createTopic(TOPIC);

    assertThat(search(null, 10, 0).total()).isZero();
    assertThat(find(TOPIC, uniqueKey(sent))).isEmpty();
  }

  @Test
  void trace_ofATracedMessage_tellsTheSending() {
    StoredMessage sent =
        send(TestMessages.draft("content").keys("key").tags("tag").tracedBy("producers"));

    List<TraceEntry> trace = trace(uniqueKey(sent));

    assertThat(trace).hasSize(1);
    TraceEntry entry = trace.get(0);
    assertThat(entry.kind()).isEqualTo(Kind.SENT);
    assertThat(entry.success()).isTrue();
    assertThat(entry.group()).isEqualTo("producers");
    assertThat(entry.topic()).isEqualTo(TOPIC);
    assertThat(entry.uniqueKey()).isEqualTo(uniqueKey(sent));
    assertThat(entry.offsetId()).isEqualTo(sent.id());
    assertThat(entry.keys()).isEqualTo("key");
    assertThat(entry.tags()).isEqualTo("tag");
    assertThat(entry.bodyLength()).isEqualTo("content".length());
    assertThat(entry.costMillis()).isNotNegative();
    assertThat(trace(sent.id())).isEqualTo(trace);
  }

  @Test
  void trace_ofAnUntracedOrUnknownMessage_isEmpty() {
    StoredMessage sent = send(TestMessages.draft("content"));

    assertThat(trace(sent.id())).isEmpty();
    assertThat(trace(UNKNOWN)).isEmpty();
    assertThat(trace("\0")).isEmpty();
  }

  @Test
  void trace_ofAConsumedMessage_tellsDeliveryAndEndOfOneAttempt() {
    createGroup();
    StoredMessage sent = send(TestMessages.draft("content").tracedBy("producers"));
    QueuePosition behind = new QueuePosition(sent.broker(), sent.queueId(), sent.queueOffset() + 1);
    ConsumptionDraft consumption =
        new ConsumptionDraft(
            GROUP,
            TOPIC,
            List.of(behind),
            "192.0.2.80",
            ConsumeResult.SUCCESS,
            sent.storedAt() + 10);

    int consumed =
        fixture
            .transactions()
            .inTransaction(() -> fixture.traffic().consume(instance, consumption));

    assertThat(consumed).isEqualTo(1);
    List<TraceEntry> trace = trace(sent.id());
    assertThat(trace)
        .extracting(TraceEntry::kind)
        .containsExactly(Kind.SENT, Kind.DELIVERED, Kind.CONSUMED);
    assertThat(trace.get(1).group()).isEqualTo(GROUP);
    assertThat(trace.get(1).requestId()).isEqualTo(trace.get(2).requestId());
    assertThat(trace.get(2).result()).isEqualTo(ConsumeResult.SUCCESS);
    assertThat(
            fixture.engine().consumerGroups().progress(instance, GROUP, TOPIC).stream()
                .mapToLong(QueueProgress::lag)
                .sum())
        .isZero();
  }

  @Test
  void deadLetter_isACopyThatNamesItsOrigin() {
    createGroup();
    StoredMessage sent = send(TestMessages.draft("content").keys("key").tags("tag"));

    StoredMessage deadLetter = bury(sent);

    assertThat(find(ReservedNames.deadLetterTopic(GROUP), deadLetter.id()))
        .containsExactly(deadLetter);
    assertThat(find(ReservedNames.deadLetterTopic(GROUP), uniqueKey(sent)))
        .containsExactly(deadLetter);
    assertThat(deadLetter.body()).isEqualTo(sent.body());
    assertThat(deadLetter.reconsumeTimes()).isEqualTo(3);
    assertThat(deadLetter.property(MessageProperties.ORIGIN_MESSAGE_ID)).isEqualTo(sent.id());
    assertThat(deadLetter.property(MessageProperties.RETRY_TOPIC)).isEqualTo(TOPIC);
    assertThat(deadLetter.property(MessageProperties.REAL_TOPIC))
        .isEqualTo(ReservedNames.retryTopic(GROUP));
    assertThat(deadLetter.property(MessageProperties.KEYS)).isEqualTo("key");
    assertThat(find(TOPIC, sent.id())).containsExactly(sent);
  }

  @Test
  void resend_deadLetter_storesACopyForItsGroupEachTime() {
    createGroup();
    StoredMessage deadLetter = bury(send(TestMessages.draft("content").tags("tag")));

    assertThat(resend(deadLetter.id())).isTrue();
    assertThat(resend(uniqueKey(deadLetter))).isTrue();

    List<StoredMessage> copies = find(ReservedNames.retryTopic(GROUP), uniqueKey(deadLetter));
    assertThat(copies).hasSize(2).extracting(StoredMessage::body).containsOnly(deadLetter.body());
    assertThat(copies)
        .allSatisfy(
            copy -> {
              assertThat(copy.property(MessageProperties.RETRY_TOPIC)).isEqualTo(TOPIC);
              assertThat(copy.property(MessageProperties.TAGS)).isEqualTo("tag");
            });
    assertThat(new HashSet<>(copies)).hasSize(2);
    assertThat(find(ReservedNames.deadLetterTopic(GROUP), deadLetter.id()))
        .containsExactly(deadLetter);
    assertThat(search(null, 10, 0).total()).isEqualTo(1);
  }

  @Test
  void resend_whatIsNoDeadLetter_doesNothing() {
    createGroup();
    StoredMessage sent = send(TestMessages.draft("content"));

    assertThat(resend(sent.id())).isFalse();
    assertThat(resend(UNKNOWN)).isFalse();
    assertThat(find(ReservedNames.retryTopic(GROUP), uniqueKey(sent))).isEmpty();
  }

  @Test
  void isConnected_onlyTheConsumersOfTheGroup() {
    createGroup();
    assertThat(messages.isConnected(instance, GROUP, CLIENT)).isFalse();

    connect(ConsumeResult.SUCCESS);

    assertThat(messages.isConnected(instance, GROUP, CLIENT)).isTrue();
    assertThat(messages.isConnected(instance, GROUP, "other")).isFalse();
    assertThat(messages.isConnected(instance, "other", CLIENT)).isFalse();
    assertThat(messages.isConnected(instance, GROUP, "\0")).isFalse();
  }

  @Test
  void deliver_toAConnectedConsumer_tellsHowItCopesAndLeavesProgressAlone() {
    createGroup();
    StoredMessage sent = send(TestMessages.draft("content"));
    for (ConsumeResult result : fixture.results()) {
      connect(result);

      assertThat(deliver(TOPIC, sent.id())).contains(result);
    }
    assertThat(deliver(null, sent.id())).isPresent();
    assertThat(deliver(TOPIC, uniqueKey(sent))).isPresent();

    if (fixture.reportsHandOver()) {
      List<TraceEntry> trace = trace(sent.id());
      assertThat(trace).filteredOn(entry -> entry.kind() == Kind.DELIVERED).hasSize(7);
      assertThat(trace)
          .filteredOn(entry -> entry.kind() == Kind.CONSUMED)
          .extracting(TraceEntry::result)
          .startsWith(ConsumeResult.values());
    }
    assertThat(
            fixture.engine().consumerGroups().progress(instance, GROUP, TOPIC).stream()
                .mapToLong(QueueProgress::lag)
                .sum())
        .isEqualTo(1);
  }

  @Test
  void deliver_ofAnUnknownMessage_isNothing() {
    createGroup();
    createTopic("other");
    connect(ConsumeResult.SUCCESS);
    StoredMessage sent = send(TestMessages.draft("content"));

    assertThat(deliver(TOPIC, UNKNOWN)).isEmpty();
    assertThat(deliver(null, UNKNOWN)).isEmpty();
    assertThat(deliver("other", sent.id())).isEmpty();
  }

  @Test
  void deliver_toAConsumerThatIsGone_isRefused() {
    createGroup();
    StoredMessage sent = send(TestMessages.draft("content"));

    assertThatThrownBy(() -> deliver(TOPIC, sent.id()))
        .isInstanceOf(ConsumerOfflineException.class);
  }

  @Test
  void search_thousandsOfMessages_countsAndPagesThemAll() {
    List<StoredMessage> sent = sendMany(3000);

    EnginePage<StoredMessage> last = search(null, 50, 2950);

    assertThat(last.total()).isEqualTo(3000);
    assertThat(last.items()).hasSize(50);
    assertThat(Stream.concat(search(null, 50, 2900).items().stream(), last.items().stream()))
        .doesNotHaveDuplicates()
        .isSubsetOf(sent);
  }
}
