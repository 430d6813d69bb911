package io.dmsrocketmq.contract.consumer;

import io.dmsrocketmq.client.api.UsersApi.ListConsumerGroupAccessPoliciesQuery;
import io.dmsrocketmq.client.api.UsersApi.ListTopicAccessPoliciesQuery;
import io.dmsrocketmq.client.api.UsersApi.ListUsersQuery;
import io.dmsrocketmq.client.model.AccessPolicyPage;
import io.dmsrocketmq.client.model.CreateUserRequest;
import io.dmsrocketmq.client.model.DeleteUserResult;
import io.dmsrocketmq.client.model.UpdateUserRequest;
import io.dmsrocketmq.client.model.User;
import io.dmsrocketmq.client.model.UserPage;
import java.util.List;

/**
 * The methods of the client for the users and their permissions, called with what has been agreed
 * on.
 */
final class UserCalls {

  static final ClientCall<UserPage> LIST_USERS =
      ClientCall.of(
          "listUsers",
          (client, r) ->
              client
                  .users()
                  .listUsers(
                      r.instance(),
                      ListUsersQuery.builder()
                          .offset(r.number("offset"))
                          .limit(r.number("limit"))
                          .build()));

  static final ClientCall<User> CREATE_USER =
      ClientCall.of(
              "createUser",
              (client, r) ->
                  client.users().createUser(r.instance(), r.body(CreateUserRequest.class)))
          .inForm("with-secret");

  static final ClientCall<User> SHOW_USER =
      ClientCall.of(
          "showUser", (client, r) -> client.users().showUser(r.instance(), r.path("user_name")));

  static final ClientCall<User> UPDATE_USER =
      ClientCall.of(
          "updateUser",
          (client, r) ->
              client
                  .users()
                  .updateUser(r.instance(), r.path("user_name"), r.body(UpdateUserRequest.class)));

  static final ClientCall<DeleteUserResult> DELETE_USER =
      ClientCall.of(
          "deleteUser",
          (client, r) -> client.users().deleteUser(r.instance(), r.path("user_name")));

  static final ClientCall<AccessPolicyPage> LIST_TOPIC_ACCESS_POLICIES =
      ClientCall.of(
          "listTopicAccessPolicies",
          (client, r) ->
              client
                  .users()
                  .listTopicAccessPolicies(
                      r.instance(),
                      r.path("topic"),
                      ListTopicAccessPoliciesQuery.builder()
                          .offset(r.number("offset"))
                          .limit(r.number("limit"))
                          .build()));

  static final ClientCall<AccessPolicyPage> LIST_CONSUMER_GROUP_ACCESS_POLICIES =
      ClientCall.of(
          "listConsumerGroupAccessPolicies",
          (client, r) ->
              client
                  .users()
                  .listConsumerGroupAccessPolicies(
                      r.instance(),
                      r.path("group_id"),
                      ListConsumerGroupAccessPoliciesQuery.builder()
                          .offset(r.number("offset"))
                          .limit(r.number("limit"))
                          .build()));

  static final List<ClientCall<?>> ALL =
      List.of(
          LIST_USERS,
          CREATE_USER,
          SHOW_USER,
          UPDATE_USER,
          DELETE_USER,
          LIST_TOPIC_ACCESS_POLICIES,
          LIST_CONSUMER_GROUP_ACCESS_POLICIES);

  private UserCalls() {}
}
