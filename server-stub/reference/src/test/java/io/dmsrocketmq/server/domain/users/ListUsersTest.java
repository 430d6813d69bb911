package io.dmsrocketmq.server.domain.users;

import static io.dmsrocketmq.server.domain.users.UserFixture.group;
import static io.dmsrocketmq.server.domain.users.UserFixture.request;
import static io.dmsrocketmq.server.domain.users.UserFixture.topic;
import static io.dmsrocketmq.server.testing.Refusals.refusal;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.model.AccessPolicy;
import io.dmsrocketmq.server.model.AccessPolicyPage;
import io.dmsrocketmq.server.model.UpdateUserRequest;
import io.dmsrocketmq.server.model.User;
import io.dmsrocketmq.server.model.UserPage;
import io.dmsrocketmq.server.store.Database;
import io.dmsrocketmq.server.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabase.class)
class ListUsersTest {
  private static final String UNKNOWN = "68fdc9a8-805e-439d-8dd9-25adc1c58bf6";

  private final UserFixture fixture;

  ListUsersTest(Database database) {
    fixture = new UserFixture(database);
  }

  private UserPage list(int limit, int offset) {
    return fixture.service.list(fixture.project, fixture.instance, limit, offset);
  }

  private AccessPolicyPage ofTopic(String name, int limit, int offset) {
    return fixture.service.listOfTopic(fixture.project, fixture.instance, name, limit, offset);
  }

  private AccessPolicyPage ofGroup(String name, int limit, int offset) {
    return fixture.service.listOfConsumerGroup(
        fixture.project, fixture.instance, name, limit, offset);
  }

  private static AccessPolicy policy(String name, boolean admin, String perm) {
    return AccessPolicy.builder()
        .accessKey(name)
        .secretKey(UserFixture.MASK)
        .whiteRemoteAddress("")
        .admin(admin)
        .perm(perm)
        .build();
  }

  @Test
  void list_ofSeveralUsers_showsThePageByNameAndCountsAll() {
    User third = fixture.create("user-ccc");
    User first = fixture.create(request("user-aaa").topicPerms(List.of(topic("topic", "SUB"))));
    User second = fixture.create("user-bbb");

    assertThat(list(2, 0))
        .isEqualTo(UserPage.builder().users(List.of(first, second)).total(3L).build());
    assertThat(list(2, 2)).isEqualTo(UserPage.builder().users(List.of(third)).total(3L).build());
    assertThat(list(2, 9)).isEqualTo(UserPage.builder().users(List.of()).total(3L).build());
  }

  @Test
  void list_ofAnInstanceThatIsBeingCreated_isEmpty() {
    String id = fixture.instances.create("being-created");

    assertThat(fixture.service.list(fixture.project, id, 10, 0))
        .isEqualTo(UserPage.builder().users(List.of()).total(0L).build());
  }

  @Test
  void listOfTopic_withUsersOfAllKinds_showsThoseWhoseRightsNameIt() {
    fixture.createTopic("topic");
    fixture.create(request("user-default").defaultTopicPerm("PUB|SUB"));
    fixture.create(request("user-sub").topicPerms(List.of(topic("topic", "SUB"))));
    fixture.create(
        request("user-admin").admin(true).topicPerms(List.of(topic("topic", "PUB|SUB"))));
    fixture.create(request("user-group").groupPerms(List.of(group("topic", "PUB"))));

    assertThat(ofTopic("topic", 10, 0))
        .isEqualTo(
            AccessPolicyPage.builder()
                .policies(
                    List.of(
                        policy("user-admin", true, "PUB|SUB"), policy("user-sub", false, "SUB")))
                .total(2L)
                .name("topic")
                .build());
    assertThat(ofTopic("topic", 1, 1).policies()).containsExactly(policy("user-sub", false, "SUB"));
    assertThat(ofTopic("topic", 1, 1).total()).isEqualTo(2);
  }

  @Test
  void listOfTopic_afterTheRightsChanged_followsThem() {
    fixture.createTopic("topic");
    fixture.create(request("user-one").topicPerms(List.of(topic("topic", "SUB"))));
    fixture.create(request("user-two").topicPerms(List.of(topic("topic", "SUB"))));

    fixture.update(
        "user-one", UpdateUserRequest.builder().topicPerms(List.of(topic("topic", "DENY"))));
    fixture.service.delete(fixture.project, fixture.instance, "user-two");

    assertThat(ofTopic("topic", 10, 0).policies())
        .containsExactly(policy("user-one", false, "DENY"));
  }

  @Test
  void listOfTopic_thatNobodyHasARightTo_isEmpty() {
    fixture.createTopic("topic");

    assertThat(ofTopic("topic", 10, 0))
        .isEqualTo(AccessPolicyPage.builder().policies(List.of()).total(0L).name("topic").build());
  }

  @Test
  void listOfConsumerGroup_withRightsToIt_showsThem() {
    fixture.createGroup("group");
    fixture.create(
        request("user-one")
            .groupPerms(List.of(group("group", "PUB|SUB"), group("group2", "DENY"))));
    fixture.create(request("user-two").topicPerms(List.of(topic("group", "PUB"))));

    assertThat(ofGroup("group", 10, 0))
        .isEqualTo(
            AccessPolicyPage.builder()
                .policies(List.of(policy("user-one", false, "PUB|SUB")))
                .total(1L)
                .name("group")
                .build());
  }

  @Test
  void listOfTopicAndGroup_thatDoNotExist_areNotFoundEvenIfRightsNameThem() {
    fixture.create(
        request("user-one")
            .topicPerms(List.of(topic("missing", "SUB")))
            .groupPerms(List.of(group("missing", "SUB"))));

    assertThat(refusal(() -> ofTopic("missing", 10, 0)).code())
        .isEqualTo(ErrorCode.QUEUE_NOT_FOUND);
    assertThat(refusal(() -> ofGroup("missing", 10, 0)).code())
        .isEqualTo(ErrorCode.CONSUMER_GROUP_NOT_FOUND);
  }

  @Test
  void everyCall_forAnInstanceThatTheProjectDoesNotHave_isNotFound() {
    fixture.createTopic("topic");
    fixture.createGroup("group");
    fixture.create("user-one");
    String other = TestDatabase.newProject();
    String id = fixture.instance;
    UserService service = fixture.service;
    UpdateUserRequest change = UpdateUserRequest.builder().admin(true).build();

    List<Runnable> calls =
        List.of(
            () -> service.list(fixture.project, UNKNOWN, 10, 0),
            () -> service.list(other, id, 10, 0),
            () -> service.create(other, id, request("user-two").build()),
            () -> service.show(other, id, "user-one"),
            () -> service.update(other, id, "user-one", change),
            () -> service.delete(other, id, "user-one"),
            () -> service.listOfTopic(other, id, "topic", 10, 0),
            () -> service.listOfConsumerGroup(other, id, "group", 10, 0));

    assertThat(calls)
        .allSatisfy(
            call -> assertThat(refusal(call).code()).isEqualTo(ErrorCode.INSTANCE_NOT_FOUND));
    assertThat(fixture.names()).containsExactly("user-one");
    assertThat(requireNonNull(list(1, 0).users()).get(0).admin()).isFalse();
  }
}
