package io.dmsrocketmq.contract.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.client.model.ErrorCode;
import io.dmsrocketmq.contract.state.ConsumerGroupFacts;
import io.dmsrocketmq.contract.state.MigrationTaskFacts;
import io.dmsrocketmq.contract.state.TopicFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PactConsumer.class)
class MigrationTasksConsumerPactTest {

  private static final String TOPIC =
      MigrationTaskCalls.CREATE_ROCKET_MQ_MIGRATION_TASK
          .scenario()
          .requestBody()
          .path("topicConfigTable")
          .fieldNames()
          .next();

  @Test
  void listMigrationTasks_whenOneIsFinished_answersIt() {
    var page =
        Agreement.on(
                MigrationTaskCalls.LIST_MIGRATION_TASKS,
                "a query of the first page of migration tasks")
            .inAnInstance()
            .given(MigrationTaskFacts.ONE_IS_FINISHED)
            .query("offset", "0")
            .query("limit", "10")
            .answers(200);

    assertThat(page.task()).isNotEmpty().extracting("status").doesNotContainNull();
  }

  @Test
  void listMigrationTasks_withABadPage_isRefused() {
    Agreement.on(
            MigrationTaskCalls.LIST_MIGRATION_TASKS,
            "a query of tasks with a page that is too large")
        .inAnInstance()
        .query("limit", "51")
        .refuses(ErrorCode.INVALID_LIMIT);
  }

  @Test
  void createRocketMqMigrationTask_withTopicAndGroup_answersTheTask() {
    var task =
        Agreement.on(
                MigrationTaskCalls.CREATE_ROCKET_MQ_MIGRATION_TASK, "a migration from RocketMQ")
            .inAnInstance()
            .answers(200);

    assertThat(task.taskId()).isNotBlank();
  }

  @Test
  void createRocketMqMigrationTask_thatMayNotReplaceATopic_isRefused() {
    Agreement.on(
            MigrationTaskCalls.CREATE_ROCKET_MQ_MIGRATION_TASK,
            "a migration that may not replace what is there")
        .inAnInstance()
        .given(TopicFacts.EXISTS, "topic", TOPIC)
        .query("overwrite", "false")
        .refuses(ErrorCode.QUEUE_EXISTS);
  }

  @Test
  void createRabbitMqMigrationTask_withQueueAndExchange_answersTheTask() {
    var task =
        Agreement.on(
                MigrationTaskCalls.CREATE_RABBIT_MQ_MIGRATION_TASK, "a migration from RabbitMQ")
            .inAnInstance()
            .answers(200);

    assertThat(task.taskId()).isNotBlank();
  }

  @Test
  void createRabbitMqMigrationTask_thatMayNotReplaceAGroup_isRefused() {
    Agreement.on(
            MigrationTaskCalls.CREATE_RABBIT_MQ_MIGRATION_TASK,
            "a migration from RabbitMQ that may not replace what is there")
        .inAnInstance()
        .given(TopicFacts.IS_MISSING, "topic", "direct")
        .given(ConsumerGroupFacts.EXISTS, "group", "test-001")
        .query("overwrite", "false")
        .refuses(ErrorCode.CONSUMER_GROUP_EXISTS);
  }

  @Test
  void batchDeleteMigrationTasks_whenTheyExist_isAnsweredWithoutABody() {
    Agreement.on(MigrationTaskCalls.BATCH_DELETE_MIGRATION_TASKS, "a deletion of a migration task")
        .inAnInstance()
        .given(MigrationTaskFacts.ONE_IS_FINISHED)
        .filledIn("$.task_ids[0]", "task_id")
        .answers(200);
  }

  @Test
  void batchDeleteMigrationTasks_whenOneIsMissing_isRefused() {
    Agreement.on(
            MigrationTaskCalls.BATCH_DELETE_MIGRATION_TASKS, "a deletion of a task that is missing")
        .inAnInstance()
        .refuses(ErrorCode.QUEUE_ID_NOT_FOUND);
  }
}
