package io.dmsrocketmq.server.resource;

import io.dmsrocketmq.server.api.UsersApi;
import io.dmsrocketmq.server.domain.users.UserService;
import io.dmsrocketmq.server.http.ConstraintsChecked;
import io.dmsrocketmq.server.model.CreateUserRequest;
import io.dmsrocketmq.server.model.UpdateUserRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

/** The users of an instance, and who may do what with a topic or a consumer group. */
@Singleton
@ConstraintsChecked
public class UsersResource implements UsersApi {

  private final UserService users;

  @Inject
  UsersResource(UserService users) {
    this.users = users;
  }

  @Override
  public Response createUser(String projectId, String instanceId, CreateUserRequest request) {
    return Answers.ok(users.create(projectId, instanceId, request));
  }

  @Override
  public Response listUsers(String projectId, String instanceId, Integer offset, Integer limit) {
    return Answers.ok(users.list(projectId, instanceId, limit, offset));
  }

  @Override
  public Response showUser(String projectId, String instanceId, String userName) {
    return Answers.ok(users.show(projectId, instanceId, userName));
  }

  @Override
  public Response updateUser(
      String projectId, String instanceId, String userName, UpdateUserRequest request) {
    return Answers.ok(users.update(projectId, instanceId, userName, request));
  }

  @Override
  public Response deleteUser(String projectId, String instanceId, String userName) {
    return Answers.ok(users.delete(projectId, instanceId, userName));
  }

  @Override
  public Response listTopicAccessPolicies(
      String projectId, String instanceId, String topic, Integer offset, Integer limit) {
    return Answers.ok(users.listOfTopic(projectId, instanceId, topic, limit, offset));
  }

  @Override
  public Response listConsumerGroupAccessPolicies(
      String engine,
      String projectId,
      String instanceId,
      String groupId,
      Integer offset,
      Integer limit) {
    return Answers.ok(users.listOfConsumerGroup(projectId, instanceId, groupId, limit, offset));
  }
}
