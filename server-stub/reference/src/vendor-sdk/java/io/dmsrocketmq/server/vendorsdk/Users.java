package io.dmsrocketmq.server.vendorsdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.rocketmq.v2.RocketMQClient;
import com.huaweicloud.sdk.rocketmq.v2.model.CreateUserRequest;
import com.huaweicloud.sdk.rocketmq.v2.model.DeleteUserRequest;
import com.huaweicloud.sdk.rocketmq.v2.model.ListUserRequest;
import com.huaweicloud.sdk.rocketmq.v2.model.ShowUserRequest;
import com.huaweicloud.sdk.rocketmq.v2.model.ShowUserResponse;
import com.huaweicloud.sdk.rocketmq.v2.model.UpdateUserRequest;
import com.huaweicloud.sdk.rocketmq.v2.model.User;
import com.huaweicloud.sdk.rocketmq.v2.model.UserGroupPerms;
import com.huaweicloud.sdk.rocketmq.v2.model.UserTopicPerms;
import java.util.List;

/** The users of an instance, seen through the kit. */
record Users(RocketMQClient client, String instanceId) {
  private static final String SECRET = "Example-Secret-1";

  void create(String name, String topic, String group) {
    User user =
        new User()
            .withAccessKey(name)
            .withSecretKey(SECRET)
            .withAdmin(false)
            .withDefaultTopicPerm(User.DefaultTopicPermEnum.DENY)
            .withDefaultGroupPerm(User.DefaultGroupPermEnum.DENY)
            .withTopicPerms(
                List.of(
                    new UserTopicPerms().withName(topic).withPerm(UserTopicPerms.PermEnum.PUB_SUB)))
            .withGroupPerms(
                List.of(
                    new UserGroupPerms().withName(group).withPerm(UserGroupPerms.PermEnum.SUB)));
    assertThat(
            client
                .createUser(new CreateUserRequest().withInstanceId(instanceId).withBody(user))
                .getAccessKey())
        .isEqualTo(name);
    assertThat(names()).contains(name);
  }

  List<String> names() {
    return client
        .listUser(new ListUserRequest().withInstanceId(instanceId).withLimit("10").withOffset("0"))
        .getUsers()
        .stream()
        .map(User::getAccessKey)
        .toList();
  }

  ShowUserResponse shown(String name) {
    return client.showUser(new ShowUserRequest().withInstanceId(instanceId).withUserName(name));
  }

  /** Changes a user as the kit has it, with the name and the masked secret that were shown. */
  void update(String name) {
    ShowUserResponse before = shown(name);
    User change =
        new User()
            .withAccessKey(before.getAccessKey())
            .withSecretKey(SECRET + "2")
            .withAdmin(false)
            .withWhiteRemoteAddress("192.0.2.*")
            .withTopicPerms(before.getTopicPerms());
    client.updateUser(
        new UpdateUserRequest().withInstanceId(instanceId).withUserName(name).withBody(change));

    assertThat(shown(name).getWhiteRemoteAddress()).isEqualTo("192.0.2.*");
    assertThat(shown(name).getSecretKey()).doesNotContain(SECRET);
  }

  void delete(String name) {
    assertThat(
            client
                .deleteUser(new DeleteUserRequest().withInstanceId(instanceId).withUserName(name))
                .getMessage())
        .isNotEmpty();
    assertThat(names()).doesNotContain(name);
  }
}
