package io.dmsrocketmq.server.domain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.server.domain.engine.MessageSeeding.ConnectedConsumer;
import io.dmsrocketmq.server.domain.engine.TopicState.BrokerQueues;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every engine does with consumer groups. */
public abstract class ConsumerGroupEngineContract {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  private EngineUnderTest fixture;
  private EngineInstance instance;
  private TopicEngine topics;
  private ConsumerGroupEngine groups;

  /** Sets up an engine for one test. */
  protected abstract EngineUnderTest newEngine();

  @BeforeEach
  final void prepare() {
    fixture = newEngine();
    instance = fixture.instance();
    topics = fixture.engine().topics();
    groups = fixture.engine().consumerGroups();
  }

  private ConsumerGroupState group(String name) {
    return new ConsumerGroupState(name, instance.brokers(), true, false, false, 16);
  }

  private void create(ConsumerGroupState group) {
    fixture.transactions().run(() -> groups.create(instance, group));
  }

  private void createTopic(String name, BrokerQueues... brokers) {
    TopicState topic = new TopicState(name, List.of(brokers), TopicPermission.ALL, "NORMAL");
    fixture.transactions().run(() -> topics.create(instance, topic));
  }

  private static BrokerQueues on(String broker, int queues) {
    return new BrokerQueues(broker, queues, queues);
  }

  private void delete(String... names) {
    fixture.transactions().run(() -> groups.delete(instance, List.of(names)));
  }

  private void move(String group, String topic, QueuePosition... positions) {
    fixture.transactions().run(() -> groups.move(instance, group, topic, List.of(positions)));
  }

  private List<QueuePosition> reset(String group, String topic, Instant from) {
    // An engine may move only groups that have a consumer online.
    fixture
        .transactions()
        .run(
            () ->
                fixture
                    .traffic()
                    .connect(
                        instance,
                        group,
                        List.of(
                            new ConnectedConsumer(
                                "client-of-" + group, "192.0.2.80", ConsumeResult.SUCCESS))));
    return fixture.transactions().inTransaction(() -> groups.reset(instance, group, topic, from));
  }

  private List<String> names(String part, int limit, int offset) {
    return groups.list(instance, part, limit, offset).items().stream()
        .map(ConsumerGroupState::name)
        .toList();
  }

  @Test
  void find_groupThatWasCreated_givesItBackAsItIs() {
    ConsumerGroupState created =
        new ConsumerGroupState("group", List.of("broker-0", "broker-2"), true, true, false, 7);

    create(created);

    assertThat(groups.find(instance, "group")).contains(created);
    assertThat(groups.find(instance, "Group")).isEmpty();
  }

  @Test
  void existing_someNames_findsThoseThatAreThere() {
    create(group("group-1"));
    create(group("group|%2"));

    assertThat(groups.existing(instance, List.of("group|%2", "group-3", "group-1")))
        .containsExactlyInAnyOrder("group-1", "group|%2");
    assertThat(groups.existing(instance, List.of())).isEmpty();
  }

  @Test
  void list_groups_pagesByName() {
    Stream.of("group-3", "group-1", "group-2").map(this::group).forEach(this::create);

    assertThat(names("", 2, 0)).containsExactly("group-1", "group-2");
    assertThat(names("", 2, 2)).containsExactly("group-3");
    assertThat(names("", 2, 3)).isEmpty();
    assertThat(groups.list(instance, "", 2, 0).total()).isEqualTo(3);
    assertThat(groups.list(instance, "", 2, 9).total()).isEqualTo(3);
  }

  @Test
  void list_byAPartOfTheName_takesEveryCharacterForItself() {
    Stream.of("a%b", "aXb", "a_b", "A%B").map(this::group).forEach(this::create);

    assertThat(names("a%b", 10, 0)).containsExactly("a%b");
    assertThat(names("_", 10, 0)).containsExactly("a_b");
    assertThat(groups.list(instance, "b", 1, 0).total()).isEqualTo(3);
  }

  @Test
  void count_groups_followsCreationAndDeletion() {
    assertThat(groups.count(instance)).isZero();
    create(group("group-1"));
    create(group("group-2"));
    assertThat(groups.count(instance)).isEqualTo(2);

    delete("group-2", "group-2", "unknown");

    assertThat(groups.count(instance)).isEqualTo(1);
    assertThat(groups.find(instance, "group-2")).isEmpty();
  }

  @Test
  void update_group_replacesItsValues() {
    create(group("group"));
    ConsumerGroupState changed =
        new ConsumerGroupState("group", List.of("broker-1"), false, true, true, 3);

    fixture.transactions().run(() -> groups.update(instance, changed));

    assertThat(groups.find(instance, "group")).contains(changed);
    assertThat(groups.count(instance)).isEqualTo(1);
  }

  @Test
  void update_brokers_forgetsTheProgressOnThoseThatAreGone() {
    createTopic("topic", on("broker-0", 1), on("broker-1", 1));
    fixture.store("topic", "broker-0", 0, NOON);
    fixture.store("topic", "broker-1", 0, NOON);
    create(group("group"));
    move(
        "group", "topic", new QueuePosition("broker-0", 0, 1), new QueuePosition("broker-1", 0, 1));
    ConsumerGroupState smaller =
        new ConsumerGroupState("group", List.of("broker-1"), true, false, false, 16);

    fixture.transactions().run(() -> groups.update(instance, smaller));

    assertThat(groups.progress(instance, "group", "topic"))
        .extracting(QueueProgress::consumerOffset)
        .containsExactly(0L, 1L);
  }

  @Test
  void delete_group_takesItsProgressAndItsOwnTopicsAway() {
    createTopic("topic", on("broker-0", 1));
    createTopic(ReservedNames.retryTopic("group"), on("broker-0", 1));
    createTopic(ReservedNames.deadLetterTopic("group"), on("broker-0", 1));
    createTopic(ReservedNames.deadLetterTopic("group-2"), on("broker-0", 1));
    create(group("group"));
    move("group", "topic", new QueuePosition("broker-0", 0, 0));

    delete("group");

    assertThat(topics.consumerGroups(instance, "topic", 10, 0)).isEmpty();
    assertThat(
            topics.existing(
                instance,
                List.of(
                    "topic",
                    ReservedNames.retryTopic("group"),
                    ReservedNames.deadLetterTopic("group"),
                    ReservedNames.deadLetterTopic("group-2"))))
        .containsExactlyInAnyOrder("topic", ReservedNames.deadLetterTopic("group-2"));
  }

  @Test
  void topics_ofAGroup_areThoseWithProgressButNotItsRetries() {
    Stream.of("topic-2", "topic-1", "topic-3", ReservedNames.retryTopic("group"))
        .forEach(name -> createTopic(name, on("broker-0", 1)));
    create(group("group"));
    Stream.of("topic-2", "topic-1", ReservedNames.retryTopic("group"))
        .forEach(name -> move("group", name, new QueuePosition("broker-0", 0, 0)));

    assertThat(groups.topics(instance, "group", 10, 0))
        .isEqualTo(new EnginePage<>(List.of("topic-1", "topic-2"), 2));
    assertThat(groups.topics(instance, "group", 1, 1))
        .isEqualTo(new EnginePage<>(List.of("topic-2"), 2));
  }

  @Test
  void progress_ofANewGroup_isNothingConsumed() {
    createTopic("topic", on("broker-0", 2));
    fixture.store("topic", "broker-0", 1, NOON);
    create(group("group"));

    assertThat(groups.progress(instance, "group", "topic"))
        .containsExactly(
            new QueueProgress("broker-0", 0, 0, 0, 0), new QueueProgress("broker-0", 1, 1, 0, 0));
  }

  @Test
  void progress_ofAGroupThatMoved_agreesWithTheQueues() {
    createTopic("topic", on("broker-0", 1), on("broker-2", 1));
    for (int message = 0; message < 3; message++) {
      fixture.store("topic", "broker-2", 0, NOON.plusSeconds(message));
    }
    create(group("group"));

    move("group", "topic", new QueuePosition("broker-2", 0, 2));

    List<QueueProgress> progress = groups.progress(instance, "group", "topic");
    assertThat(progress).extracting(QueueProgress::lag).containsExactly(0L, 1L);
    assertThat(progress).extracting(QueueProgress::consumerOffset).containsExactly(0L, 2L);
    assertThat(progress)
        .extracting(QueueProgress::maxOffset)
        .containsExactlyElementsOf(
            topics.queues(instance, "topic").stream().map(QueueRange::maxOffset).toList());
    assertThat(progress.get(0).lastConsumedTime()).isZero();
    assertThat(progress.get(1).lastConsumedTime()).isPositive();
  }

  @Test
  void reset_toBeforeTheFirstMessage_consumesEverythingAgain() {
    createTopic("topic", on("broker-0", 1));
    fixture.store("topic", "broker-0", 0, NOON);
    create(group("group"));
    move("group", "topic", new QueuePosition("broker-0", 0, 1));

    assertThat(reset("group", "topic", Instant.EPOCH))
        .containsExactly(new QueuePosition("broker-0", 0, 0));

    assertThat(groups.progress(instance, "group", "topic"))
        .containsExactly(new QueueProgress("broker-0", 0, 1, 0, 0));
  }

  @Test
  void reset_toAfterTheLastMessage_leavesNothingToConsume() {
    createTopic("topic", on("broker-0", 1));
    fixture.store("topic", "broker-0", 0, NOON);
    create(group("group"));

    assertThat(reset("group", "topic", Instant.parse("2200-01-01T00:00:00Z")))
        .containsExactly(new QueuePosition("broker-0", 0, 1));

    assertThat(groups.progress(instance, "group", "topic"))
        .extracting(QueueProgress::lag)
        .containsExactly(0L);
    assertThat(topics.consumerGroups(instance, "topic", 10, 0)).containsExactly("group");
  }

  @Test
  void reset_whereOnlySomeBrokersHoldTheGroup_movesItThere() {
    createTopic("topic", on("broker-0", 1), on("broker-1", 2));
    create(new ConsumerGroupState("group", List.of("broker-1"), true, false, false, 16));

    assertThat(reset("group", "topic", NOON))
        .containsExactly(new QueuePosition("broker-1", 0, 0), new QueuePosition("broker-1", 1, 0));
  }

  @Test
  void reset_whereNoBrokerHoldsBoth_movesNothingAndConsumesNothing() {
    createTopic("topic", on("broker-0", 1));
    fixture.store("topic", "broker-0", 0, NOON);
    create(new ConsumerGroupState("group", List.of("broker-1"), true, false, false, 16));

    assertThat(reset("group", "topic", Instant.EPOCH)).isEmpty();

    assertThat(topics.consumerGroups(instance, "topic", 10, 0)).isEmpty();
    assertThat(groups.topics(instance, "group", 10, 0)).isEqualTo(new EnginePage<>(List.of(), 0));
  }

  @Test
  void update_toBrokersWithoutAConsumedTopic_endsItsConsumption() {
    createTopic("here", on("broker-0", 1));
    createTopic("both", on("broker-0", 1), on("broker-1", 1));
    create(group("group"));
    move("group", "here", new QueuePosition("broker-0", 0, 0));
    move("group", "both", new QueuePosition("broker-0", 0, 0), new QueuePosition("broker-1", 0, 0));
    ConsumerGroupState elsewhere =
        new ConsumerGroupState("group", List.of("broker-1"), true, false, false, 16);

    fixture.transactions().run(() -> groups.update(instance, elsewhere));

    assertThat(groups.topics(instance, "group", 10, 0))
        .isEqualTo(new EnginePage<>(List.of("both"), 1));
    assertThat(topics.consumerGroups(instance, "here", 10, 0)).isEmpty();
  }
}
