package io.dmsrocketmq.server.domain.consumergroups;

import static io.dmsrocketmq.server.testing.Refusals.refusal;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.domain.engine.ConsumerGroupEngine;
import io.dmsrocketmq.server.domain.engine.Engine;
import io.dmsrocketmq.server.domain.engine.GroupOfflineException;
import io.dmsrocketmq.server.domain.instances.InstanceStatus;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.model.ConsumedBroker;
import io.dmsrocketmq.server.model.ConsumedQueue;
import io.dmsrocketmq.server.model.CreateOrBatchDeleteConsumerGroupsRequest;
import io.dmsrocketmq.server.model.ListConsumerGroupTopicsResult;
import io.dmsrocketmq.server.model.ResetConsumerOffsetRequest;
import io.dmsrocketmq.server.model.ResetConsumerOffsetResult;
import io.dmsrocketmq.server.model.ResetQueue;
import io.dmsrocketmq.server.model.TopicStatus;
import io.dmsrocketmq.server.store.Database;
import io.dmsrocketmq.server.testing.MessagingFixture;
import io.dmsrocketmq.server.testing.ReplacedCalls;
import io.dmsrocketmq.server.testing.TestDatabase;
import io.dmsrocketmq.server.value.EpochMilliseconds;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;

@ExtendWith(TestDatabase.class)
class ConsumerProgressTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  private final Database database;
  private final MessagingFixture fixture;

  ConsumerProgressTest(Database database) {
    this.database = database;
    fixture = new MessagingFixture(database);
  }

  private ListConsumerGroupTopicsResult topics(
      String group, @Nullable String topic, int limit, int offset) {
    return fixture.groups.topics(fixture.project, fixture.instanceId, group, topic, limit, offset);
  }

  private ResetConsumerOffsetResult reset(String group, String topic, Instant from) {
    return reset(fixture, group, topic, from);
  }

  private static ResetConsumerOffsetResult reset(
      MessagingFixture fixture, String group, String topic, Instant from) {
    ResetConsumerOffsetRequest request =
        ResetConsumerOffsetRequest.builder()
            .topic(topic)
            .timestamp(new EpochMilliseconds(from.toEpochMilli()))
            .build();
    return fixture.groups.reset(fixture.project, fixture.instanceId, group, request);
  }

  @ParameterizedTest
  @NullAndEmptySource
  void topics_withoutTopic_listsThoseThatTheGroupConsumes(@Nullable String topic) {
    fixture.createGroup("group");
    for (int number = 1; number <= 3; number++) {
      fixture.createTopic("topic-" + number);
      fixture.consume("group", "topic-" + number, "broker-0", 0);
    }
    fixture.createTopic("not-consumed");

    ListConsumerGroupTopicsResult page = topics("group", topic, 2, 1);

    assertThat(page)
        .isEqualTo(
            ListConsumerGroupTopicsResult.builder()
                .topics(List.of("topic-2", "topic-3"))
                .total(3L)
                .build());
  }

  @Test
  void topics_withTopic_agreesWithTheStatusOfTheTopic() {
    fixture.createGroup("group");
    fixture.createTopic("topic");
    fixture.store("topic", "broker-0", NOON);
    fixture.store("topic", "broker-0", NOON.plusSeconds(1));
    fixture.store("topic", "broker-2", NOON);
    fixture.consume("group", "topic", "broker-0", 1);

    ListConsumerGroupTopicsResult progress = topics("group", "topic", 1, 5);

    TopicStatus status = fixture.topics.status(fixture.project, fixture.instanceId, "topic");
    assertThat(progress.maxOffset()).isEqualTo(status.maxOffset()).isEqualTo(3);
    assertThat(progress.consumerOffset()).isEqualTo(1);
    assertThat(progress.lag()).isEqualTo(2);
    assertThat(progress.topics()).isNull();
    assertThat(progress.total()).isNull();
    List<ConsumedBroker> brokers = requireNonNull(progress.brokers());
    assertThat(brokers)
        .extracting(ConsumedBroker::brokerName)
        .containsExactlyElementsOf(MessagingFixture.BROKERS);
    ConsumedQueue queue = requireNonNull(brokers.get(0).queues()).get(0);
    assertThat(queue.id()).isZero();
    assertThat(queue.brokerOffset()).isEqualTo(2);
    assertThat(queue.consumerOffset()).isEqualTo(1);
    assertThat(queue.lag()).isEqualTo(1);
    assertThat(queue.lastMessageTime()).isPositive();
    assertThat(requireNonNull(brokers.get(1).queues()).get(0).lastMessageTime()).isZero();
  }

  @Test
  void topics_groupAndTopicThatAreNotThere_areBothNamed() {
    DmsException refusal = refusal(() -> topics("no-group", "no-topic", 10, 0));

    assertThat(refusal.code()).isEqualTo(ErrorCode.CONSUMER_GROUP_NOT_FOUND);
    assertThat(refusal)
        .hasMessageContaining("group is no group of the instance: no-group")
        .hasMessageContaining("topic is no topic of the instance: no-topic");
    assertThat(refusal(() -> topics("no-group", null, 10, 0)).code())
        .isEqualTo(ErrorCode.CONSUMER_GROUP_NOT_FOUND);
  }

  @Test
  void topics_ofAGroupThatIsThereInATopicThatIsNot_isTopicNotFound() {
    fixture.createGroup("group");

    assertThat(refusal(() -> topics("group", "no-topic", 10, 0)).code())
        .isEqualTo(ErrorCode.QUEUE_NOT_FOUND);
  }

  @Test
  void reset_toAPointInTime_movesTheGroupThere() {
    fixture.createGroup("group");
    fixture.createTopic("topic");
    fixture.store("topic", "broker-0", NOON);
    fixture.store("topic", "broker-0", NOON.plusSeconds(60));
    fixture.store("topic", "broker-1", NOON.plusSeconds(60));
    fixture.consume("group", "topic", "broker-0", 2);
    fixture.consume("group", "topic", "broker-1", 1);

    ResetConsumerOffsetResult result = reset("group", "topic", NOON.plusSeconds(60));

    assertThat(requireNonNull(result.queues()))
        .containsExactly(position("broker-0", 1), position("broker-1", 0), position("broker-2", 0));
    assertThat(topics("group", "topic", 10, 0).lag()).isEqualTo(2);
  }

  private static ResetQueue position(String broker, long offset) {
    return ResetQueue.builder().brokerName(broker).queueId(0).timestampOffset(offset).build();
  }

  @Test
  void reset_topicThatTheGroupNeverConsumed_makesItConsumeTheTopic() {
    fixture.createGroup("group");
    fixture.createTopic("topic");

    reset("group", "topic", NOON);
    reset("group", "topic", NOON);

    assertThat(topics("group", null, 10, 0).topics()).containsExactly("topic");
    assertThat(topics("group", null, 10, 0).total()).isEqualTo(1);
  }

  private void createGroupOn(String... brokers) {
    fixture.groups.createOrBatchDelete(
        fixture.project,
        fixture.instanceId,
        null,
        CreateOrBatchDeleteConsumerGroupsRequest.builder()
            .name("group")
            .brokers(List.of(brokers))
            .build());
  }

  @Test
  void topics_withTopic_countsOnlyBrokersThatHoldTheGroup() {
    createGroupOn("broker-0");
    fixture.createTopic("topic");
    fixture.store("topic", "broker-0", NOON);
    fixture.store("topic", "broker-2", NOON);
    assertThat(topics("group", "topic", 10, 0).lag()).isEqualTo(1);

    reset("group", "topic", NOON.plusSeconds(1));

    ListConsumerGroupTopicsResult progress = topics("group", "topic", 10, 0);
    assertThat(progress.lag()).isZero();
    assertThat(progress.maxOffset()).isEqualTo(1);
    assertThat(progress.consumerOffset()).isEqualTo(1);
    assertThat(requireNonNull(progress.brokers()))
        .extracting(ConsumedBroker::brokerName)
        .containsExactly("broker-0");
  }

  @Test
  void consumption_onBrokersThatDoNotHoldTheGroup_isNone() {
    createGroupOn("broker-1");
    fixture.createEngineTopic("topic");
    fixture.store("topic", "broker-0", NOON);

    fixture.consume("group", "topic", "broker-0", 1);

    assertThat(topics("group", null, 10, 0).topics()).isEmpty();
    assertThat(topics("group", "topic", 10, 0).lag()).isZero();
  }

  @Test
  void reset_topicOnNoBrokerOfTheGroup_isRefusedAndConsumesNothing() {
    createGroupOn("broker-1", "broker-2");
    fixture.createEngineTopic("topic");

    DmsException refusal = refusal(() -> reset("group", "topic", NOON));

    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_REQUEST_PARAMETER);
    assertThat(refusal).hasMessageContaining("topic is on no broker of the group: topic");
    assertThat(topics("group", null, 10, 0).total()).isZero();
  }

  @Test
  void reset_groupAndTopicThatAreNotThere_areBothNamed() {
    DmsException refusal = refusal(() -> reset("no-group", "no-topic", NOON));

    assertThat(refusal.code()).isEqualTo(ErrorCode.CONSUMER_GROUP_NOT_FOUND);
    assertThat(refusal)
        .hasMessageContaining("group_id is no group of the instance: no-group")
        .hasMessageContaining("topic is no topic of the instance: no-topic");
  }

  @Test
  void reset_topicThatIsNotThere_isTopicNotFound() {
    fixture.createGroup("group");

    assertThat(refusal(() -> reset("group", "no-topic", NOON)).code())
        .isEqualTo(ErrorCode.QUEUE_NOT_FOUND);
  }

  @Test
  void reset_whileTheInstanceRestarts_isRefused() {
    fixture.createGroup("group");
    fixture.createTopic("topic");
    fixture.instances.setStatus(fixture.instanceId, InstanceStatus.RESTARTING);

    assertThat(refusal(() -> reset("group", "topic", NOON)).code())
        .isEqualTo(ErrorCode.OPERATION_NOT_ALLOWED_IN_STATUS);
  }

  @Test
  void reset_engineThatNeedsAConsumerOnline_isRefusedAsOffline() {
    ConsumerGroupEngine groups =
        ReplacedCalls.failing(
            ConsumerGroupEngine.class,
            fixture.engine.consumerGroups(),
            "reset",
            new GroupOfflineException("group"));
    Engine engine = ReplacedCalls.answering(Engine.class, fixture.engine, "consumerGroups", groups);
    MessagingFixture strict = new MessagingFixture(database, engine);
    strict.createGroup("group");
    strict.createTopic("topic");

    DmsException refusal = refusal(() -> reset(strict, "group", "topic", NOON));

    assertThat(refusal.code()).isEqualTo(ErrorCode.CONSUMER_GROUP_OFFLINE);
    assertThat(refusal).hasMessageContaining("group");
  }
}
