package io.dmsrocketmq.server.domain.topics;

import static io.dmsrocketmq.server.testing.Refusals.refusal;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.domain.instances.InstanceFixture;
import io.dmsrocketmq.server.domain.instances.InstanceStatus;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.model.CreateOrBatchDeleteTopicsRequest;
import io.dmsrocketmq.server.model.Topic;
import io.dmsrocketmq.server.model.TopicBroker;
import io.dmsrocketmq.server.store.Database;
import io.dmsrocketmq.server.testing.MessagingFixture;
import io.dmsrocketmq.server.testing.Racers;
import io.dmsrocketmq.server.testing.TestDatabase;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(TestDatabase.class)
class CreateTopicTest {
  private static final int RACERS = 32;

  private final MessagingFixture fixture;

  CreateTopicTest(Database database) {
    fixture = new MessagingFixture(database);
  }

  private static CreateOrBatchDeleteTopicsRequest.Builder request(String name) {
    return CreateOrBatchDeleteTopicsRequest.builder().name(name);
  }

  private String create(CreateOrBatchDeleteTopicsRequest.Builder request) {
    return requireNonNull(
        fixture
            .topics
            .createOrBatchDelete(fixture.project, fixture.instanceId, null, request.build())
            .id());
  }

  private Topic show(String name) {
    return fixture.topics.show(fixture.project, fixture.instanceId, name);
  }

  private int count() {
    return fixture.engine.topics().count(fixture.instance);
  }

  @Test
  void create_onTwoOfThreeBrokers_showsThoseAndTheirQueues() {
    String id =
        create(
            request("topic")
                .queueNum(3)
                .permission("pub")
                .brokers(List.of("broker-2", "broker-0")));

    assertThat(id).isEqualTo("topic");
    assertThat(show("topic"))
        .isEqualTo(
            Topic.builder()
                .name("topic")
                .totalReadQueueNum(6)
                .totalWriteQueueNum(6)
                .permission("pub")
                .messageType("all")
                .brokers(List.of(broker("broker-0"), broker("broker-2")))
                .build());
  }

  private static TopicBroker broker(String name) {
    return TopicBroker.builder().brokerName(name).readQueueNum(3).writeQueueNum(3).build();
  }

  @Test
  void create_withoutOrWithNoBrokers_usesAll() {
    create(request("left-out"));
    create(request("empty").brokers(List.of()));

    for (String name : List.of("left-out", "empty")) {
      assertThat(requireNonNull(show(name).brokers()))
          .extracting(TopicBroker::brokerName)
          .containsExactlyElementsOf(MessagingFixture.BROKERS);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a%2Fb", "..%2F", "|||", "%25", "_-_"})
  void create_anyAllowedName_isFoundUnderIt(String name) {
    create(request(name));

    assertThat(show(name).name()).isEqualTo(name);
  }

  @Test
  void create_nameThatIsTaken_isRefused() {
    create(request("topic").queueNum(2));

    DmsException refusal = refusal(() -> create(request("topic").queueNum(5)));

    assertThat(refusal.code()).isEqualTo(ErrorCode.QUEUE_EXISTS);
    assertThat(refusal).hasMessageContaining("name").hasMessageContaining("topic");
    assertThat(show("topic").totalReadQueueNum()).isEqualTo(6);
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void create_nameThatDiffersInCase_isAnotherTopic() {
    create(request("topic"));
    create(request("TOPIC"));

    assertThat(count()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%RETRY%group", "%DLQ%group", "TBW102", "rmq_sys_anything"})
  void create_nameOfRocketMqItself_isRefused(String name) {
    DmsException refusal = refusal(() -> create(request(name)));

    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_REQUEST_PARAMETER);
    assertThat(refusal).hasMessageContaining("name is kept for RocketMQ itself: " + name);
  }

  @Test
  void create_severalFaults_namesAllOfThem() {
    DmsException refusal =
        refusal(
            () ->
                create(
                    CreateOrBatchDeleteTopicsRequest.builder()
                        .brokers(List.of("broker-0", "broker-3", "broker-0"))
                        .messageType("a\0b")));

    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_REQUEST_PARAMETER);
    assertThat(refusal)
        .hasMessageContaining("name must be given")
        .hasMessageContaining("brokers[1] is no broker of the instance: broker-3")
        .hasMessageContaining("brokers[2] names a broker once more: broker-0")
        .hasMessageContaining("message_type must hold");
    assertThat(count()).isZero();
  }

  @Test
  void create_lastOneThatTheProductAllows_isAcceptedAndTheNextRefused() {
    int max =
        fixture.products.maxTopics(
            fixture.instances.store.find(fixture.project, fixture.instanceId).orElseThrow());
    assertThat(max).isEqualTo(3 * 4000);
    fixture.pretendUsage("topics", max - 1);

    create(request("last"));
    DmsException refusal = refusal(() -> create(request("one-more")));

    assertThat(refusal.code()).isEqualTo(ErrorCode.QUOTA_INSUFFICIENT);
    assertThat(refusal).hasMessageContaining(Integer.toString(max));
    assertThat(refusal(() -> show("one-more")).code()).isEqualTo(ErrorCode.QUEUE_NOT_FOUND);
  }

  @Test
  void create_afterADeletionAtTheLimit_isAccepted() {
    create(request("old"));
    fixture.pretendUsage("topics", 12_000);
    fixture.topics.delete(fixture.project, fixture.instanceId, "old");

    create(request("new"));

    assertThat(count()).isEqualTo(12_000);
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"RUNNING", "ERROR", "EXTENDEDFAILED"})
  void create_inAStateThatForbidsIt_isRefused(InstanceStatus status) {
    fixture.instances.setStatus(fixture.instanceId, status);

    assertThat(refusal(() -> create(request("topic"))).code())
        .isEqualTo(ErrorCode.OPERATION_NOT_ALLOWED_IN_STATUS);
  }

  @Test
  void create_inAnInstanceOfAnotherProject_isNotFound() {
    DmsException refusal =
        refusal(
            () ->
                fixture.topics.createOrBatchDelete(
                    TestDatabase.newProject(), fixture.instanceId, null, request("topic").build()));

    assertThat(refusal.code()).isEqualTo(ErrorCode.INSTANCE_NOT_FOUND);
    assertThat(count()).isZero();
  }

  @Test
  void create_sameNameInAnotherInstance_isAnotherTopic() {
    String other = fixture.instances.createRunning(InstanceFixture.request("other").build());
    create(request("topic"));

    assertThat(refusal(() -> fixture.topics.show(fixture.project, other, "topic")).code())
        .isEqualTo(ErrorCode.QUEUE_NOT_FOUND);
    fixture.topics.createOrBatchDelete(
        fixture.project, other, null, request("topic").queueNum(1).build());
    assertThat(fixture.topics.show(fixture.project, other, "topic").totalReadQueueNum())
        .isEqualTo(1);
  }

  @Test
  void create_oneNameManyTimesAtOnce_succeedsOnceAndConflictsOtherwise() throws Exception {
    List<Optional<ErrorCode>> outcomes =
        Racers.race(
            RACERS,
            () -> {
              try {
                create(request("topic").queueNum(2));
                return Optional.empty();
              } catch (DmsException refusal) {
                return Optional.of(refusal.code());
              }
            });

    assertThat(outcomes).filteredOn(Optional::isEmpty).hasSize(1);
    assertThat(outcomes)
        .filteredOn(Optional::isPresent)
        .isEqualTo(Collections.nCopies(RACERS - 1, Optional.of(ErrorCode.QUEUE_EXISTS)));
    assertThat(show("topic").totalReadQueueNum()).isEqualTo(6);
    assertThat(count()).isEqualTo(1);
  }
}
