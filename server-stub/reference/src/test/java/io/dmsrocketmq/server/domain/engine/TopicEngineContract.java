package io.dmsrocketmq.server.domain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.server.domain.engine.TopicState.BrokerQueues;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every engine does with topics. */
public abstract class TopicEngineContract {
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

  private static TopicState topic(String name, BrokerQueues... brokers) {
    return new TopicState(name, List.of(brokers), TopicPermission.ALL, "NORMAL");
  }

  private static BrokerQueues on(String broker, int queues) {
    return new BrokerQueues(broker, queues, queues);
  }

  private void create(TopicState topic) {
    fixture.transactions().run(() -> topics.create(instance, topic));
  }

  private void delete(String... names) {
    fixture.transactions().run(() -> topics.delete(instance, List.of(names)));
  }

  private void createGroupWithProgress(String group, String topic) {
    fixture
        .transactions()
        .run(
            () -> {
              groups.create(
                  instance,
                  new ConsumerGroupState(group, instance.brokers(), true, false, false, 16));
              groups.move(instance, group, topic, List.of(new QueuePosition("broker-0", 0, 0)));
            });
  }

  @Test
  void find_topicThatWasCreated_givesItBackAsItIs() {
    TopicState created =
        new TopicState(
            "topic", List.of(on("broker-0", 3), on("broker-2", 5)), TopicPermission.SUB, "NORMAL");

    create(created);

    assertThat(topics.find(instance, "topic")).contains(created);
  }

  @Test
  void find_topicThatIsNotThere_findsNothing() {
    create(topic("topic", on("broker-0", 3)));

    assertThat(topics.find(instance, "Topic")).isEmpty();
    assertThat(topics.queues(instance, "Topic")).isEmpty();
  }

  @Test
  void find_namesWithPercentAndBar_tellsThemApart() {
    create(topic("a%2F|b", on("broker-0", 1)));
    create(topic("a%2F|_", on("broker-0", 2)));

    assertThat(topics.find(instance, "a%2F|b").orElseThrow().brokers())
        .containsExactly(on("broker-0", 1));
    assertThat(topics.existing(instance, List.of("a%2F|b", "a%2F|_", "a%", "a|b")))
        .containsExactlyInAnyOrder("a%2F|b", "a%2F|_");
  }

  @Test
  void existing_noNames_findsNone() {
    assertThat(topics.existing(instance, List.of())).isEmpty();
  }

  @Test
  void count_topicsOfCallers_leavesOutThoseOfTheEngine() {
    create(topic("topic-1", on("broker-0", 1)));
    create(topic("topic-2", on("broker-0", 1), on("broker-1", 1)));
    create(topic(ReservedNames.retryTopic("group"), on("broker-0", 1)));
    create(topic(ReservedNames.deadLetterTopic("group"), on("broker-0", 1)));

    assertThat(topics.count(instance)).isEqualTo(2);

    delete("topic-2", "topic-2", "unknown", ReservedNames.retryTopic("group"));
    assertThat(topics.count(instance)).isEqualTo(1);
  }

  @Test
  void update_topic_replacesItsValues() {
    create(topic("topic", on("broker-0", 3), on("broker-1", 3)));
    TopicState changed =
        new TopicState(
            "topic",
            List.of(new BrokerQueues("broker-0", 4, 2), on("broker-1", 6)),
            TopicPermission.PUB,
            "NORMAL");

    fixture.transactions().run(() -> topics.update(instance, changed));

    assertThat(topics.find(instance, "topic")).contains(changed);
    assertThat(topics.count(instance)).isEqualTo(1);
  }

  @Test
  void queues_ofANewTopic_areAllThereAndEmpty() {
    create(topic("topic", on("broker-0", 2), on("broker-2", 1)));

    assertThat(topics.queues(instance, "topic"))
        .containsExactly(
            new QueueRange("broker-0", 0, 0, 0, 0),
            new QueueRange("broker-0", 1, 0, 0, 0),
            new QueueRange("broker-2", 0, 0, 0, 0));
  }

  @Test
  void queues_withMessages_showHowManyAndWhenTheLastOneCame() {
    create(topic("topic", on("broker-0", 2)));
    fixture.store("topic", "broker-0", 1, NOON);
    fixture.store("topic", "broker-0", 1, NOON.plusSeconds(1));

    List<QueueRange> queues = topics.queues(instance, "topic");

    assertThat(queues).extracting(QueueRange::maxOffset).containsExactly(0L, 2L);
    assertThat(queues.get(0).lastMessageTime()).isZero();
    assertThat(queues.get(1).lastMessageTime()).isPositive();
  }

  @Test
  void queues_afterWriteQueuesWereTakenAway_areThoseThatCanStillBeRead() {
    create(topic("topic", on("broker-0", 4)));

    fixture
        .transactions()
        .run(() -> topics.update(instance, topic("topic", new BrokerQueues("broker-0", 3, 2))));

    assertThat(topics.queues(instance, "topic"))
        .extracting(QueueRange::queue)
        .containsExactly(0, 1, 2);
  }

  @Test
  void delete_topic_takesItsMessagesAndProgressAway() {
    create(topic("topic", on("broker-0", 1)));
    fixture.store("topic", "broker-0", 0, NOON);
    createGroupWithProgress("group", "topic");

    delete("topic");

    assertThat(topics.find(instance, "topic")).isEmpty();
    assertThat(groups.topics(instance, "group", 10, 0)).isEqualTo(new EnginePage<>(List.of(), 0));
    create(topic("topic", on("broker-0", 1)));
    assertThat(topics.queues(instance, "topic"))
        .containsExactly(new QueueRange("broker-0", 0, 0, 0, 0));
    assertThat(topics.consumerGroups(instance, "topic", 10, 0)).isEmpty();
  }

  @Test
  void consumerGroups_ofATopic_areThoseWithProgressPageByPage() {
    create(topic("topic", on("broker-0", 1)));
    create(topic("other", on("broker-0", 1)));
    createGroupWithProgress("group-2", "topic");
    createGroupWithProgress("group-1", "topic");
    createGroupWithProgress("group-3", "other");

    assertThat(topics.consumerGroups(instance, "topic", 10, 0))
        .containsExactly("group-1", "group-2");
    assertThat(topics.consumerGroups(instance, "topic", 1, 1)).containsExactly("group-2");
    assertThat(topics.consumerGroups(instance, "topic", 10, 2)).isEmpty();
  }
}
