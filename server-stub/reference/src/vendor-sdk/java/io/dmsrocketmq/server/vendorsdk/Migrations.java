package io.dmsrocketmq.server.vendorsdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.rocketmq.v2.RocketMQClient;
import com.huaweicloud.sdk.rocketmq.v2.model.CreateRocketMqMigrationTaskReq;
import com.huaweicloud.sdk.rocketmq.v2.model.CreateRocketMqMigrationTaskRequest;
import com.huaweicloud.sdk.rocketmq.v2.model.DeleteRocketMqMigrationTaskRequest;
import com.huaweicloud.sdk.rocketmq.v2.model.ListRocketMqMigrationTaskRequest;
import com.huaweicloud.sdk.rocketmq.v2.model.ListRocketMqMigrationTaskResponse;
import com.huaweicloud.sdk.rocketmq.v2.model.MetadataDeleteReq;
import com.huaweicloud.sdk.rocketmq.v2.model.MetadataTask;
import com.huaweicloud.sdk.rocketmq.v2.model.MigrationRocketMqTopicConfig;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The migration tasks of an instance, seen through the kit. */
record Migrations(RocketMQClient client, String instanceId) {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  void walk() {
    MigrationRocketMqTopicConfig topic =
        new MigrationRocketMqTopicConfig()
            .withTopicName("migrated")
            .withPerm(6)
            .withReadQueueNums(3)
            .withWriteQueueNums(3);
    CreateRocketMqMigrationTaskReq metadata =
        new CreateRocketMqMigrationTaskReq()
            .withTopicConfigTable(Map.of("migrated", topic))
            .withSubscriptionGroupTable(Map.of());
    String task =
        client
            .createRocketMqMigrationTask(
                new CreateRocketMqMigrationTaskRequest()
                    .withInstanceId(instanceId)
                    .withName("migration-of-the-kit")
                    .withOverwrite(CreateRocketMqMigrationTaskRequest.OverwriteEnum.TRUE)
                    .withType(CreateRocketMqMigrationTaskRequest.TypeEnum.ROCKETMQ)
                    .withBody(metadata))
            .getTaskId();
    assertThat(finished(task).getName()).isEqualTo("migration-of-the-kit");
    assertThat(new Topics(client, instanceId).exists("migrated")).isTrue();

    client.deleteRocketMqMigrationTask(
        new DeleteRocketMqMigrationTaskRequest()
            .withInstanceId(instanceId)
            .withBody(new MetadataDeleteReq().withTaskIds(List.of(task))));
    assertThat(
            client
                .listRocketMqMigrationTask(
                    new ListRocketMqMigrationTaskRequest()
                        .withInstanceId(instanceId)
                        .withType(ListRocketMqMigrationTaskRequest.TypeEnum.ALL))
                .getTask())
        .isEmpty();
  }

  private MetadataTask finished(String task) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    ListRocketMqMigrationTaskRequest question =
        new ListRocketMqMigrationTaskRequest()
            .withInstanceId(instanceId)
            .withType(ListRocketMqMigrationTaskRequest.TypeEnum.ALL)
            .withId(task);
    ListRocketMqMigrationTaskResponse answer = client.listRocketMqMigrationTask(question);
    while (!"finished".equals(answer.getTask().get(0).getStatus())) {
      assertThat(System.nanoTime()).as("the migration ends in time").isLessThan(end);
      answer = client.listRocketMqMigrationTask(question);
    }
    return answer.getTask().get(0);
  }
}
