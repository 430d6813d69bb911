package io.dmsrocketmq.server.domain.users;

import static java.util.Objects.requireNonNull;

import io.dmsrocketmq.server.domain.Texts;
import io.dmsrocketmq.server.domain.Transactions;
import io.dmsrocketmq.server.domain.contract.Reading;
import io.dmsrocketmq.server.domain.engine.Engine;
import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.domain.engine.ResourceKind;
import io.dmsrocketmq.server.domain.engine.UserEngine;
import io.dmsrocketmq.server.domain.engine.UserSecret;
import io.dmsrocketmq.server.domain.engine.UserState;
import io.dmsrocketmq.server.domain.instances.InstanceAccess;
import io.dmsrocketmq.server.domain.topics.TopicErrors;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.model.AccessPolicyPage;
import io.dmsrocketmq.server.model.CreateUserRequest;
import io.dmsrocketmq.server.model.DeleteUserResult;
import io.dmsrocketmq.server.model.UpdateUserRequest;
import io.dmsrocketmq.server.model.User;
import io.dmsrocketmq.server.model.UserPage;
import java.util.List;

/**
 * What the requests of the family do. Requests have passed the constraints of the contract before
 * they come here.
 */
public final class UserService {
  private final InstanceAccess instances;
  private final Engine engine;
  private final UserEngine users;
  private final Transactions transactions;
  private final UserAnswers answers;
  private final Reading reading;

  /**
   * Creates the service.
   *
   * @param instances the way to the instances
   * @param engine holds the users, and what they have rights to
   * @param transactions makes changes lasting
   * @param recorded a user as the contract records it
   * @param reading whether the recorded creation passes, whose secret is masked
   */
  public UserService(
      InstanceAccess instances,
      Engine engine,
      Transactions transactions,
      User recorded,
      Reading reading) {
    this.instances = instances;
    this.engine = engine;
    this.users = engine.users();
    this.transactions = transactions;
    this.answers = new UserAnswers(recorded);
    this.reading = reading;
  }

  /**
   * Creates a user.
   *
   * @param projectId the project
   * @param instanceId the instance
   * @param request what to create
   * @return the user as it is kept, with a masked secret
   * @throws DmsException if the project has no such instance, its state forbids changes, or the
   *     request breaks a condition; the message names all of them
   */
  public User create(String projectId, String instanceId, CreateUserRequest request) {
    UserState planned = UserPlans.creation(request);
    transactions.run(
        () -> {
          EngineInstance instance = toChange(projectId, instanceId);
          boolean nameTaken = users.find(instance, planned.name()).isPresent();
          UserRules.checkCreation(request, planned, nameTaken, reading);
          users.create(instance, planned, new UserSecret(requireNonNull(request.secretKey())));
        });
    return answers.user(planned);
  }

  /**
   * Lists the users of an instance.
   *
   * @param projectId the project
   * @param instanceId the instance
   * @param limit how many at most
   * @param offset how many to skip
   * @return the users by name, with masked secrets, and the number of all of them
   * @throws DmsException if the project has no such instance
   */
  public UserPage list(String projectId, String instanceId, int limit, int offset) {
    return answers.page(users.list(toRead(projectId, instanceId), limit, offset));
  }

  /**
   * Shows a user.
   *
   * @param projectId the project
   * @param instanceId the instance
   * @param name name of the user
   * @return the user, with a masked secret
   * @throws DmsException if the project has no such instance, or the instance no such user
   */
  public User show(String projectId, String instanceId, String name) {
    return answers.user(existing(toRead(projectId, instanceId), name));
  }

  /**
   * Changes what the request names. The secret stays where the mask is sent back.
   *
   * @param projectId the project
   * @param instanceId the instance
   * @param name name of the user
   * @param request the new values
   * @return the user as it is kept from now on, with a masked secret
   * @throws DmsException if the project has no such instance, its state forbids changes, it has no
   *     such user, or the request breaks a condition; the message names all of them
   */
  public User update(String projectId, String instanceId, String name, UpdateUserRequest request) {
    return transactions.inTransaction(
        () -> {
          EngineInstance instance = toChange(projectId, instanceId);
          UserState planned = UserPlans.change(existing(instance, name), request);
          UserRules.checkChange(request, planned);
          users.update(instance, planned);
          String secret = request.secretKey();
          if (secret != null && !SecretRule.isMask(secret)) {
            users.changeSecret(instance, name, new UserSecret(secret));
          }
          return answers.user(planned);
        });
  }

  /**
   * Deletes a user.
   *
   * @param projectId the project
   * @param instanceId the instance
   * @param name name of the user
   * @return a word about it
   * @throws DmsException if the project has no such instance, its state forbids changes, or it has
   *     no such user
   */
  public DeleteUserResult delete(String projectId, String instanceId, String name) {
    transactions.run(
        () -> {
          EngineInstance instance = toChange(projectId, instanceId);
          users.delete(instance, existing(instance, name).name());
        });
    return UserAnswers.deletion(name);
  }

  /**
   * Lists the users who have a right of their own to a topic.
   *
   * @param projectId the project
   * @param instanceId the instance
   * @param topic name of the topic
   * @param limit how many at most
   * @param offset how many to skip
   * @return the users by name, each with the right, and the number of all of them
   * @throws DmsException if the project has no such instance, or the instance no such topic
   */
  public AccessPolicyPage listOfTopic(
      String projectId, String instanceId, String topic, int limit, int offset) {
    EngineInstance instance = toRead(projectId, instanceId);
    if (!engine.topics().existing(instance, List.of(topic)).contains(topic)) {
      throw TopicErrors.unknown(topic);
    }
    return answers.policies(
        topic, users.grants(instance, ResourceKind.TOPIC, topic, limit, offset));
  }

  /**
   * Lists the users who have a right of their own to a consumer group.
   *
   * @param projectId the project
   * @param instanceId the instance
   * @param group name of the consumer group
   * @param limit how many at most
   * @param offset how many to skip
   * @return the users by name, each with the right, and the number of all of them
   * @throws DmsException if the project has no such instance, or the instance no such group
   */
  public AccessPolicyPage listOfConsumerGroup(
      String projectId, String instanceId, String group, int limit, int offset) {
    EngineInstance instance = toRead(projectId, instanceId);
    if (!engine.consumerGroups().existing(instance, List.of(group)).contains(group)) {
      throw UserErrors.groupNotFound(group);
    }
    return answers.policies(
        group, users.grants(instance, ResourceKind.GROUP, group, limit, offset));
  }

  private EngineInstance toRead(String projectId, String instanceId) {
    return InstanceAccess.forEngine(instances.toRead(projectId, instanceId));
  }

  private EngineInstance toChange(String projectId, String instanceId) {
    return InstanceAccess.forEngine(instances.toChange(projectId, instanceId));
  }

  private UserState existing(EngineInstance instance, String name) {
    if (!Texts.isStorable(name)) {
      throw UserErrors.notFound(name);
    }
    return users.find(instance, name).orElseThrow(() -> UserErrors.notFound(name));
  }
}
