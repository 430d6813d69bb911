package io.dmsrocketmq.server.domain.users;

import static io.dmsrocketmq.server.domain.users.UserFixture.group;
import static io.dmsrocketmq.server.domain.users.UserFixture.request;
import static io.dmsrocketmq.server.domain.users.UserFixture.topic;
import static io.dmsrocketmq.server.testing.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.domain.instances.InstanceStatus;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.model.UpdateUserRequest;
import io.dmsrocketmq.server.model.User;
import io.dmsrocketmq.server.store.Database;
import io.dmsrocketmq.server.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

@ExtendWith(TestDatabase.class)
class ChangeUserTest {
  private final UserFixture fixture;

  ChangeUserTest(Database database) {
    fixture = new UserFixture(database);
  }

  private static UpdateUserRequest.Builder change() {
    return UpdateUserRequest.builder();
  }

  private User createFull() {
    return fixture.create(
        request("user-one")
            .whiteRemoteAddress("10.1.0.1")
            .admin(true)
            .defaultTopicPerm("SUB")
            .defaultGroupPerm("PUB")
            .topicPerms(List.of(topic("topic", "PUB|SUB")))
            .groupPerms(List.of(group("group", "PUB|SUB"))));
  }

  @Test
  void update_withoutAnything_changesNothing() {
    User before = createFull();

    User answered = fixture.update("user-one", change());

    assertThat(answered).isEqualTo(before);
    assertThat(fixture.show("user-one")).isEqualTo(before);
    assertThat(fixture.isSecretOf("user-one", UserFixture.SECRET)).isTrue();
  }

  @Test
  void update_ofSomeFields_keepsTheOthers() {
    User before = createFull();

    User answered =
        fixture.update(
            "user-one", change().admin(false).defaultGroupPerm("DENY").whiteRemoteAddress(""));

    assertThat(answered)
        .isEqualTo(
            before.toBuilder()
                .admin(false)
                .defaultGroupPerm("DENY")
                .whiteRemoteAddress("")
                .build());
    assertThat(fixture.show("user-one")).isEqualTo(answered);
  }

  @Test
  void update_ofAList_replacesItAndLeavesTheOther() {
    User before = createFull();

    User answered = fixture.update("user-one", change().topicPerms(List.of()));

    assertThat(answered).isEqualTo(before.toBuilder().topicPerms(List.of()).build());
    assertThat(fixture.show("user-one")).isEqualTo(answered);
  }

  @Test
  void update_withTheMask_keepsTheSecret() {
    createFull();

    fixture.update("user-one", change().secretKey(UserFixture.MASK).admin(false));

    assertThat(fixture.isSecretOf("user-one", UserFixture.SECRET)).isTrue();
    assertThat(fixture.isSecretOf("user-one", UserFixture.MASK)).isFalse();
  }

  @Test
  void update_withAnotherSecret_replacesItAndAnswersTheMask() {
    createFull();

    User answered = fixture.update("user-one", change().secretKey("Other-Secret-2"));

    assertThat(answered.secretKey()).isEqualTo(UserFixture.MASK);
    assertThat(fixture.isSecretOf("user-one", "Other-Secret-2")).isTrue();
    assertThat(fixture.isSecretOf("user-one", UserFixture.SECRET)).isFalse();
  }

  @Test
  void update_withItsOwnName_isAccepted() {
    createFull();

    assertThat(fixture.update("user-one", change().accessKey("user-one").admin(false)).admin())
        .isFalse();
  }

  @Test
  void update_withAnotherName_isRefused() {
    User before = createFull();

    DmsException refusal =
        refusal(() -> fixture.update("user-one", change().accessKey("user-two").admin(false)));

    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_USER_NAME);
    assertThat(refusal).hasMessageContaining("access_key must be user-one");
    assertThat(fixture.show("user-one")).isEqualTo(before);
  }

  @Test
  void update_withSeveralFaults_namesAllAndChangesNothing() {
    User before = createFull();

    DmsException refusal =
        refusal(
            () ->
                fixture.update(
                    "user-one",
                    change()
                        .secretKey("eno-resu")
                        .admin(false)
                        .whiteRemoteAddress("\uD800")
                        .groupPerms(List.of(group("g-1", "PUB"), group("g-1", "SUB")))));

    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_PASSWORD);
    assertThat(refusal)
        .hasMessageContainingAll(
            "secret_key must be neither", "white_remote_address must", "group_perms[1].name");
    assertThat(fixture.show("user-one")).isEqualTo(before);
    assertThat(fixture.isSecretOf("user-one", UserFixture.SECRET)).isTrue();
  }

  @Test
  void delete_ofAUser_answersItsNameAndFreesIt() {
    createFull();

    assertThat(fixture.service.delete(fixture.project, fixture.instance, "user-one").message())
        .contains("user-one");

    assertThat(refusal(() -> fixture.show("user-one")).code())
        .isEqualTo(ErrorCode.QUEUE_ID_NOT_FOUND);
    assertThat(fixture.create("user-one").topicPerms()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"RUNNING", "ERROR", "EXTENDEDFAILED"})
  void updateAndDelete_inAStateThatForbidsThem_areRefused(InstanceStatus status) {
    User before = createFull();
    fixture.instances.setStatus(fixture.instance, status);

    assertThat(refusal(() -> fixture.update("user-one", change().admin(false))).code())
        .isEqualTo(ErrorCode.OPERATION_NOT_ALLOWED_IN_STATUS);
    assertThat(
            refusal(() -> fixture.service.delete(fixture.project, fixture.instance, "user-one"))
                .code())
        .isEqualTo(ErrorCode.OPERATION_NOT_ALLOWED_IN_STATUS);
    assertThat(fixture.show("user-one")).isEqualTo(before);
  }

  @Test
  void updateAndDelete_ofAnUnknownUser_areNotFound() {
    assertThat(refusal(() -> fixture.update("nobody", change())).code())
        .isEqualTo(ErrorCode.QUEUE_ID_NOT_FOUND);
    assertThat(
            refusal(() -> fixture.service.delete(fixture.project, fixture.instance, "nobody"))
                .code())
        .isEqualTo(ErrorCode.QUEUE_ID_NOT_FOUND);
    assertThat(refusal(() -> fixture.show("nobo\0dy")).code())
        .isEqualTo(ErrorCode.QUEUE_ID_NOT_FOUND);
  }
}
