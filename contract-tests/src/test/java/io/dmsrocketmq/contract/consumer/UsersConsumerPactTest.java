package io.dmsrocketmq.contract.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.client.model.ErrorCode;
import io.dmsrocketmq.contract.state.ConsumerGroupFacts;
import io.dmsrocketmq.contract.state.TopicFacts;
import io.dmsrocketmq.contract.state.UserFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PactConsumer.class)
class UsersConsumerPactTest {

  private static final String USER = UserCalls.SHOW_USER.parameter("user_name");

  private static <T> Agreement<T> withUser(ClientCall<T> call, String description) {
    return Agreement.on(call, description)
        .inAnInstance()
        .given(UserFacts.EXISTS, "user_name", USER);
  }

  private static <T> Agreement<T> withoutUser(ClientCall<T> call, String description) {
    return Agreement.on(call, description)
        .inAnInstance()
        .given(UserFacts.IS_MISSING, "user_name", USER);
  }

  @Test
  void listUsers_whenThereAreSome_answersThemAndTheirNumber() {
    var page =
        withUser(UserCalls.LIST_USERS, "a query of the first page of users")
            .query("offset", "0")
            .query("limit", "10")
            .answers(200);

    assertThat(page.total()).isEqualTo(1);
    assertThat(page.users()).singleElement().extracting("accessKey").isNotNull();
  }

  @Test
  void listUsers_withABadPage_isRefused() {
    Agreement.on(UserCalls.LIST_USERS, "a query of users with a page that is too large")
        .inAnInstance()
        .query("limit", "51")
        .refuses(ErrorCode.INVALID_LIMIT);
    Agreement.on(UserCalls.LIST_USERS, "a query of users with a negative offset")
        .inAnInstance()
        .query("offset", "-1")
        .refuses(ErrorCode.INVALID_OFFSET);
  }

  @Test
  void createUser_withASecret_answersTheUserWithoutIt() {
    var user =
        Agreement.on(UserCalls.CREATE_USER, "a creation with a secret")
            .inAnInstance()
            .given(UserFacts.IS_MISSING, "user_name", USER)
            .answers(200);

    assertThat(user.accessKey()).isEqualTo(USER);
    assertThat(user.secretKey()).containsOnlyOnce("**************");
    assertThat(user.topicPerms()).hasSize(1);
  }

  @Test
  void createUser_withAMaskInPlaceOfTheSecret_isRefused() {
    Agreement.on(UserCalls.CREATE_USER, "recorded", "a creation with a mask in place of the secret")
        .inAnInstance()
        .given(UserFacts.IS_MISSING, "user_name", USER)
        .refuses(ErrorCode.INVALID_PASSWORD);
  }

  @Test
  void createUser_withABadName_isRefused() {
    Agreement.on(UserCalls.CREATE_USER, "a creation with a bad name")
        .inAnInstance()
        .changed("/access_key", "1")
        .refuses(ErrorCode.INVALID_USER_NAME);
  }

  @Test
  void createUser_withAnUnknownPermission_isRefused() {
    Agreement.on(UserCalls.CREATE_USER, "a creation with a permission that is unknown")
        .inAnInstance()
        .given(UserFacts.IS_MISSING, "user_name", USER)
        .changed("/default_topic_perm", "SOME")
        .refuses(ErrorCode.INVALID_REQUEST_PARAMETER);
  }

  @Test
  void showUser_whenTheyExist_answersTheirPermissions() {
    var user = withUser(UserCalls.SHOW_USER, "a query of one user").answers(200);

    assertThat(user.defaultGroupPerm()).hasToString("DENY");
  }

  @Test
  void showUser_whenTheyAreMissing_isRefused() {
    withoutUser(UserCalls.SHOW_USER, "a query of a user who is missing")
        .refuses(ErrorCode.QUEUE_ID_NOT_FOUND);
  }

  @Test
  void updateUser_withAMaskedSecret_answersTheUser() {
    var user = withUser(UserCalls.UPDATE_USER, "a change that keeps the secret").answers(200);

    assertThat(user.accessKey()).isNotNull();
  }

  @Test
  void updateUser_withAWeakSecret_isRefused() {
    withUser(UserCalls.UPDATE_USER, "a change to a weak secret")
        .changed("/secret_key", "secret")
        .refuses(ErrorCode.INVALID_PASSWORD);
  }

  @Test
  void updateUser_whenTheyAreMissing_isRefused() {
    withoutUser(UserCalls.UPDATE_USER, "a change of a user who is missing")
        .refuses(ErrorCode.QUEUE_ID_NOT_FOUND);
  }

  @Test
  void deleteUser_whenTheyExist_answersTheMessage() {
    var deleted = withUser(UserCalls.DELETE_USER, "a deletion of one user").answers(200);

    assertThat(deleted.message()).isNotBlank();
  }

  @Test
  void deleteUser_whenTheyAreMissing_isRefused() {
    withoutUser(UserCalls.DELETE_USER, "a deletion of a user who is missing")
        .refuses(ErrorCode.QUEUE_ID_NOT_FOUND);
  }

  @Test
  void listTopicAccessPolicies_whenTheTopicExists_answersThePolicies() {
    String topic = UserCalls.LIST_TOPIC_ACCESS_POLICIES.parameter("topic");
    var page =
        Agreement.on(UserCalls.LIST_TOPIC_ACCESS_POLICIES, "a query of who may use a topic")
            .inAnInstance()
            .given(TopicFacts.EXISTS, "topic", topic)
            .query("offset", "0")
            .query("limit", "10")
            .answers(200);

    assertThat(page.policies()).isEmpty();
    assertThat(page.total()).isZero();
  }

  @Test
  void listTopicAccessPolicies_whenTheTopicIsMissing_isRefused() {
    String topic = UserCalls.LIST_TOPIC_ACCESS_POLICIES.parameter("topic");
    Agreement.on(UserCalls.LIST_TOPIC_ACCESS_POLICIES, "a query of who may use a missing topic")
        .inAnInstance()
        .given(TopicFacts.IS_MISSING, "topic", topic)
        .refuses(ErrorCode.QUEUE_NOT_FOUND);
  }

  @Test
  void listConsumerGroupAccessPolicies_whenAUserMayUseIt_answersTheirPolicy() {
    String group = UserCalls.CREATE_USER.inBody("/group_perms/0/name");
    var page =
        Agreement.on(
                UserCalls.LIST_CONSUMER_GROUP_ACCESS_POLICIES, "a query of who may use a group")
            .inAnInstance()
            .given(ConsumerGroupFacts.EXISTS, "group", group)
            .given(UserFacts.EXISTS, "user_name", USER)
            .at("group_id", group)
            .query("offset", "0")
            .query("limit", "10")
            .answers(200);

    assertThat(page.policies()).singleElement().extracting("accessKey").isNotNull();
  }

  @Test
  void listConsumerGroupAccessPolicies_whenTheGroupIsMissing_isRefused() {
    String group = UserCalls.LIST_CONSUMER_GROUP_ACCESS_POLICIES.parameter("group_id");
    Agreement.on(
            UserCalls.LIST_CONSUMER_GROUP_ACCESS_POLICIES, "a query of who may use a missing group")
        .inAnInstance()
        .given(ConsumerGroupFacts.IS_MISSING, "group", group)
        .refuses(ErrorCode.CONSUMER_GROUP_NOT_FOUND);
  }
}
