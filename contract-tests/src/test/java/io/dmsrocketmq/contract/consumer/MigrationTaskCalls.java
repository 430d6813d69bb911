package io.dmsrocketmq.contract.consumer;

import io.dmsrocketmq.client.api.MigrationTasksApi.CreateRabbitMqMigrationTaskQuery;
import io.dmsrocketmq.client.api.MigrationTasksApi.CreateRocketMqMigrationTaskQuery;
import io.dmsrocketmq.client.api.MigrationTasksApi.ListMigrationTasksQuery;
import io.dmsrocketmq.client.model.BatchDeleteMigrationTasksRequest;
import io.dmsrocketmq.client.model.CreateMigrationTaskResult;
import io.dmsrocketmq.client.model.CreateRabbitMqMigrationTaskRequest;
import io.dmsrocketmq.client.model.CreateRocketMqMigrationTaskRequest;
import io.dmsrocketmq.client.model.MigrationTaskPage;
import java.util.List;
import java.util.Optional;

/** The methods of the client for the migration tasks, called with what has been agreed on. */
final class MigrationTaskCalls {

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

  static final List<ClientCall<?>> ALL =
      List.of(
          LIST_MIGRATION_TASKS,
          CREATE_ROCKET_MQ_MIGRATION_TASK,
          CREATE_RABBIT_MQ_MIGRATION_TASK,
          BATCH_DELETE_MIGRATION_TASKS);

  private MigrationTaskCalls() {}
}
