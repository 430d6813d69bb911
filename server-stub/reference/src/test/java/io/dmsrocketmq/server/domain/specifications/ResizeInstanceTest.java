package io.dmsrocketmq.server.domain.specifications;

import static io.dmsrocketmq.server.domain.specifications.SpecificationFixture.DELAY;
import static io.dmsrocketmq.server.domain.specifications.SpecificationFixture.horizontal;
import static io.dmsrocketmq.server.domain.specifications.SpecificationFixture.storage;
import static io.dmsrocketmq.server.domain.specifications.SpecificationFixture.vertical;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.domain.instances.InstanceFixture;
import io.dmsrocketmq.server.domain.instances.InstanceState;
import io.dmsrocketmq.server.domain.instances.InstanceStatus;
import io.dmsrocketmq.server.domain.jobs.Job;
import io.dmsrocketmq.server.domain.transitions.Transition;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.model.Broker;
import io.dmsrocketmq.server.model.Instance;
import io.dmsrocketmq.server.store.Database;
import io.dmsrocketmq.server.testing.TestDatabase;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What a change does, from its request to its end. */
@ExtendWith(TestDatabase.class)
class ResizeInstanceTest {
  private final SpecificationFixture fixture;

  ResizeInstanceTest(Database database) {
    fixture = new SpecificationFixture(database);
  }

  private ErrorCode refusalOfSecondChange(String id) {
    DmsException refusal =
        catchThrowableOfType(DmsException.class, () -> fixture.resize(id, storage(5000)));
    assertThat(refusal).as("the refusal").isNotNull();
    return refusal.code();
  }

  @Test
  void resize_untilItsTimeIsOver_changesNothingButTheStatus() {
    String id = fixture.running(1, 600);
    Instance before = fixture.show(id);

    assertThat(fixture.resize(id, storage(700))).isNotEmpty();
    fixture.instances.clock.advance(DELAY.minusMillis(1));
    fixture.instances.runDueJobs();

    assertThat(fixture.show(id)).isEqualTo(before.toBuilder().status("EXTENDING").build());
  }

  @Test
  void resize_storage_showsAfterwards() {
    String id = fixture.running(1, 600);
    Instance before = fixture.show(id);

    fixture.resize(id, storage(1200));
    fixture.finish();

    assertThat(fixture.show(id))
        .isEqualTo(
            before.toBuilder()
                .totalStorageSpace(1200L)
                .storageSpace(2 * requireNonNull(before.storageSpace()))
                .extendTimes(1L)
                .build());
  }

  @Test
  void resize_horizontal_addsBrokersAndNodes() {
    String id = fixture.running(1, 600);
    Instance before = fixture.show(id);

    fixture.resize(id, horizontal(2, 1200));
    fixture.finish();

    Instance after = fixture.show(id);
    assertThat(after.brokerNum()).isEqualTo(2);
    assertThat(after.totalStorageSpace()).isEqualTo(1200);
    assertThat(after.specification()).isEqualTo("c6.4u8g.cluster * 2 broker");
    assertThat(after.extendTimes()).isOne();
    assertThat(after.nodeNum()).isGreaterThan(before.nodeNum());
    assertThat(fixture.instances.service.brokers(fixture.instances.project, id).brokers())
        .extracting(Broker::brokerName)
        .containsExactly("broker-0", "broker-1");
  }

  @Test
  void resize_vertical_changesTheProduct() {
    String id = fixture.running(2, 600);

    fixture.resize(id, vertical("c6.8u16g.cluster"));
    fixture.finish();

    Instance after = fixture.show(id);
    assertThat(after.productId()).isEqualTo("c6.8u16g.cluster");
    assertThat(after.specification()).isEqualTo("c6.8u16g.cluster * 2 broker");
    assertThat(after.totalStorageSpace()).isEqualTo(600);
    assertThat(after.brokerNum()).isEqualTo(2);
  }

  @Test
  void resize_severalOneAfterTheOther_countsThem() {
    String id = fixture.running(1, 600);

    fixture.resize(id, storage(700));
    fixture.finish();
    fixture.resize(id, vertical("c6.16u32g.cluster"));
    fixture.finish();

    assertThat(fixture.show(id).extendTimes()).isEqualTo(2);
  }

  @Test
  void resize_propertiesOfOtherKinds_areIgnored() {
    String id = fixture.running(1, 600);

    fixture.resize(id, storage(700).newProductId("unknown").newBrokerNum(9));
    fixture.finish();

    Instance after = fixture.show(id);
    assertThat(after.totalStorageSpace()).isEqualTo(700);
    assertThat(after.productId()).isEqualTo("c6.4u8g.cluster");
    assertThat(after.brokerNum()).isOne();
  }

  @Test
  void resize_horizontalWithPublicAccess_bindsTheNewAddresses() {
    String id =
        fixture.instances.createRunning(
            InstanceFixture.request("name").enablePublicip(true).publicipId("eip-1").build());

    fixture.resize(id, horizontal(2, 1200).publicipId("eip-1,eip-2"));
    assertThat(fixture.show(id).publicipId()).isEqualTo("eip-1");
    fixture.finish();

    assertThat(fixture.show(id).publicipId()).isEqualTo("eip-1,eip-2");
  }

  @Test
  void resize_setsUpWhatTheInstanceWillBe() {
    String id = fixture.running(1, 600);

    fixture.resize(id, horizontal(3, 1800));
    fixture.finish();

    assertThat(fixture.provisioned)
        .extracting(InstanceState::id, instance -> instance.capacity().brokers())
        .containsExactly(tuple(id, 3));
  }

  @Test
  void resize_thatIsToFail_leavesTheOldSizeAndCanBeTriedAgain() {
    String id = fixture.running(1, 600);
    Instance before = fixture.show(id);
    fixture.instances.transitions.failNext(Transition.EXTENSION, 1);

    fixture.resize(id, storage(700));
    fixture.finish();

    assertThat(fixture.show(id)).isEqualTo(before.toBuilder().status("EXTENDEDFAILED").build());
    assertThat(fixture.provisioned).isEmpty();

    fixture.resize(id, storage(800));
    fixture.finish();
    assertThat(fixture.show(id).status()).isEqualTo("RUNNING");
    assertThat(fixture.show(id).totalStorageSpace()).isEqualTo(800);
  }

  @Test
  void resize_thatCannotBeHad_fails() {
    String id = fixture.running(1, 600);
    fixture.provisioningFails = true;

    fixture.resize(id, storage(700));
    fixture.finish();

    assertThat(fixture.show(id).status()).isEqualTo("EXTENDEDFAILED");
    assertThat(fixture.plans.find(id)).isEmpty();
  }

  @Test
  void resize_whileTheInstanceChanges_isRefused() {
    String id = fixture.running(1, 600);
    fixture.resize(id, storage(700));

    assertThat(refusalOfSecondChange(id)).isEqualTo(ErrorCode.RESIZE_ORDER_IN_PROGRESS);

    fixture.finish();
    assertThat(fixture.show(id).totalStorageSpace()).isEqualTo(700);
  }

  @Test
  void resize_whileOtherWorkGoesOn_isRefused() {
    String id = fixture.running(1, 600);
    fixture.instances.jobs.submit(
        new Job(
            UUID.randomUUID().toString(),
            "another",
            fixture.instances.project,
            id,
            fixture.instances.clock.instant().plus(DELAY)));

    assertThat(refusalOfSecondChange(id)).isEqualTo(ErrorCode.INSTANCE_JOB_RUNNING);
    assertThat(fixture.show(id).status()).isEqualTo("RUNNING");
  }

  @ParameterizedTest
  @EnumSource(
      names = {"RUNNING", "EXTENDEDFAILED", "EXTENDING"},
      mode = Mode.EXCLUDE)
  void resize_inAStateThatForbidsIt_isRefused(InstanceStatus status) {
    String id = fixture.running(1, 600);
    fixture.instances.setStatus(id, status);

    assertThat(refusalOfSecondChange(id)).isEqualTo(ErrorCode.OPERATION_NOT_ALLOWED_IN_STATUS);
    assertThat(fixture.show(id).status()).isEqualTo(status.name());
  }

  @Test
  void resize_instanceOfAnotherProject_isNotFound() {
    String id = fixture.running(1, 600);

    DmsException refusal =
        catchThrowableOfType(
            DmsException.class,
            () -> fixture.service.resize(TestDatabase.newProject(), id, storage(700).build()));

    assertThat(refusal.code()).isEqualTo(ErrorCode.INSTANCE_NOT_FOUND);
    assertThat(fixture.show(id).status()).isEqualTo("RUNNING");
  }

  @Test
  void delete_whileTheInstanceChanges_endsTheChange() {
    String id = fixture.running(1, 600);
    fixture.resize(id, storage(700));

    fixture.instances.service.delete(fixture.instances.project, id);

    assertThatCode(fixture::finish).doesNotThrowAnyException();
    assertThat(fixture.plans.find(id)).isEmpty();
    assertThat(fixture.provisioned).isEmpty();
  }
}
