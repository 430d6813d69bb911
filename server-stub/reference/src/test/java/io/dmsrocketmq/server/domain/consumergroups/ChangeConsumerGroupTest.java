package io.dmsrocketmq.server.domain.consumergroups;

import static io.dmsrocketmq.server.testing.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.domain.engine.ReservedNames;
import io.dmsrocketmq.server.domain.instances.InstanceStatus;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.model.BatchUpdateConsumerGroupsRequest;
import io.dmsrocketmq.server.model.ConsumerGroup;
import io.dmsrocketmq.server.model.ConsumerGroupChange;
import io.dmsrocketmq.server.model.CreateOrBatchDeleteConsumerGroupsRequest;
import io.dmsrocketmq.server.model.CreateOrBatchDeleteConsumerGroupsResult;
import io.dmsrocketmq.server.model.UpdateConsumerGroupRequest;
import io.dmsrocketmq.server.store.Database;
import io.dmsrocketmq.server.testing.MessagingFixture;
import io.dmsrocketmq.server.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabase.class)
class ChangeConsumerGroupTest {
  private final MessagingFixture fixture;

  ChangeConsumerGroupTest(Database database) {
    fixture = new MessagingFixture(database);
  }

  private ConsumerGroup show(String name) {
    return fixture.groups.show(fixture.project, fixture.instanceId, name);
  }

  private static UpdateConsumerGroupRequest.Builder values() {
    return UpdateConsumerGroupRequest.builder().enabled(false).broadcast(true).retryMaxTime(2);
  }

  private void update(String name, UpdateConsumerGroupRequest.Builder request) {
    fixture.groups.update(fixture.project, fixture.instanceId, name, request.build());
  }

  private static ConsumerGroupChange.Builder change(String name) {
    return ConsumerGroupChange.builder().name(name);
  }

  private @Nullable String batchUpdate(ConsumerGroupChange.Builder... changes) {
    BatchUpdateConsumerGroupsRequest request =
        BatchUpdateConsumerGroupsRequest.builder()
            .groups(Stream.of(changes).map(ConsumerGroupChange.Builder::build).toList())
            .build();
    return fixture.groups.batchUpdate(fixture.project, fixture.instanceId, request).jobId();
  }

  private void delete(String name) {
    fixture.groups.delete(fixture.project, fixture.instanceId, name);
  }

  private CreateOrBatchDeleteConsumerGroupsResult batchDelete(@Nullable List<String> names) {
    return fixture.groups.createOrBatchDelete(
        fixture.project,
        fixture.instanceId,
        "delete",
        CreateOrBatchDeleteConsumerGroupsRequest.builder().name("ignored").groups(names).build());
  }

  @Test
  void everyOperation_onAGroupThatIsNotThere_isNotFound() {
    Stream.<Runnable>of(
            () -> show("missing"),
            () -> update("missing", values()),
            () -> batchUpdate(change("missing")),
            () -> delete("missing"),
            () -> batchDelete(List.of("missing")))
        .forEach(
            call -> {
              DmsException refusal = refusal(call);
              assertThat(refusal.code()).isEqualTo(ErrorCode.CONSUMER_GROUP_NOT_FOUND);
              assertThat(refusal).hasMessageContaining("is no group of the instance: missing");
            });
  }

  @Test
  void changes_whileTheInstanceIsExtended_areRefused() {
    fixture.createGroup("group");
    ConsumerGroup before = show("group");
    fixture.instances.setStatus(fixture.instanceId, InstanceStatus.EXTENDING);

    Stream.<Runnable>of(
            () -> update("group", values()),
            () -> batchUpdate(change("group").enabled(false)),
            () -> delete("group"),
            () -> batchDelete(List.of("group")))
        .forEach(
            call ->
                assertThat(refusal(call).code())
                    .isEqualTo(ErrorCode.OPERATION_NOT_ALLOWED_IN_STATUS));
    assertThat(show("group")).isEqualTo(before);
  }

  @Test
  void update_group_keepsWhatTheRequestCannotName() {
    fixture.createGroup("group");
    batchUpdate(change("group").groupDesc("text").consumeOrderly(true));
    ConsumerGroup before = show("group");

    update("group", values());

    assertThat(show("group"))
        .isEqualTo(before.toBuilder().enabled(false).broadcast(true).retryMaxTime(2).build());
  }

  @Test
  void update_brokers_replacesThemAll() {
    fixture.createGroup("group");

    update("group", values().name("group").brokers(List.of("broker-1")));

    assertThat(show("group").brokers()).containsExactly("broker-1");
  }

  @Test
  void update_toAnotherNameAndBroker_isRefusedForBoth() {
    fixture.createGroup("group");
    ConsumerGroup before = show("group");

    DmsException refusal =
        refusal(() -> update("group", values().name("other").brokers(List.of("broker-7"))));

    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_REQUEST_PARAMETER);
    assertThat(refusal)
        .hasMessageContaining("name must be left out or be that of the path, group")
        .hasMessageContaining("brokers[0] is no broker of the instance: broker-7");
    assertThat(show("group")).isEqualTo(before);
  }

  @Test
  void update_toNoBroker_isRefused() {
    fixture.createGroup("group");
    ConsumerGroup before = show("group");

    Stream.<Runnable>of(
            () -> update("group", values().brokers(List.of())),
            () -> batchUpdate(change("group").brokers(List.of())))
        .forEach(
            call -> {
              DmsException refusal = refusal(call);
              assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_REQUEST_PARAMETER);
              assertThat(refusal).hasMessageContaining("brokers must be left out or name a broker");
            });
    assertThat(show("group")).isEqualTo(before);
  }

  @Test
  void batchUpdate_groups_changesEachOneWhereItsChangeSaysSo() {
    fixture.createGroup("group-1");
    fixture.createGroup("group-2");
    ConsumerGroup first = show("group-1");
    ConsumerGroup second = show("group-2");

    String job =
        batchUpdate(
            change("group-1").enabled(false).retryMaxTime(5),
            change("group-2")
                .broadcast(true)
                .consumeOrderly(true)
                .brokers(List.of("broker-2", "broker-1"))
                .groupDesc("text"));

    assertThat(job).matches("[0-9a-f]{32}");
    assertThat(show("group-1")).isEqualTo(first.toBuilder().enabled(false).retryMaxTime(5).build());
    assertThat(show("group-2"))
        .isEqualTo(
            second.toBuilder()
                .broadcast(true)
                .consumeOrderly(true)
                .brokers(List.of("broker-1", "broker-2"))
                .groupDesc("text")
                .build());
  }

  @Test
  void batchUpdate_descriptionToNothing_emptiesItAndKeepsTheTimeOfCreation() {
    fixture.createGroup("group");
    ConsumerGroup before = show("group");
    batchUpdate(change("group").groupDesc("text"));

    batchUpdate(change("group").groupDesc(""));

    assertThat(show("group")).isEqualTo(before);
  }

  @Test
  void batchUpdate_nothing_isRefused() {
    DmsException refusal = refusal(() -> batchUpdate());

    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_REQUEST_PARAMETER);
    assertThat(refusal).hasMessageContaining("groups must name the groups to change");
  }

  @Test
  void batchUpdate_severalFaults_namesAllAndChangesNothing() {
    fixture.createGroup("group");
    ConsumerGroup before = show("group");

    DmsException refusal =
        refusal(
            () ->
                batchUpdate(
                    change("group").enabled(false),
                    change("missing"),
                    change("group").brokers(List.of("broker-9")).groupDesc("\0")));

    assertThat(refusal.code()).isEqualTo(ErrorCode.CONSUMER_GROUP_NOT_FOUND);
    assertThat(refusal)
        .hasMessageContaining("groups[1].name is no group of the instance: missing")
        .hasMessageContaining("groups[2].name names a group once more: group")
        .hasMessageContaining("groups[2].brokers[0] is no broker of the instance: broker-9")
        .hasMessageContaining("groups[2].group_desc must hold");
    assertThat(show("group")).isEqualTo(before);
  }

  @Test
  void delete_group_takesItsRetryAndDeadLetterTopicsAway() {
    fixture.createGroup("group");
    fixture.createEngineTopic(ReservedNames.deadLetterTopic("group"));

    delete("group");

    assertThat(refusal(() -> show("group")).code()).isEqualTo(ErrorCode.CONSUMER_GROUP_NOT_FOUND);
    assertThat(
            fixture.engine.topics().find(fixture.instance, ReservedNames.deadLetterTopic("group")))
        .isEmpty();
  }

  @Test
  void delete_group_endsItsProgress() {
    fixture.createGroup("group");
    fixture.createTopic("topic");
    fixture.store("topic", "broker-0", Instant.EPOCH);
    fixture.consume("group", "topic", "broker-0", 1);

    delete("group");
    fixture.createGroup("group");

    assertThat(
            fixture
                .groups
                .topics(fixture.project, fixture.instanceId, "group", "topic", 10, 0)
                .lag())
        .isEqualTo(1);
  }

  @Test
  void batchDelete_groups_deletesAllOfThemAndAnswersAJob() {
    Stream.of("group-1", "group-2", "group-3").forEach(fixture::createGroup);

    CreateOrBatchDeleteConsumerGroupsResult result = batchDelete(List.of("group-1", "group-3"));

    assertThat(result.jobId()).matches("[0-9a-f]{32}");
    assertThat(result.name()).isNull();
    assertThat(fixture.engine.consumerGroups().count(fixture.instance)).isEqualTo(1);
    assertThat(show("group-2").name()).isEqualTo("group-2");
  }

  @Test
  void batchDelete_withNamesThatAreNotThere_deletesNoneAndNamesThem() {
    fixture.createGroup("group");

    DmsException refusal = refusal(() -> batchDelete(List.of("missing-1", "group", "missing-2")));

    assertThat(refusal.code()).isEqualTo(ErrorCode.CONSUMER_GROUP_NOT_FOUND);
    assertThat(refusal)
        .hasMessageContaining("groups[0] is no group of the instance: missing-1")
        .hasMessageContaining("groups[2] is no group of the instance: missing-2");
    assertThat(show("group").name()).isEqualTo("group");
  }

  @Test
  void batchDelete_withoutNames_isRefused() {
    Stream.<@Nullable List<String>>of(null, List.of())
        .forEach(
            names -> {
              DmsException refusal = refusal(() -> batchDelete(names));

              assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_REQUEST_PARAMETER);
              assertThat(refusal).hasMessageContaining("groups must name");
            });
  }
}
