package io.dmsrocketmq.server.domain.topics;

import static io.dmsrocketmq.server.testing.Refusals.refusal;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.domain.engine.ReservedNames;
import io.dmsrocketmq.server.domain.instances.InstanceStatus;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.model.CreateOrBatchDeleteTopicsRequest;
import io.dmsrocketmq.server.model.CreateOrBatchDeleteTopicsResult;
import io.dmsrocketmq.server.model.Topic;
import io.dmsrocketmq.server.model.TopicBroker;
import io.dmsrocketmq.server.model.TopicStatus;
import io.dmsrocketmq.server.model.TopicStatusBroker;
import io.dmsrocketmq.server.model.TopicStatusQueue;
import io.dmsrocketmq.server.model.UpdateTopicRequest;
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
class TopicServiceTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  private final MessagingFixture fixture;

  TopicServiceTest(Database database) {
    fixture = new MessagingFixture(database);
  }

  private Topic show(String name) {
    return fixture.topics.show(fixture.project, fixture.instanceId, name);
  }

  private void update(String name, UpdateTopicRequest.Builder request) {
    fixture.topics.update(fixture.project, fixture.instanceId, name, request.build());
  }

  private void delete(String name) {
    fixture.topics.delete(fixture.project, fixture.instanceId, name);
  }

  private CreateOrBatchDeleteTopicsResult batchDelete(@Nullable List<String> names) {
    return fixture.topics.createOrBatchDelete(
        fixture.project,
        fixture.instanceId,
        "delete",
        CreateOrBatchDeleteTopicsRequest.builder().name("ignored").topics(names).build());
  }

  private TopicStatus status(String name) {
    return fixture.topics.status(fixture.project, fixture.instanceId, name);
  }

  private List<String> consumerGroups(String name, int limit, int offset) {
    return requireNonNull(
        fixture
            .topics
            .consumerGroups(fixture.project, fixture.instanceId, name, limit, offset)
            .groups());
  }

  private static void assertTopicMissing(Runnable call) {
    DmsException refusal = refusal(call);
    assertThat(refusal.code()).isEqualTo(ErrorCode.QUEUE_NOT_FOUND);
    assertThat(refusal).hasMessageContaining("is no topic of the instance: missing");
  }

  @Test
  void everyOperation_onATopicThatIsNotThere_isNotFound() {
    assertTopicMissing(() -> show("missing"));
    assertTopicMissing(() -> update("missing", UpdateTopicRequest.builder().readQueueNum(1)));
    assertTopicMissing(() -> delete("missing"));
    assertTopicMissing(() -> status("missing"));
    assertTopicMissing(() -> consumerGroups("missing", 10, 0));
  }

  @Test
  void everyOperation_inAnInstanceOfAnotherProject_isNotFound() {
    fixture.createTopic("topic");
    String stranger = TestDatabase.newProject();
    String id = fixture.instanceId;
    UpdateTopicRequest change = UpdateTopicRequest.builder().readQueueNum(2).build();
    CreateOrBatchDeleteTopicsRequest deletion =
        CreateOrBatchDeleteTopicsRequest.builder().topics(List.of("topic")).build();

    List<Runnable> calls =
        List.of(
            () -> fixture.topics.show(stranger, id, "topic"),
            () -> fixture.topics.update(stranger, id, "topic", change),
            () -> fixture.topics.delete(stranger, id, "topic"),
            () -> fixture.topics.createOrBatchDelete(stranger, id, "delete", deletion),
            () -> fixture.topics.status(stranger, id, "topic"),
            () -> fixture.topics.consumerGroups(stranger, id, "topic", 10, 0));

    assertThat(calls)
        .allSatisfy(
            call -> assertThat(refusal(call).code()).isEqualTo(ErrorCode.INSTANCE_NOT_FOUND));
    assertThat(show("topic").totalReadQueueNum()).isEqualTo(3);
  }

  @Test
  void changes_whileTheInstanceIsExtended_areRefusedAndReadsAreNot() {
    fixture.createTopic("topic");
    fixture.instances.setStatus(fixture.instanceId, InstanceStatus.EXTENDING);

    List<Runnable> calls =
        List.of(
            () -> update("topic", UpdateTopicRequest.builder().readQueueNum(2)),
            () -> delete("topic"),
            () -> batchDelete(List.of("topic")));

    assertThat(calls)
        .allSatisfy(
            call ->
                assertThat(refusal(call).code())
                    .isEqualTo(ErrorCode.OPERATION_NOT_ALLOWED_IN_STATUS));
    assertThat(show("topic").totalReadQueueNum()).isEqualTo(3);
    assertThat(status("topic").maxOffset()).isZero();
  }

  @Test
  void update_oneNumber_setsItOnEachBrokerAndKeepsTheRest() {
    fixture.createTopic("topic");

    update("topic", UpdateTopicRequest.builder().readQueueNum(4));

    Topic topic = show("topic");
    assertThat(topic.totalReadQueueNum()).isEqualTo(12);
    assertThat(topic.totalWriteQueueNum()).isEqualTo(3);
    assertThat(topic.permission()).isEqualTo("all");
    assertThat(requireNonNull(topic.brokers()))
        .extracting(TopicBroker::readQueueNum)
        .containsExactly(4, 4, 4);
  }

  @Test
  void update_permission_changesNothingElse() {
    fixture.createTopic("topic");
    Topic before = show("topic");

    update("topic", UpdateTopicRequest.builder().permission("sub"));

    assertThat(show("topic")).isEqualTo(before.toBuilder().permission("sub").build());
  }

  @Test
  void update_nothing_changesNothing() {
    fixture.createTopic("topic");
    Topic before = show("topic");

    update("topic", UpdateTopicRequest.builder());

    assertThat(show("topic")).isEqualTo(before);
  }

  @Test
  void delete_topic_isGoneAndItsNameFree() {
    fixture.createTopic("topic");
    fixture.store("topic", "broker-0", NOON);

    delete("topic");

    assertThat(refusal(() -> show("topic")).code()).isEqualTo(ErrorCode.QUEUE_NOT_FOUND);
    fixture.createTopic("topic");
    assertThat(status("topic").maxOffset()).isZero();
  }

  @Test
  void batchDelete_topics_deletesAllOfThemAndAnswersAJob() {
    fixture.createTopic("topic-1");
    fixture.createTopic("topic-2");
    fixture.createTopic("topic-3");

    CreateOrBatchDeleteTopicsResult result = batchDelete(List.of("topic-1", "topic-3", "topic-1"));

    assertThat(result.jobId()).matches("[0-9a-f]{32}");
    assertThat(result.id()).isNull();
    assertThat(fixture.engine.topics().count(fixture.instance)).isEqualTo(1);
    assertThat(show("topic-2").name()).isEqualTo("topic-2");
  }

  @Test
  void batchDelete_withNamesThatAreNotThere_deletesNoneAndNamesThem() {
    fixture.createTopic("topic");

    DmsException refusal = refusal(() -> batchDelete(List.of("missing-1", "topic", "missing-2")));

    assertThat(refusal.code()).isEqualTo(ErrorCode.QUEUE_NOT_FOUND);
    assertThat(refusal)
        .hasMessageContaining("topics[0] is no topic of the instance: missing-1")
        .hasMessageContaining("topics[2] is no topic of the instance: missing-2");
    assertThat(show("topic").name()).isEqualTo("topic");
  }

  @Test
  void batchDelete_withoutNames_isRefused() {
    Stream.<@Nullable List<String>>of(null, List.of())
        .forEach(
            names -> {
              DmsException refusal = refusal(() -> batchDelete(names));

              assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_REQUEST_PARAMETER);
              assertThat(refusal).hasMessageContaining("topics must name");
            });
  }

  @Test
  void deadLetterTopic_thatTheEngineMade_canBeShownChangedAndDeleted() {
    String name = ReservedNames.deadLetterTopic("group");
    fixture.createEngineTopic(name);

    assertThat(show(name).totalReadQueueNum()).isEqualTo(1);
    update(name, UpdateTopicRequest.builder().permission("sub"));
    assertThat(show(name).permission()).isEqualTo("sub");
    delete(name);
    assertThat(refusal(() -> show(name)).code()).isEqualTo(ErrorCode.QUEUE_NOT_FOUND);
  }

  @Test
  void status_ofATopicWithMessages_addsItsQueuesUp() {
    fixture.createTopic("topic");
    fixture.store("topic", "broker-1", NOON);
    fixture.store("topic", "broker-1", NOON.plusMillis(5));
    fixture.store("topic", "broker-2", NOON);

    TopicStatus status = status("topic");

    assertThat(status.maxOffset()).isEqualTo(3);
    assertThat(status.minOffset()).isZero();
    assertThat(requireNonNull(status.brokers()))
        .containsExactly(
            broker("broker-0", 0, 0),
            broker("broker-1", 2, NOON.toEpochMilli() + 5),
            broker("broker-2", 1, NOON.toEpochMilli()));
  }

  private static TopicStatusBroker broker(String name, long maxOffset, long lastMessageTime) {
    TopicStatusQueue queue =
        TopicStatusQueue.builder()
            .id(0)
            .minOffset(0L)
            .maxOffset(maxOffset)
            .lastMessageTime(lastMessageTime)
            .build();
    return TopicStatusBroker.builder().brokerName(name).queues(List.of(queue)).build();
  }

  @Test
  void consumerGroups_ofATopic_arePagedWithoutTotal() {
    fixture.createTopic("topic");
    for (int number = 1; number <= 3; number++) {
      fixture.createGroup("group-" + number);
      fixture.consume("group-" + number, "topic", "broker-0", 0);
    }

    assertThat(consumerGroups("topic", 2, 0)).containsExactly("group-1", "group-2");
    assertThat(consumerGroups("topic", 2, 2)).containsExactly("group-3");
    assertThat(consumerGroups("topic", 2, 4)).isEmpty();
  }
}
