package io.dmsrocketmq.server.domain.migrationtasks;

import static io.dmsrocketmq.server.domain.migrationtasks.MigrationFixture.rocketMq;
import static io.dmsrocketmq.server.domain.migrationtasks.MigrationSource.ROCKETMQ;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.domain.engine.ConsumerGroupState;
import io.dmsrocketmq.server.domain.engine.TopicPermission;
import io.dmsrocketmq.server.domain.engine.TopicState;
import io.dmsrocketmq.server.domain.engine.TopicState.BrokerQueues;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.model.CreateMigrationTaskRequest;
import io.dmsrocketmq.server.model.MigrationSubscriptionGroup;
import io.dmsrocketmq.server.model.MigrationTopic;
import io.dmsrocketmq.server.store.Database;
import io.dmsrocketmq.server.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the metadata of a RocketMQ cluster. */
@ExtendWith(TestDatabase.class)
class MigrateRocketMqTest {
  private static final MigrationTopic TOPIC = MigrationTopic.builder().build();
  private static final MigrationSubscriptionGroup GROUP =
      MigrationSubscriptionGroup.builder().build();

  private final Database database;
  private final MigrationFixture fixture;

  MigrateRocketMqTest(Database database) {
    this.database = database;
    this.fixture = new MigrationFixture(database);
  }

  private static CreateMigrationTaskRequest metadata(String topic, String group) {
    return rocketMq()
        .topicConfigTable(Map.of(topic, TOPIC))
        .subscriptionGroupTable(Map.of(group, GROUP))
        .build();
  }

  private DmsException refusal(CreateMigrationTaskRequest request) {
    return fixture.refusal(ROCKETMQ, false, request);
  }

  private void migrate(boolean overwriting, CreateMigrationTaskRequest request) {
    String task = fixture.create(ROCKETMQ, overwriting, request);
    fixture.finish();
    assertThat(fixture.status(task)).isEqualTo("finished");
  }

  @Test
  void create_untilItsTimeIsOver_runsAndCreatesNothing() {
    String task = fixture.create(ROCKETMQ, false, metadata("topic", "group"));

    assertThat(fixture.status(task)).isEqualTo("running");
    assertThat(fixture.topic("topic")).isEmpty();

    fixture.finish();
    assertThat(fixture.status(task)).isEqualTo("finished");
    assertThat(fixture.topic("topic")).isPresent();
    assertThat(fixture.group("group")).isPresent();
  }

  @Test
  void create_topicAndGroupWithAttributes_haveThem() {
    MigrationTopic topic =
        MigrationTopic.builder()
            .topicName("topic")
            .order(true)
            .perm(4)
            .readQueueNums(3)
            .writeQueueNums(5)
            .build();
    MigrationSubscriptionGroup group =
        MigrationSubscriptionGroup.builder()
            .groupName("group")
            .consumeEnable(false)
            .consumeBroadcastEnable(false)
            .retryMaxTimes(2)
            .build();

    migrate(
        false,
        rocketMq()
            .topicConfigTable(Map.of("topic", topic))
            .subscriptionGroupTable(Map.of("group", group))
            .build());

    assertThat(fixture.topic("topic"))
        .contains(
            new TopicState(
                "topic", List.of(new BrokerQueues("broker-0", 3, 5)), TopicPermission.SUB, "FIFO"));
    assertThat(fixture.group("group"))
        .contains(new ConsumerGroupState("group", List.of("broker-0"), false, false, false, 2));
  }

  @Test
  void create_topicAndGroupWithoutAttributes_haveTheDefaultsOnAllBrokers() {
    MigrationFixture onTwoBrokers = new MigrationFixture(database, 2);
    onTwoBrokers.create(ROCKETMQ, false, metadata("topic", "group"));
    onTwoBrokers.finish();

    assertThat(onTwoBrokers.topic("topic"))
        .contains(
            new TopicState(
                "topic",
                List.of(new BrokerQueues("broker-0", 16, 16), new BrokerQueues("broker-1", 16, 16)),
                TopicPermission.ALL,
                "all"));
    assertThat(onTwoBrokers.group("group"))
        .contains(
            new ConsumerGroupState(
                "group", List.of("broker-0", "broker-1"), true, true, false, 16));
  }

  @Test
  void create_group_isKeptWithTheTimeOfItsCreation() {
    migrate(false, metadata("topic", "group"));

    assertThat(fixture.groupDetails.find(fixture.instance, List.of("group")))
        .hasEntrySatisfying("group", details -> assertThat(details.createdAt()).isNotNull());
  }

  @ParameterizedTest
  @CsvSource({"2, PUB", "3, PUB", "4, SUB", "5, SUB", "6, ALL", "7, ALL"})
  void create_permissionFlags_becomeThePermission(int flags, TopicPermission permission) {
    migrate(
        false,
        rocketMq()
            .topicConfigTable(Map.of("topic", MigrationTopic.builder().perm(flags).build()))
            .build());

    assertThat(fixture.topic("topic").orElseThrow().permission()).isEqualTo(permission);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void create_permissionFlagsThatAllowNothing_areRefused(int flags) {
    DmsException refusal =
        refusal(
            rocketMq()
                .topicConfigTable(Map.of("topic", MigrationTopic.builder().perm(flags).build()))
                .build());

    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_REQUEST_PARAMETER);
    assertThat(refusal).hasMessageContaining("topicConfigTable[topic].perm must allow");
  }

  @Test
  void create_namesThatRocketMqKeeps_arePassedOver() {
    migrate(
        false,
        rocketMq()
            .topicConfigTable(Map.of("%RETRY%group", TOPIC, "TBW102", TOPIC, "topic", TOPIC))
            .subscriptionGroupTable(Map.of("TOOLS_CONSUMER", GROUP, "group", GROUP))
            .build());

    assertThat(fixture.topic("TBW102")).isEmpty();
    assertThat(fixture.topic("%RETRY%group")).isEmpty();
    assertThat(fixture.group("TOOLS_CONSUMER")).isEmpty();
    assertThat(fixture.topic("topic")).isPresent();
    assertThat(fixture.group("group")).isPresent();
  }

  @Test
  void create_withoutTables_namesBoth() {
    DmsException refusal = refusal(CreateMigrationTaskRequest.builder().build());

    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_REQUEST_PARAMETER);
    assertThat(refusal)
        .hasMessageContaining("topicConfigTable must be there when type is rocketmq")
        .hasMessageContaining("subscriptionGroupTable must be there when type is rocketmq");
  }

  @Test
  void create_nameThatDiffersFromItsKey_isRefused() {
    DmsException refusal =
        refusal(
            rocketMq()
                .topicConfigTable(Map.of("a", MigrationTopic.builder().topicName("b").build()))
                .subscriptionGroupTable(
                    Map.of("c", MigrationSubscriptionGroup.builder().groupName("d").build()))
                .build());

    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_REQUEST_PARAMETER);
    assertThat(refusal)
        .hasMessageContaining("topicConfigTable[a].topicName must be the key")
        .hasMessageContaining("subscriptionGroupTable[c].groupName must be the key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"with space", "ümlaut", "dot.ted", "nul\u0000"})
  void create_keyWithOtherCharacters_isRefused(String key) {
    assertThat(refusal(metadata(key, "group")).code()).isEqualTo(ErrorCode.INVALID_NAME_CHARACTERS);
    assertThat(refusal(metadata("topic", key)).code()).isEqualTo(ErrorCode.INVALID_NAME_CHARACTERS);
  }

  @Test
  void create_keyOfAnotherLength_isRefused() {
    assertThat(refusal(metadata("", "group")).code()).isEqualTo(ErrorCode.INVALID_NAME_LENGTH);
    assertThat(refusal(metadata("t".repeat(128), "group")).code())
        .isEqualTo(ErrorCode.INVALID_NAME_LENGTH);
    assertThat(refusal(metadata("topic", "g".repeat(121))).code())
        .isEqualTo(ErrorCode.INVALID_NAME_LENGTH);
    migrate(false, metadata("t".repeat(127), "g".repeat(120)));
  }

  @Test
  void create_existingOnesWithoutOverwriting_namesAllOfThem() {
    migrate(false, metadata("topic", "group"));
    fixture.service.delete(
        fixture.instances.project,
        fixture.instance,
        List.of(String.valueOf(fixture.tasks().get(0).id())));

    DmsException refusal = refusal(metadata("topic", "group"));

    assertThat(refusal.code()).isEqualTo(ErrorCode.QUEUE_EXISTS);
    assertThat(refusal)
        .hasMessageContaining("topic topic exists already")
        .hasMessageContaining("consumer group group exists already");
    assertThat(refusal(metadata("other", "group")).code())
        .isEqualTo(ErrorCode.CONSUMER_GROUP_EXISTS);
    assertThat(fixture.topic("other")).isEmpty();
  }

  @Test
  void create_existingOnesWithOverwriting_changesThem() {
    migrate(false, metadata("topic", "group"));

    migrate(
        true,
        rocketMq()
            .topicConfigTable(
                Map.of(
                    "topic",
                    MigrationTopic.builder().perm(2).readQueueNums(1).writeQueueNums(1).build()))
            .subscriptionGroupTable(
                Map.of("group", MigrationSubscriptionGroup.builder().retryMaxTimes(7).build()))
            .build());

    assertThat(fixture.topic("topic"))
        .contains(
            new TopicState(
                "topic", List.of(new BrokerQueues("broker-0", 1, 1)), TopicPermission.PUB, "all"));
    assertThat(fixture.group("group").orElseThrow().maxRetries()).isEqualTo(7);
    assertThat(fixture.engine.topics().count(fixture.target())).isOne();
  }

  @Test
  void create_moreThanTheProductTakes_isRefusedForBothAndCreatesNothing() {
    Map<String, MigrationTopic> topics =
        IntStream.range(0, 4001).boxed().collect(toMap(i -> "topic-" + i, i -> TOPIC));
    Map<String, MigrationSubscriptionGroup> groups =
        IntStream.range(0, 4001).boxed().collect(toMap(i -> "group-" + i, i -> GROUP));

    DmsException topicsOnly = refusal(rocketMq().topicConfigTable(topics).build());
    DmsException groupsOnly = refusal(rocketMq().subscriptionGroupTable(groups).build());
    DmsException both =
        refusal(rocketMq().topicConfigTable(topics).subscriptionGroupTable(groups).build());

    assertThat(topicsOnly.code()).isEqualTo(ErrorCode.QUOTA_INSUFFICIENT);
    assertThat(groupsOnly.code()).isEqualTo(ErrorCode.TOO_MANY_CONSUMER_GROUPS);
    assertThat(both)
        .hasMessageContaining("topics would be 4001, and the instance holds 4000 at most")
        .hasMessageContaining("consumer groups would be 4001, and the instance holds 4000");
    assertThat(fixture.engine.topics().count(fixture.target())).isZero();
  }
}
