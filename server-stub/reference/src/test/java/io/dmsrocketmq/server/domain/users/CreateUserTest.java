package io.dmsrocketmq.server.domain.users;

import static io.dmsrocketmq.server.domain.users.UserFixture.group;
import static io.dmsrocketmq.server.domain.users.UserFixture.request;
import static io.dmsrocketmq.server.domain.users.UserFixture.topic;
import static io.dmsrocketmq.server.testing.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.domain.contract.Reading;
import io.dmsrocketmq.server.domain.instances.InstanceStatus;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.model.User;
import io.dmsrocketmq.server.model.UserGroupPermission;
import io.dmsrocketmq.server.model.UserTopicPermission;
import io.dmsrocketmq.server.store.Database;
import io.dmsrocketmq.server.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

@ExtendWith(TestDatabase.class)
class CreateUserTest {
  private static final int MANY = 32;

  private final UserFixture fixture;

  CreateUserTest(Database database) {
    fixture = new UserFixture(database);
  }

  @Test
  void create_withEverything_answersAndKeepsWhatWasSent() {
    User created =
        fixture.create(
            request("user-one")
                .whiteRemoteAddress("10.1.0.1")
                .admin(true)
                .defaultTopicPerm("SUB")
                .defaultGroupPerm("PUB|SUB")
                .topicPerms(List.of(topic("topic-b", "PUB|SUB"), topic("topic-a", "DENY")))
                .groupPerms(List.of(group("group", "PUB"))));

    assertThat(created)
        .isEqualTo(
            User.builder()
                .accessKey("user-one")
                .secretKey(UserFixture.MASK)
                .whiteRemoteAddress("10.1.0.1")
                .admin(true)
                .defaultTopicPerm("SUB")
                .defaultGroupPerm("PUB|SUB")
                .topicPerms(
                    List.of(
                        UserTopicPermission.builder().name("topic-b").perm("PUB|SUB").build(),
                        UserTopicPermission.builder().name("topic-a").perm("DENY").build()))
                .groupPerms(
                    List.of(UserGroupPermission.builder().name("group").perm("PUB").build()))
                .build());
    assertThat(fixture.show("user-one")).isEqualTo(created);
    assertThat(fixture.isSecretOf("user-one", UserFixture.SECRET)).isTrue();
  }

  @Test
  void create_withNameAndSecretOnly_allowsNothing() {
    assertThat(fixture.create("user-one"))
        .isEqualTo(
            User.builder()
                .accessKey("user-one")
                .secretKey(UserFixture.MASK)
                .whiteRemoteAddress("")
                .admin(false)
                .defaultTopicPerm("DENY")
                .defaultGroupPerm("DENY")
                .topicPerms(List.of())
                .groupPerms(List.of())
                .build());
  }

  @Test
  void create_ofATakenName_isRefusedAndKeepsTheFirst() {
    User first = fixture.create("user-one");

    DmsException refusal =
        refusal(() -> fixture.create(request("user-one").secretKey("Other-Secret-2").admin(true)));

    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_REQUEST_PARAMETER);
    assertThat(refusal).hasMessageContaining("access_key is user-one");
    assertThat(fixture.show("user-one")).isEqualTo(first);
    assertThat(fixture.isSecretOf("user-one", UserFixture.SECRET)).isTrue();
  }

  @Test
  void create_ofANameThatDiffersInCase_isAnotherUser() {
    fixture.create("user-one");
    fixture.create("User-One");

    assertThat(fixture.names()).containsExactly("User-One", "user-one");
  }

  @Test
  void create_withTheMask_isRefused() {
    DmsException refusal =
        refusal(() -> fixture.create(request("user-one").secretKey(UserFixture.MASK)));

    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_PASSWORD);
    assertThat(refusal).hasMessageContaining("secret_key must not be the mask");
    assertThat(fixture.names()).isEmpty();
  }

  @Test
  void create_withTheMask_passesWhereExamplesHold(Database database) {
    UserFixture byExamples = new UserFixture(database, Reading.EXAMPLES);

    byExamples.create(request("user-one").secretKey(UserFixture.MASK));

    assertThat(byExamples.names()).containsExactly("user-one");
  }

  @Test
  void create_withASimpleSecret_isRefusedWithoutQuotingIt() {
    DmsException refusal =
        refusal(() -> fixture.create(request("user-one").secretKey("simplesecret")));

    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_PASSWORD);
    assertThat(refusal.getMessage()).doesNotContain("simplesecret");
  }

  @Test
  void create_withSeveralFaults_namesAllOfThem() {
    fixture.create("user-one");

    DmsException refusal =
        refusal(
            () ->
                fixture.create(
                    request("user-one")
                        .whiteRemoteAddress("\0")
                        .secretKey("user-one")
                        .topicPerms(List.of(topic("t-1", "PUB"), topic("t-1", "SUB")))
                        .groupPerms(
                            List.of(
                                group("t-1", "PUB"), group("g-1", "SUB"), group("g-1", "SUB")))));

    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_REQUEST_PARAMETER);
    assertThat(refusal)
        .hasMessageContainingAll(
            "access_key is user-one",
            "secret_key must be neither",
            "white_remote_address must hold neither",
            "topic_perms[1].name occurs more than once",
            "group_perms[2].name occurs more than once");
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"RUNNING", "ERROR", "EXTENDEDFAILED"})
  void create_inAStateThatForbidsIt_isRefused(InstanceStatus status) {
    fixture.instances.setStatus(fixture.instance, status);

    assertThat(refusal(() -> fixture.create("user-one")).code())
        .isEqualTo(ErrorCode.OPERATION_NOT_ALLOWED_IN_STATUS);
    assertThat(fixture.names()).isEmpty();
  }

  @Test
  void create_manyAtOnceWithOneName_letsOneWin() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<@Nullable ErrorCode>> outcomes = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      String topic = "topic-" + i;
      outcomes.add(
          threads.submit(
              () -> {
                try {
                  fixture.create(request("user-one").topicPerms(List.of(topic(topic, "PUB"))));
                  return null;
                } catch (DmsException refused) {
                  return refused.code();
                }
              }));
    }
    List<@Nullable ErrorCode> codes = new ArrayList<>();
    for (Future<@Nullable ErrorCode> outcome : outcomes) {
      codes.add(outcome.get());
    }
    threads.shutdown();

    assertThat(codes).containsOnlyOnce((ErrorCode) null);
    assertThat(codes)
        .filteredOn(code -> code == ErrorCode.INVALID_REQUEST_PARAMETER)
        .hasSize(MANY - 1);
    assertThat(fixture.names()).containsExactly("user-one");
    assertThat(fixture.show("user-one").topicPerms()).hasSize(1);
  }
}
