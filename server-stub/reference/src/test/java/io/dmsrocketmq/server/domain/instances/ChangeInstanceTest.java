package io.dmsrocketmq.server.domain.instances;

import static io.dmsrocketmq.server.domain.instances.InstanceFixture.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.model.Instance;
import io.dmsrocketmq.server.model.UpdateInstanceRequest;
import io.dmsrocketmq.server.store.Database;
import io.dmsrocketmq.server.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

@ExtendWith(TestDatabase.class)
class ChangeInstanceTest {
  private static final UpdateInstanceRequest NOTHING = UpdateInstanceRequest.builder().build();

  private final InstanceFixture fixture;

  ChangeInstanceTest(Database database) {
    fixture = new InstanceFixture(database);
  }

  private Instance show(String id) {
    return fixture.service.show(fixture.project, id);
  }

  private void update(String id, UpdateInstanceRequest request) {
    fixture.service.update(fixture.project, id, request);
  }

  private static DmsException refusal(Runnable call) {
    DmsException refusal = catchThrowableOfType(DmsException.class, call::run);
    assertThat(refusal).as("the refusal").isNotNull();
    return refusal;
  }

  @Test
  void update_someProperties_keepsTheOthers() {
    String id =
        fixture.createRunning(request("before").description("text").enableAcl(true).build());
    Instance before = show(id);

    update(id, UpdateInstanceRequest.builder().name("after").securityGroupId("group-2").build());

    assertThat(show(id))
        .isEqualTo(before.toBuilder().name("after").securityGroupId("group-2").build());
  }

  @Test
  void update_descriptionToNothing_emptiesIt() {
    String id = fixture.createRunning(request("name").description("text").build());

    update(id, UpdateInstanceRequest.builder().description("").build());

    assertThat(show(id).description()).isEmpty();
  }

  @Test
  void update_emptyRequest_changesNothingWhateverTheState() {
    String id = fixture.create("name");
    Instance before = show(id);

    update(id, NOTHING);

    assertThat(show(id)).isEqualTo(before);
  }

  @Test
  void update_emptyRequestForAnUnknownInstance_isNotFound() {
    assertThat(refusal(() -> update("68fdc9a8-805e-439d-8dd9-25adc1c58bf6", NOTHING)).code())
        .isEqualTo(ErrorCode.INSTANCE_NOT_FOUND);
  }

  @Test
  void update_toTheNameOfAnother_isRefused() {
    fixture.createRunning("taken");
    String id = fixture.createRunning("name");

    DmsException refusal =
        refusal(() -> update(id, UpdateInstanceRequest.builder().name("taken").build()));

    assertThat(refusal.code()).isEqualTo(ErrorCode.INSTANCE_NAME_EXISTS);
    assertThat(show(id).name()).isEqualTo("name");
  }

  @Test
  void update_toItsOwnName_isAccepted() {
    String id = fixture.createRunning("name");

    update(id, UpdateInstanceRequest.builder().name("name").description("new").build());

    assertThat(show(id).description()).isEqualTo("new");
  }

  @Test
  void update_charactersThatNoStoreKeeps_isRefused() {
    String id = fixture.createRunning("name");

    DmsException refusal =
        refusal(() -> update(id, UpdateInstanceRequest.builder().description("\0").build()));

    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_REQUEST_PARAMETER);
    assertThat(refusal).hasMessageContaining("description must");
  }

  @Test
  void update_publicAccessWithoutAddress_isRefused() {
    String id = fixture.createRunning("name");

    DmsException refusal =
        refusal(() -> update(id, UpdateInstanceRequest.builder().enablePublicip(true).build()));

    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_PUBLIC_ACCESS);
  }

  @Test
  void update_publicAccessOnAndOff_bindsAndReleasesTheAddresses() {
    String id = fixture.createRunning("name");

    update(id, UpdateInstanceRequest.builder().enablePublicip(true).publicipId("ip-1").build());
    assertThat(show(id).publicipId()).isEqualTo("ip-1");

    update(id, UpdateInstanceRequest.builder().publicipId("").build());
    assertThat(show(id).publicipId()).isEqualTo("ip-1");

    update(id, UpdateInstanceRequest.builder().enablePublicip(false).build());
    assertThat(show(id).enablePublicip()).isFalse();
    assertThat(show(id).publicipId()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"RUNNING", "ERROR", "EXTENDEDFAILED"})
  void update_inAStateThatForbidsIt_isRefused(InstanceStatus status) {
    String id = fixture.createRunning("name");
    fixture.setStatus(id, status);

    DmsException refusal =
        refusal(() -> update(id, UpdateInstanceRequest.builder().name("new-name").build()));

    assertThat(refusal.code()).isEqualTo(ErrorCode.OPERATION_NOT_ALLOWED_IN_STATUS);
    assertThat(refusal).hasMessageContaining(status.name());
    assertThat(show(id).name()).isEqualTo("name");
  }

  @ParameterizedTest
  @EnumSource(names = {"CREATING", "RESTARTING"})
  void delete_inAStateThatForbidsIt_isRefused(InstanceStatus status) {
    String id = fixture.createRunning("name");
    fixture.setStatus(id, status);

    DmsException refusal = refusal(() -> fixture.service.delete(fixture.project, id));

    assertThat(refusal.code()).isEqualTo(ErrorCode.OPERATION_NOT_ALLOWED_IN_STATUS);
    assertThat(show(id)).isNotNull();
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"CREATING", "RESTARTING"})
  void delete_inAnyOtherState_removesTheInstanceAndFreesItsName(InstanceStatus status) {
    String id = fixture.createRunning("name");
    fixture.setStatus(id, status);

    fixture.service.delete(fixture.project, id);

    assertThat(refusal(() -> show(id)).code()).isEqualTo(ErrorCode.INSTANCE_NOT_FOUND);
    fixture.create("name");
  }

  @Test
  void delete_twice_isNotFoundTheSecondTime() {
    String id = fixture.createRunning("name");
    fixture.service.delete(fixture.project, id);

    assertThat(refusal(() -> fixture.service.delete(fixture.project, id)).code())
        .isEqualTo(ErrorCode.INSTANCE_NOT_FOUND);
  }
}
