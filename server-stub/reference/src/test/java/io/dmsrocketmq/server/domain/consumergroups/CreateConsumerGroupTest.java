package io.dmsrocketmq.server.domain.consumergroups;

import static io.dmsrocketmq.server.testing.Refusals.refusal;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.domain.instances.InstanceStatus;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.model.ConsumerGroup;
import io.dmsrocketmq.server.model.CreateOrBatchDeleteConsumerGroupsRequest;
import io.dmsrocketmq.server.store.Database;
import io.dmsrocketmq.server.testing.MessagingFixture;
import io.dmsrocketmq.server.testing.Racers;
import io.dmsrocketmq.server.testing.TestDatabase;
import java.time.temporal.ChronoUnit;
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
class CreateConsumerGroupTest {
  private static final int RACERS = 32;

  private final MessagingFixture fixture;

  CreateConsumerGroupTest(Database database) {
    fixture = new MessagingFixture(database);
  }

  private static CreateOrBatchDeleteConsumerGroupsRequest.Builder request(String name) {
    return CreateOrBatchDeleteConsumerGroupsRequest.builder().name(name);
  }

  private String create(CreateOrBatchDeleteConsumerGroupsRequest.Builder request) {
    return requireNonNull(
        fixture
            .groups
            .createOrBatchDelete(fixture.project, fixture.instanceId, null, request.build())
            .name());
  }

  private ConsumerGroup show(String name) {
    return fixture.groups.show(fixture.project, fixture.instanceId, name);
  }

  private int count() {
    return fixture.engine.consumerGroups().count(fixture.instance);
  }

  @Test
  void create_withEveryOption_showsThem() {
    String name =
        create(
            request("group")
                .brokers(List.of("broker-2", "broker-0"))
                .broadcast(true)
                .retryMaxTime(3)
                .enabled(false)
                .consumeOrderly(true)
                .groupDesc("text"));

    assertThat(name).isEqualTo("group");
    assertThat(show("group"))
        .isEqualTo(
            ConsumerGroup.builder()
                .name("group")
                .enabled(false)
                .broadcast(true)
                .consumeOrderly(true)
                .brokers(List.of("broker-0", "broker-2"))
                .groupDesc("text")
                .retryMaxTime(3)
                .createdAt(
                    fixture.instances.clock.instant().truncatedTo(ChronoUnit.MILLIS).toEpochMilli())
                .permissions(List.of())
                .build());
  }

  @Test
  void create_withoutOrWithNoBrokers_usesAll() {
    create(request("left-out"));
    create(request("empty").brokers(List.of()));

    assertThat(show("left-out").brokers()).isEqualTo(MessagingFixture.BROKERS);
    assertThat(show("empty").brokers()).isEqualTo(MessagingFixture.BROKERS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a%2Fb", "..%2F", "|||", "a%RETRY%"})
  void create_anyAllowedName_isFoundUnderIt(String name) {
    create(request(name));

    assertThat(show(name).name()).isEqualTo(name);
  }

  @Test
  void create_nameThatIsTaken_isRefused() {
    create(request("group").groupDesc("first"));

    DmsException refusal = refusal(() -> create(request("group").groupDesc("second")));

    assertThat(refusal.code()).isEqualTo(ErrorCode.CONSUMER_GROUP_EXISTS);
    assertThat(show("group").groupDesc()).isEqualTo("first");
    assertThat(count()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TOOLS_CONSUMER", "CID_RMQ_SYS_anything", "%RETRY%group", "%DLQ%group"})
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
                    CreateOrBatchDeleteConsumerGroupsRequest.builder()
                        .brokers(List.of("broker-0", "Broker-0", "broker-0"))
                        .groupDesc("\ud83d")));

    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_REQUEST_PARAMETER);
    assertThat(refusal)
        .hasMessageContaining("name must be given")
        .hasMessageContaining("brokers[1] is no broker of the instance: Broker-0")
        .hasMessageContaining("brokers[2] names a broker once more: broker-0")
        .hasMessageContaining("group_desc must hold");
    assertThat(count()).isZero();
  }

  @Test
  void create_lastOneThatTheProductAllows_isAcceptedAndTheNextRefused() {
    int max =
        fixture.products.maxConsumerGroups(
            fixture.instances.store.find(fixture.project, fixture.instanceId).orElseThrow());
    assertThat(max).isEqualTo(3 * 4000);
    fixture.pretendUsage("consumer_groups", max - 1);

    create(request("last"));
    DmsException refusal = refusal(() -> create(request("one-more")));

    assertThat(refusal.code()).isEqualTo(ErrorCode.TOO_MANY_CONSUMER_GROUPS);
    assertThat(refusal).hasMessageContaining(Integer.toString(max));
    assertThat(refusal(() -> show("one-more")).code())
        .isEqualTo(ErrorCode.CONSUMER_GROUP_NOT_FOUND);
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"RUNNING", "ERROR", "EXTENDEDFAILED"})
  void create_inAStateThatForbidsIt_isRefused(InstanceStatus status) {
    fixture.instances.setStatus(fixture.instanceId, status);

    assertThat(refusal(() -> create(request("group"))).code())
        .isEqualTo(ErrorCode.OPERATION_NOT_ALLOWED_IN_STATUS);
  }

  @Test
  void create_afterDeletion_startsWithoutTheFormerDescription() {
    create(request("group").groupDesc("text"));
    fixture.groups.delete(fixture.project, fixture.instanceId, "group");

    create(request("group"));

    assertThat(show("group").groupDesc()).isEmpty();
  }

  @Test
  void create_oneNameManyTimesAtOnce_succeedsOnceAndConflictsOtherwise() throws Exception {
    List<Optional<ErrorCode>> outcomes =
        Racers.race(
            RACERS,
            () -> {
              try {
                create(request("group"));
                return Optional.empty();
              } catch (DmsException refusal) {
                return Optional.of(refusal.code());
              }
            });

    assertThat(outcomes).filteredOn(Optional::isEmpty).hasSize(1);
    assertThat(outcomes)
        .filteredOn(Optional::isPresent)
        .isEqualTo(Collections.nCopies(RACERS - 1, Optional.of(ErrorCode.CONSUMER_GROUP_EXISTS)));
    assertThat(show("group").brokers()).isEqualTo(MessagingFixture.BROKERS);
    assertThat(count()).isEqualTo(1);
  }
}
