package io.dmsrocketmq.server.domain.users;

import static java.util.Objects.requireNonNull;

import io.dmsrocketmq.server.api.Operation;
import io.dmsrocketmq.server.domain.contract.Reading;
import io.dmsrocketmq.server.domain.engine.ConsumerGroupState;
import io.dmsrocketmq.server.domain.engine.Engine;
import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.domain.engine.TopicPermission;
import io.dmsrocketmq.server.domain.engine.TopicState;
import io.dmsrocketmq.server.domain.engine.TopicState.BrokerQueues;
import io.dmsrocketmq.server.domain.engine.UserSecret;
import io.dmsrocketmq.server.domain.instances.InstanceAccess;
import io.dmsrocketmq.server.domain.instances.InstanceFixture;
import io.dmsrocketmq.server.engine.local.LocalEngine;
import io.dmsrocketmq.server.model.CreateUserRequest;
import io.dmsrocketmq.server.model.UpdateUserRequest;
import io.dmsrocketmq.server.model.User;
import io.dmsrocketmq.server.model.UserGroupPermissionChange;
import io.dmsrocketmq.server.model.UserTopicPermissionChange;
import io.dmsrocketmq.server.store.Database;
import java.util.List;

/** The service of users over one instance that runs. */
final class UserFixture {
  static final String SECRET = "Example-Secret-1";
  static final String MASK = "**************";

  final InstanceFixture instances;
  final String project;
  final String instance;
  final UserService service;
  private final Database database;
  private final Engine engine;

  UserFixture(Database database) {
    this(database, Reading.TABLES);
  }

  UserFixture(Database database, Reading reading) {
    this.database = database;
    instances = new InstanceFixture(database);
    project = instances.project;
    instance = instances.createRunning("instance");
    engine = new LocalEngine(database, instances.clock);
    service =
        new UserService(
            new InstanceAccess(instances.store),
            engine,
            database,
            InstanceFixture.CONTRACT.of(Operation.SHOW_USER, User.class),
            reading);
  }

  static CreateUserRequest.Builder request(String name) {
    return CreateUserRequest.builder().accessKey(name).secretKey(SECRET);
  }

  static UserTopicPermissionChange topic(String name, String word) {
    return UserTopicPermissionChange.builder().name(name).perm(word).build();
  }

  static UserGroupPermissionChange group(String name, String word) {
    return UserGroupPermissionChange.builder().name(name).perm(word).build();
  }

  User create(String name) {
    return create(request(name));
  }

  User create(CreateUserRequest.Builder request) {
    return service.create(project, instance, request.build());
  }

  User show(String name) {
    return service.show(project, instance, name);
  }

  User update(String name, UpdateUserRequest.Builder request) {
    return service.update(project, instance, name, request.build());
  }

  List<String> names() {
    return requireNonNull(service.list(project, instance, 50, 0).users()).stream()
        .map(user -> requireNonNull(user.accessKey()))
        .toList();
  }

  boolean isSecretOf(String name, String secret) {
    return engine.users().isSecretOf(engineInstance(), name, new UserSecret(secret));
  }

  void createTopic(String name) {
    BrokerQueues queues = new BrokerQueues(engineInstance().brokers().get(0), 3, 3);
    database.run(
        () ->
            engine
                .topics()
                .create(
                    engineInstance(),
                    new TopicState(name, List.of(queues), TopicPermission.ALL, "NORMAL")));
  }

  void createGroup(String name) {
    database.run(
        () ->
            engine
                .consumerGroups()
                .create(
                    engineInstance(),
                    new ConsumerGroupState(
                        name, engineInstance().brokers(), true, false, false, 16)));
  }

  private EngineInstance engineInstance() {
    return InstanceAccess.forEngine(instances.store.find(project, instance).orElseThrow());
  }
}
