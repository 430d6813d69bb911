package io.dmsrocketmq.contract.consumer;

import io.dmsrocketmq.client.api.AvailabilityZonesApi.ListAvailabilityZonesQuery;
import io.dmsrocketmq.client.api.ConsumerGroupsApi.ListConsumerGroupTopicsQuery;
import io.dmsrocketmq.client.api.ConsumerGroupsApi.ListConsumerGroupsQuery;
import io.dmsrocketmq.client.api.ConsumerGroupsApi.ShowConsumerGroupProgressQuery;
import io.dmsrocketmq.client.api.IamApi.ListProjectsQuery;
import io.dmsrocketmq.client.api.InstancesApi.ListInstancesQuery;
import io.dmsrocketmq.client.api.MessagesApi.ListMessagesQuery;
import io.dmsrocketmq.client.api.MessagesApi.ShowMessageTraceQuery;
import io.dmsrocketmq.client.api.MigrationTasksApi.CreateRabbitMqMigrationTaskQuery;
import io.dmsrocketmq.client.api.MigrationTasksApi.CreateRocketMqMigrationTaskQuery;
import io.dmsrocketmq.client.api.MigrationTasksApi.ListMigrationTasksQuery;
import io.dmsrocketmq.client.api.SpecificationsApi.ListSpecificationsQuery;
import io.dmsrocketmq.client.api.TopicsApi.ListTopicConsumerGroupsQuery;
import io.dmsrocketmq.client.api.UsersApi.ListConsumerGroupAccessPoliciesQuery;
import io.dmsrocketmq.client.api.UsersApi.ListTopicAccessPoliciesQuery;
import io.dmsrocketmq.client.api.UsersApi.ListUsersQuery;
import io.dmsrocketmq.client.model.AccessPolicyPage;
import io.dmsrocketmq.client.model.AvailabilityZonePage;
import io.dmsrocketmq.client.model.BatchDeleteConsumerGroupsRequest;
import io.dmsrocketmq.client.model.BatchDeleteConsumerGroupsResult;
import io.dmsrocketmq.client.model.BatchDeleteInstancesRequest;
import io.dmsrocketmq.client.model.BatchDeleteInstancesResult;
import io.dmsrocketmq.client.model.BatchDeleteMigrationTasksRequest;
import io.dmsrocketmq.client.model.BatchDeleteTopicsRequest;
import io.dmsrocketmq.client.model.BatchDeleteTopicsResult;
import io.dmsrocketmq.client.model.BatchUpdateConsumerGroupsRequest;
import io.dmsrocketmq.client.model.BatchUpdateConsumerGroupsResult;
import io.dmsrocketmq.client.model.BatchUpdateInstanceTagsRequest;
import io.dmsrocketmq.client.model.BrokerPage;
import io.dmsrocketmq.client.model.ConfigPage;
import io.dmsrocketmq.client.model.ConsumerGroup;
import io.dmsrocketmq.client.model.ConsumerGroupPage;
import io.dmsrocketmq.client.model.ConsumerGroupProgress;
import io.dmsrocketmq.client.model.ConsumerGroupTopicPage;
import io.dmsrocketmq.client.model.CreateConsumerGroupRequest;
import io.dmsrocketmq.client.model.CreateConsumerGroupResult;
import io.dmsrocketmq.client.model.CreateInstanceRequest;
import io.dmsrocketmq.client.model.CreateInstanceResult;
import io.dmsrocketmq.client.model.CreateMigrationTaskResult;
import io.dmsrocketmq.client.model.CreateRabbitMqMigrationTaskRequest;
import io.dmsrocketmq.client.model.CreateRocketMqMigrationTaskRequest;
import io.dmsrocketmq.client.model.CreateTopicRequest;
import io.dmsrocketmq.client.model.CreateTopicResult;
import io.dmsrocketmq.client.model.CreateUserRequest;
import io.dmsrocketmq.client.model.DeleteUserResult;
import io.dmsrocketmq.client.model.ExportDeadLetterMessagesRequest;
import io.dmsrocketmq.client.model.Instance;
import io.dmsrocketmq.client.model.InstancePage;
import io.dmsrocketmq.client.model.InstanceTagPage;
import io.dmsrocketmq.client.model.Message;
import io.dmsrocketmq.client.model.MessagePage;
import io.dmsrocketmq.client.model.MessageTrace;
import io.dmsrocketmq.client.model.MigrationTaskPage;
import io.dmsrocketmq.client.model.ObtainTokenRequest;
import io.dmsrocketmq.client.model.ObtainTokenResult;
import io.dmsrocketmq.client.model.ProjectPage;
import io.dmsrocketmq.client.model.ProjectTagPage;
import io.dmsrocketmq.client.model.ResendDeadLetterMessagesRequest;
import io.dmsrocketmq.client.model.ResendDeadLetterMessagesResult;
import io.dmsrocketmq.client.model.ResetConsumerOffsetRequest;
import io.dmsrocketmq.client.model.ResetConsumerOffsetResult;
import io.dmsrocketmq.client.model.ResizeInstanceRequest;
import io.dmsrocketmq.client.model.ResizeInstanceResult;
import io.dmsrocketmq.client.model.SpecificationPage;
import io.dmsrocketmq.client.model.Topic;
import io.dmsrocketmq.client.model.TopicConsumerGroupPage;
import io.dmsrocketmq.client.model.TopicStatus;
import io.dmsrocketmq.client.model.UpdateConfigsRequest;
import io.dmsrocketmq.client.model.UpdateConsumerGroupRequest;
import io.dmsrocketmq.client.model.UpdateInstanceRequest;
import io.dmsrocketmq.client.model.UpdateTopicRequest;
import io.dmsrocketmq.client.model.UpdateUserRequest;
import io.dmsrocketmq.client.model.User;
import io.dmsrocketmq.client.model.UserPage;
import io.dmsrocketmq.client.model.VerifyMessageConsumptionRequest;
import io.dmsrocketmq.client.model.VerifyMessageConsumptionResult;
import io.dmsrocketmq.client.operation.Response;
import java.util.List;
import java.util.Optional;

/** Every method of the client, called with what has been agreed on. */
final class Calls {

  static final ClientCall<CreateInstanceResult> CREATE_INSTANCE =
      ClientCall.of(
          "createInstance",
          (client, r) -> client.instances().createInstance(r.body(CreateInstanceRequest.class)));

  static final ClientCall<InstancePage> LIST_INSTANCES =
      ClientCall.of(
          "listInstances",
          (client, r) ->
              client
                  .instances()
                  .listInstances(
                      ListInstancesQuery.builder()
                          .engine(r.query("engine", ListInstancesQuery.Engine::of))
                          .name(r.query("name"))
                          .instanceId(r.query("instance_id"))
                          .status(r.query("status"))
                          .includeFailure(r.query("include_failure"))
                          .exactMatchName(r.query("exact_match_name"))
                          .enterpriseProjectId(r.query("enterprise_project_id"))
                          .limit(r.number("limit"))
                          .offset(r.number("offset"))
                          .build()));

  static final ClientCall<Instance> SHOW_INSTANCE =
      ClientCall.of("showInstance", (client, r) -> client.instances().showInstance(r.instance()));

  static final ClientCall<Optional<Void>> UPDATE_INSTANCE =
      ClientCall.ofVoid(
          "updateInstance",
          (client, r) ->
              client.instances().updateInstance(r.instance(), r.body(UpdateInstanceRequest.class)));

  static final ClientCall<Optional<Void>> DELETE_INSTANCE =
      ClientCall.ofVoid(
          "deleteInstance", (client, r) -> client.instances().deleteInstance(r.instance()));

  static final ClientCall<BatchDeleteInstancesResult> BATCH_DELETE_INSTANCES =
      ClientCall.of(
          "batchDeleteInstances",
          (client, r) ->
              client.instances().batchDeleteInstances(r.body(BatchDeleteInstancesRequest.class)));

  static final ClientCall<Optional<Void>> BATCH_DELETE_FAILED_INSTANCES =
      ClientCall.ofVoid(
          "batchDeleteFailedInstances",
          (client, r) -> client.instances().batchDeleteFailedInstances());

  static final ClientCall<BrokerPage> LIST_BROKERS =
      ClientCall.of("listBrokers", (client, r) -> client.instances().listBrokers(r.instance()));

  static final ClientCall<ConsumerGroupPage> LIST_CONSUMER_GROUPS =
      ClientCall.of(
          "listConsumerGroups",
          (client, r) ->
              client
                  .consumerGroups()
                  .listConsumerGroups(
                      r.instance(),
                      ListConsumerGroupsQuery.builder()
                          .group(r.query("group"))
                          .limit(r.number("limit"))
                          .offset(r.number("offset"))
                          .build()));

  static final ClientCall<BatchUpdateConsumerGroupsResult> BATCH_UPDATE_CONSUMER_GROUPS =
      ClientCall.of(
          "batchUpdateConsumerGroups",
          (client, r) ->
              client
                  .consumerGroups()
                  .batchUpdateConsumerGroups(
                      r.instance(), r.body(BatchUpdateConsumerGroupsRequest.class)));

  static final ClientCall<CreateConsumerGroupResult> CREATE_CONSUMER_GROUP =
      ClientCall.of(
          "createConsumerGroup",
          (client, r) ->
              client
                  .consumerGroups()
                  .createConsumerGroup(r.instance(), r.body(CreateConsumerGroupRequest.class)));

  static final ClientCall<BatchDeleteConsumerGroupsResult> BATCH_DELETE_CONSUMER_GROUPS =
      ClientCall.of(
          "batchDeleteConsumerGroups",
          (client, r) ->
              client
                  .consumerGroups()
                  .batchDeleteConsumerGroups(
                      r.instance(), r.body(BatchDeleteConsumerGroupsRequest.class)));

  static final ClientCall<ConsumerGroup> SHOW_CONSUMER_GROUP =
      ClientCall.of(
          "showConsumerGroup",
          (client, r) -> client.consumerGroups().showConsumerGroup(r.instance(), r.path("group")));

  static final ClientCall<Optional<Void>> UPDATE_CONSUMER_GROUP =
      ClientCall.ofVoid(
          "updateConsumerGroup",
          (client, r) ->
              client
                  .consumerGroups()
                  .updateConsumerGroup(
                      r.instance(), r.path("group"), r.body(UpdateConsumerGroupRequest.class)));

  static final ClientCall<Optional<Void>> DELETE_CONSUMER_GROUP =
      ClientCall.ofVoid(
          "deleteConsumerGroup",
          (client, r) ->
              client.consumerGroups().deleteConsumerGroup(r.instance(), r.path("group")));

  static final ClientCall<ConsumerGroupTopicPage> LIST_CONSUMER_GROUP_TOPICS =
      ClientCall.of(
          "listConsumerGroupTopics",
          (client, r) ->
              client
                  .consumerGroups()
                  .listConsumerGroupTopics(
                      r.instance(),
                      r.path("group"),
                      ListConsumerGroupTopicsQuery.builder()
                          .limit(r.number("limit"))
                          .offset(r.number("offset"))
                          .build()));

  static final ClientCall<ConsumerGroupProgress> SHOW_CONSUMER_GROUP_PROGRESS =
      ClientCall.of(
          "showConsumerGroupProgress",
          (client, r) ->
              client
                  .consumerGroups()
                  .showConsumerGroupProgress(
                      r.instance(),
                      r.path("group"),
                      ShowConsumerGroupProgressQuery.builder().topic(r.query("topic")).build()));

  static final ClientCall<ResetConsumerOffsetResult> RESET_CONSUMER_OFFSET =
      ClientCall.of(
              "resetConsumerOffset",
              (client, r) ->
                  client
                      .consumerGroups()
                      .resetConsumerOffset(
                          r.instance(),
                          r.path("group_id"),
                          r.body(ResetConsumerOffsetRequest.class)))
          .writingTexts("/timestamp");

  static final ClientCall<CreateTopicResult> CREATE_TOPIC =
      ClientCall.of(
          "createTopic",
          (client, r) ->
              client.topics().createTopic(r.instance(), r.body(CreateTopicRequest.class)));

  static final ClientCall<BatchDeleteTopicsResult> BATCH_DELETE_TOPICS =
      ClientCall.of(
          "batchDeleteTopics",
          (client, r) ->
              client
                  .topics()
                  .batchDeleteTopics(r.instance(), r.body(BatchDeleteTopicsRequest.class)));

  static final ClientCall<Topic> SHOW_TOPIC =
      ClientCall.of(
          "showTopic", (client, r) -> client.topics().showTopic(r.instance(), r.path("topic")));

  static final ClientCall<Optional<Void>> UPDATE_TOPIC =
      ClientCall.ofVoid(
          "updateTopic",
          (client, r) ->
              client
                  .topics()
                  .updateTopic(r.instance(), r.path("topic"), r.body(UpdateTopicRequest.class)));

  static final ClientCall<Optional<Void>> DELETE_TOPIC =
      ClientCall.ofVoid(
          "deleteTopic", (client, r) -> client.topics().deleteTopic(r.instance(), r.path("topic")));

  static final ClientCall<TopicConsumerGroupPage> LIST_TOPIC_CONSUMER_GROUPS =
      ClientCall.of(
          "listTopicConsumerGroups",
          (client, r) ->
              client
                  .topics()
                  .listTopicConsumerGroups(
                      r.instance(),
                      r.path("topic"),
                      ListTopicConsumerGroupsQuery.builder()
                          .limit(r.number("limit"))
                          .offset(r.number("offset"))
                          .build()));

  static final ClientCall<TopicStatus> SHOW_TOPIC_STATUS =
      ClientCall.of(
          "showTopicStatus",
          (client, r) -> client.topics().showTopicStatus(r.instance(), r.path("topic")));

  static final ClientCall<MessagePage> LIST_MESSAGES =
      ClientCall.of(
              "listMessages",
              (client, r) ->
                  client
                      .messages()
                      .listMessages(
                          r.instance(),
                          ListMessagesQuery.builder()
                              .topic(r.query("topic"))
                              .limit(r.number("limit"))
                              .offset(r.number("offset"))
                              .key(r.query("key"))
                              .startTime(r.query("start_time"))
                              .endTime(r.query("end_time"))
                              .msgId(r.query("msg_id"))
                              .build()))
          .with("start_time", "end_time");

  static final ClientCall<MessageTrace> SHOW_MESSAGE_TRACE =
      ClientCall.of(
          "showMessageTrace",
          (client, r) ->
              client
                  .messages()
                  .showMessageTrace(
                      r.instance(),
                      ShowMessageTraceQuery.builder().msgId(r.query("msg_id")).build()));

  static final ClientCall<List<Message>> EXPORT_DEAD_LETTER_MESSAGES =
      ClientCall.of(
          "exportDeadLetterMessages",
          (client, r) ->
              client
                  .messages()
                  .exportDeadLetterMessages(
                      r.instance(), r.body(ExportDeadLetterMessagesRequest.class)));

  static final ClientCall<ResendDeadLetterMessagesResult> RESEND_DEAD_LETTER_MESSAGES =
      ClientCall.of(
          "resendDeadLetterMessages",
          (client, r) ->
              client
                  .messages()
                  .resendDeadLetterMessages(
                      r.instance(), r.body(ResendDeadLetterMessagesRequest.class)));

  static final ClientCall<VerifyMessageConsumptionResult> VERIFY_MESSAGE_CONSUMPTION =
      ClientCall.of(
          "verifyMessageConsumption",
          (client, r) ->
              client
                  .messages()
                  .verifyMessageConsumption(
                      r.instance(), r.body(VerifyMessageConsumptionRequest.class)));

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

  static final ClientCall<MigrationTaskPage> LIST_MIGRATION_TASKS =
      ClientCall.of(
          "listMigrationTasks",
          (client, r) ->
              client
                  .migrationTasks()
                  .listMigrationTasks(
                      r.instance(),
                      ListMigrationTasksQuery.builder()
                          .id(r.query("id"))
                          .type(r.query("type"))
                          .offset(r.number("offset"))
                          .limit(r.number("limit"))
                          .name(r.query("name"))
                          .build()));

  static final ClientCall<CreateMigrationTaskResult> CREATE_ROCKET_MQ_MIGRATION_TASK =
      ClientCall.of(
          "createRocketMqMigrationTask",
          (client, r) ->
              client
                  .migrationTasks()
                  .createRocketMqMigrationTask(
                      r.instance(),
                      CreateRocketMqMigrationTaskQuery.builder()
                          .overwrite(r.query("overwrite", Boolean::valueOf))
                          .name(r.query("name"))
                          .build(),
                      r.body(CreateRocketMqMigrationTaskRequest.class)));

  static final ClientCall<CreateMigrationTaskResult> CREATE_RABBIT_MQ_MIGRATION_TASK =
      ClientCall.of(
          "createRabbitMqMigrationTask",
          (client, r) ->
              client
                  .migrationTasks()
                  .createRabbitMqMigrationTask(
                      r.instance(),
                      CreateRabbitMqMigrationTaskQuery.builder()
                          .overwrite(r.query("overwrite", Boolean::valueOf))
                          .name(r.query("name"))
                          .build(),
                      r.body(CreateRabbitMqMigrationTaskRequest.class)));

  static final ClientCall<Optional<Void>> BATCH_DELETE_MIGRATION_TASKS =
      ClientCall.ofVoid(
          "batchDeleteMigrationTasks",
          (client, r) ->
              client
                  .migrationTasks()
                  .batchDeleteMigrationTasks(
                      r.instance(), r.body(BatchDeleteMigrationTasksRequest.class)));

  static final ClientCall<ConfigPage> LIST_CONFIGS =
      ClientCall.of("listConfigs", (client, r) -> client.configs().listConfigs(r.instance()));

  static final ClientCall<Optional<Void>> UPDATE_CONFIGS =
      ClientCall.ofVoid(
          "updateConfigs",
          (client, r) ->
              client.configs().updateConfigs(r.instance(), r.body(UpdateConfigsRequest.class)));

  static final ClientCall<Optional<Void>> BATCH_UPDATE_INSTANCE_TAGS =
      ClientCall.ofVoid(
          "batchUpdateInstanceTags",
          (client, r) ->
              client
                  .tags()
                  .batchUpdateInstanceTags(
                      r.instance(), r.body(BatchUpdateInstanceTagsRequest.class)));

  static final ClientCall<InstanceTagPage> LIST_INSTANCE_TAGS =
      ClientCall.of(
          "listInstanceTags", (client, r) -> client.tags().listInstanceTags(r.instance()));

  static final ClientCall<ProjectTagPage> LIST_PROJECT_TAGS =
      ClientCall.of("listProjectTags", (client, r) -> client.tags().listProjectTags());

  static final ClientCall<AvailabilityZonePage> LIST_AVAILABILITY_ZONES =
      ClientCall.of(
          "listAvailabilityZones",
          (client, r) ->
              client
                  .availabilityZones()
                  .listAvailabilityZones(
                      ListAvailabilityZonesQuery.builder().engine(r.query("engine")).build()));

  static final ClientCall<SpecificationPage> LIST_SPECIFICATIONS =
      ClientCall.of(
          "listSpecifications",
          (client, r) ->
              client
                  .specifications()
                  .listSpecifications(
                      r.instance(),
                      ListSpecificationsQuery.builder()
                          .type(r.query("type", ListSpecificationsQuery.Type::of))
                          .build()));

  static final ClientCall<ResizeInstanceResult> RESIZE_INSTANCE =
      ClientCall.of(
              "resizeInstance",
              (client, r) ->
                  client
                      .specifications()
                      .resizeInstance(r.instance(), r.body(ResizeInstanceRequest.class)))
          .inForm("add-brokers");

  static final ClientCall<Response<ObtainTokenResult>> OBTAIN_TOKEN =
      ClientCall.of(
          "obtainToken", (client, r) -> client.iam().obtainToken(r.body(ObtainTokenRequest.class)));

  static final ClientCall<ProjectPage> LIST_PROJECTS =
      ClientCall.of(
          "listProjects",
          (client, r) ->
              client.iam().listProjects(ListProjectsQuery.builder().name(r.query("name")).build()));

  static final List<ClientCall<?>> ALL =
      List.of(
          CREATE_INSTANCE,
          LIST_INSTANCES,
          SHOW_INSTANCE,
          UPDATE_INSTANCE,
          DELETE_INSTANCE,
          BATCH_DELETE_INSTANCES,
          BATCH_DELETE_FAILED_INSTANCES,
          LIST_BROKERS,
          LIST_CONSUMER_GROUPS,
          BATCH_UPDATE_CONSUMER_GROUPS,
          CREATE_CONSUMER_GROUP,
          BATCH_DELETE_CONSUMER_GROUPS,
          SHOW_CONSUMER_GROUP,
          UPDATE_CONSUMER_GROUP,
          DELETE_CONSUMER_GROUP,
          LIST_CONSUMER_GROUP_TOPICS,
          SHOW_CONSUMER_GROUP_PROGRESS,
          RESET_CONSUMER_OFFSET,
          CREATE_TOPIC,
          BATCH_DELETE_TOPICS,
          SHOW_TOPIC,
          UPDATE_TOPIC,
          DELETE_TOPIC,
          LIST_TOPIC_CONSUMER_GROUPS,
          SHOW_TOPIC_STATUS,
          LIST_MESSAGES,
          SHOW_MESSAGE_TRACE,
          EXPORT_DEAD_LETTER_MESSAGES,
          RESEND_DEAD_LETTER_MESSAGES,
          VERIFY_MESSAGE_CONSUMPTION,
          LIST_USERS,
          CREATE_USER,
          SHOW_USER,
          UPDATE_USER,
          DELETE_USER,
          LIST_TOPIC_ACCESS_POLICIES,
          LIST_CONSUMER_GROUP_ACCESS_POLICIES,
          LIST_MIGRATION_TASKS,
          CREATE_ROCKET_MQ_MIGRATION_TASK,
          CREATE_RABBIT_MQ_MIGRATION_TASK,
          BATCH_DELETE_MIGRATION_TASKS,
          LIST_CONFIGS,
          UPDATE_CONFIGS,
          BATCH_UPDATE_INSTANCE_TAGS,
          LIST_INSTANCE_TAGS,
          LIST_PROJECT_TAGS,
          LIST_AVAILABILITY_ZONES,
          LIST_SPECIFICATIONS,
          RESIZE_INSTANCE,
          OBTAIN_TOKEN,
          LIST_PROJECTS);

  private Calls() {}
}
