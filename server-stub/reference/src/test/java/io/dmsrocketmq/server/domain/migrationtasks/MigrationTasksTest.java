package io.dmsrocketmq.server.domain.migrationtasks;

import static io.dmsrocketmq.server.domain.migrationtasks.MigrationFixture.rabbitMq;
import static io.dmsrocketmq.server.domain.migrationtasks.MigrationFixture.rocketMq;
import static io.dmsrocketmq.server.domain.migrationtasks.MigrationSource.RABBITMQ;
import static io.dmsrocketmq.server.domain.migrationtasks.MigrationSource.ROCKETMQ;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.domain.instances.InstanceStatus;
import io.dmsrocketmq.server.domain.transitions.Transition;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.model.CreateMigrationTaskRequest;
import io.dmsrocketmq.server.model.MigrationTask;
import io.dmsrocketmq.server.model.MigrationTaskPage;
import io.dmsrocketmq.server.model.MigrationTopic;
import io.dmsrocketmq.server.store.Database;
import io.dmsrocketmq.server.testing.TestDatabase;
import io.dmsrocketmq.spec.OpenApiDocument;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The life of tasks: their ends, their list and their deletion. */
@ExtendWith(TestDatabase.class)
class MigrationTasksTest {
  private static final OpenApiDocument CONTRACT = OpenApiDocument.packaged();
  private static final CreateMigrationTaskRequest ONE_TOPIC =
      rocketMq().topicConfigTable(Map.of("topic", MigrationTopic.builder().build())).build();
  private static final String UNKNOWN = "6cf4dcd3-8471-4139-8b5b-8a3a71f704c7";

  private final MigrationFixture fixture;

  MigrationTasksTest(Database database) {
    fixture = new MigrationFixture(database);
  }

  private MigrationTaskPage page(int number, int limit) {
    return fixture.service.list(fixture.instances.project, fixture.instance, null, number, limit);
  }

  private void delete(List<String> ids) {
    fixture.service.delete(fixture.instances.project, fixture.instance, ids);
  }

  private static ErrorCode code(Runnable call) {
    DmsException refusal = catchThrowableOfType(DmsException.class, call::run);
    assertThat(refusal).as("the refusal").isNotNull();
    return refusal.code();
  }

  private static List<String> words(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::textValue).toList();
  }

  @Test
  void words_areThoseOfTheContract() {
    assertThat(Arrays.stream(MigrationStatus.values()).map(MigrationStatus::word))
        .containsExactlyElementsOf(
            words(CONTRACT.schema("MigrationTask").at("/properties/status/x-extensible-enum")));
    assertThat(Arrays.stream(MigrationSource.values()).map(MigrationSource::word))
        .containsExactlyElementsOf(
            words(CONTRACT.schema("MigrationTask").at("/properties/type/x-extensible-enum")));
  }

  @Test
  void defaults_areThoseOfTheContract() {
    JsonNode topic = CONTRACT.schema("MigrationTopic").path("properties");
    JsonNode group = CONTRACT.schema("MigrationSubscriptionGroup").path("properties");
    assertThat(topic.at("/perm/default").intValue()).isEqualTo(MetadataDefaults.PERMISSION);
    assertThat(topic.at("/readQueueNums/default").intValue()).isEqualTo(MetadataDefaults.QUEUES);
    assertThat(topic.at("/writeQueueNums/default").intValue()).isEqualTo(MetadataDefaults.QUEUES);
    assertThat(group.at("/retryMaxTimes/default").intValue()).isEqualTo(MetadataDefaults.RETRIES);
    assertThat(group.at("/consumeEnable/default").booleanValue())
        .isEqualTo(MetadataDefaults.CONSUMING);
    assertThat(group.at("/consumeBroadcastEnable/default").booleanValue())
        .isEqualTo(MetadataDefaults.BROADCAST);
    JsonNode messageType = CONTRACT.schema("Topic").at("/properties/message_type");
    assertThat(words(messageType.path("x-extensible-enum")))
        .contains(MetadataDefaults.MESSAGE_TYPE, MetadataDefaults.ORDERED_MESSAGE_TYPE);
  }

  @Test
  void names_followTheRulesOfTheContract() {
    JsonNode topic = CONTRACT.schema("TopicReference");
    JsonNode group = CONTRACT.schema("GroupReference");
    assertThat(topic.path("pattern").textValue()).isEqualTo(MetadataNames.PATTERN);
    assertThat(group.path("pattern").textValue()).isEqualTo(MetadataNames.PATTERN);
    assertThat(topic.path("maxLength").intValue()).isEqualTo(MetadataNames.LONGEST_TOPIC);
    assertThat(group.path("maxLength").intValue()).isEqualTo(MetadataNames.LONGEST_GROUP);
  }

  @Test
  void list_ofATask_answersAllItsProperties() {
    String id = fixture.create(RABBITMQ, true, rabbitMq().build());

    assertThat(fixture.tasks())
        .containsExactly(
            MigrationTask.builder()
                .id(id)
                .name("task")
                .startDate("2026-01-01 12:00:03.123")
                .status("running")
                .type("rabbitToRocket")
                .build());
  }

  @Test
  void list_fraction_hasNoZerosAtItsEndButADigit() {
    fixture.instances.clock.advance(Duration.ofMillis(877).minusNanos(456_000));
    fixture.create(ROCKETMQ, true, rocketMq().build());

    assertThat(fixture.tasks().get(0).startDate()).isEqualTo("2026-01-01 12:00:04.0");
  }

  @Test
  void list_pages_holdEveryTaskOnceOldestFirst() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      ids.add(fixture.create(ROCKETMQ, true, rocketMq().build()));
      fixture.instances.clock.advance(Duration.ofMillis(1));
    }

    List<String> listed = new ArrayList<>();
    for (int number = 1; number <= 3; number++) {
      MigrationTaskPage page = page(number, 2);
      assertThat(page.total()).isEqualTo(5);
      requireNonNull(page.task()).forEach(task -> listed.add(String.valueOf(task.id())));
    }
    assertThat(listed).isEqualTo(ids);
    assertThat(page(0, 2)).isEqualTo(page(1, 2));
    assertThat(page(4, 2)).isEqualTo(MigrationTaskPage.builder().total(5L).task(List.of()).build());
    assertThat(page(Integer.MAX_VALUE, 50).task()).isEmpty();
  }

  @Test
  void list_byIdentifier_answersThatTaskOnly() {
    String id = fixture.create(ROCKETMQ, true, rocketMq().build());
    fixture.create(ROCKETMQ, true, rocketMq().build());

    MigrationTaskPage page =
        fixture.service.list(fixture.instances.project, fixture.instance, id, 7, 10);

    assertThat(page.total()).isOne();
    assertThat(page.task()).extracting(MigrationTask::id).containsExactly(id);
  }

  @Test
  void list_byUnknownIdentifier_isNotFound() {
    assertThat(
            code(
                () ->
                    fixture.service.list(
                        fixture.instances.project, fixture.instance, UNKNOWN, 1, 10)))
        .isEqualTo(ErrorCode.QUEUE_ID_NOT_FOUND);
  }

  @Test
  void create_whenTheNextMigrationIsToFail_failsAndCreatesNothing() {
    fixture.instances.transitions.failNext(Transition.MIGRATION, 1);
    String task = fixture.create(ROCKETMQ, false, ONE_TOPIC);

    fixture.finish();

    assertThat(fixture.status(task)).isEqualTo("failed");
    assertThat(fixture.topic("topic")).isEmpty();
  }

  @Test
  void create_secondTaskForTheSameTopic_failsWhenTheFirstIsDone() {
    String first = fixture.create(ROCKETMQ, false, ONE_TOPIC);
    fixture.instances.clock.advance(Duration.ofMillis(1));
    String second =
        fixture.create(
            ROCKETMQ,
            false,
            rocketMq()
                .topicConfigTable(
                    Map.of(
                        "topic", MigrationTopic.builder().build(),
                        "another", MigrationTopic.builder().build()))
                .build());

    fixture.finish();

    assertThat(fixture.status(first)).isEqualTo("finished");
    assertThat(fixture.status(second)).isEqualTo("failed");
    assertThat(fixture.topic("another")).isEmpty();
  }

  @Test
  void create_instanceThatChangesBeforeTheTaskIsDone_failsIt() {
    String task = fixture.create(ROCKETMQ, false, ONE_TOPIC);
    fixture.instances.setStatus(fixture.instance, InstanceStatus.RESTARTING);

    fixture.finish();

    assertThat(fixture.status(task)).isEqualTo("failed");
    assertThat(fixture.topic("topic")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      names = {"RUNNING", "ERROR", "EXTENDEDFAILED"},
      mode = Mode.EXCLUDE)
  void createAndDelete_inAStateThatForbidsIt_areRefused(InstanceStatus status) {
    String task = fixture.create(ROCKETMQ, true, rocketMq().build());
    fixture.instances.setStatus(fixture.instance, status);

    assertThat(code(() -> fixture.create(ROCKETMQ, false, ONE_TOPIC)))
        .isEqualTo(ErrorCode.OPERATION_NOT_ALLOWED_IN_STATUS);
    assertThat(code(() -> delete(List.of(task))))
        .isEqualTo(ErrorCode.OPERATION_NOT_ALLOWED_IN_STATUS);
    assertThat(fixture.tasks()).hasSize(1);
  }

  @Test
  void delete_finishedTask_keepsWhatItCreated() {
    String task = fixture.create(ROCKETMQ, false, ONE_TOPIC);
    fixture.finish();

    delete(List.of(task));

    assertThat(fixture.tasks()).isEmpty();
    assertThat(fixture.topic("topic")).isPresent();
  }

  @Test
  void delete_runningTask_createsNothingAnyMore() {
    delete(List.of(fixture.create(ROCKETMQ, false, ONE_TOPIC)));

    fixture.finish();

    assertThat(fixture.topic("topic")).isEmpty();
  }

  @Test
  void delete_withAnUnknownTask_deletesNone() {
    String task = fixture.create(ROCKETMQ, true, rocketMq().build());

    assertThat(code(() -> delete(List.of(task, UNKNOWN)))).isEqualTo(ErrorCode.QUEUE_ID_NOT_FOUND);
    assertThat(fixture.tasks()).hasSize(1);
  }

  @Test
  void delete_sameTaskTwiceInOneRequest_deletesIt() {
    String task = fixture.create(ROCKETMQ, true, rocketMq().build());

    delete(List.of(task, task));

    assertThat(fixture.tasks()).isEmpty();
  }

  @Test
  void delete_instanceWithARunningTask_takesTheTaskAlong() {
    fixture.create(ROCKETMQ, false, ONE_TOPIC);

    fixture.instances.service.delete(fixture.instances.project, fixture.instance);

    assertThatCode(fixture::finish).doesNotThrowAnyException();
  }

  @Test
  void everything_fromAnotherProject_findsNoInstance() {
    String task = fixture.create(ROCKETMQ, true, rocketMq().build());
    String stranger = TestDatabase.newProject();

    assertThat(
            code(
                () ->
                    fixture.service.create(
                        stranger,
                        fixture.instance,
                        new MigrationTaskService.NewTask("task", "rocketmq", true),
                        ONE_TOPIC)))
        .isEqualTo(ErrorCode.INSTANCE_NOT_FOUND);
    assertThat(code(() -> fixture.service.list(stranger, fixture.instance, task, 1, 10)))
        .isEqualTo(ErrorCode.INSTANCE_NOT_FOUND);
    assertThat(code(() -> fixture.service.delete(stranger, fixture.instance, List.of(task))))
        .isEqualTo(ErrorCode.INSTANCE_NOT_FOUND);
    assertThat(fixture.tasks()).hasSize(1);
  }

  @Test
  void everything_fromAnotherInstance_findsNoTask() {
    String task = fixture.create(ROCKETMQ, true, rocketMq().build());
    String other = fixture.instances.createRunning("other");

    assertThat(code(() -> fixture.service.list(fixture.instances.project, other, task, 1, 10)))
        .isEqualTo(ErrorCode.QUEUE_ID_NOT_FOUND);
    assertThat(code(() -> fixture.service.delete(fixture.instances.project, other, List.of(task))))
        .isEqualTo(ErrorCode.QUEUE_ID_NOT_FOUND);
  }
}
