package io.dmsrocketmq.contract.state;

import io.dmsrocketmq.client.api.MigrationTasksApi.CreateRocketMqMigrationTaskQuery;
import io.dmsrocketmq.client.api.MigrationTasksApi.ListMigrationTasksQuery;
import io.dmsrocketmq.client.model.CreateRocketMqMigrationTaskRequest;
import io.dmsrocketmq.client.model.MigrationTask;
import io.dmsrocketmq.contract.Scenario;
import java.util.Map;
import java.util.Objects;

final class MigrationTaskStates implements States {

  private final Scene scene;

  MigrationTaskStates(Scene scene) {
    this.scene = scene;
  }

  @Override
  public Map<Fact, Way> ways() {
    return Map.of(MigrationTaskFacts.ONE_IS_FINISHED, said -> migrate());
  }

  private Map<String, Object> migrate() {
    String instance = scene.instance();
    String id =
        Objects.requireNonNull(
            scene
                .client()
                .migrationTasks()
                .createRocketMqMigrationTask(
                    instance,
                    CreateRocketMqMigrationTaskQuery.builder()
                        .overwrite(true)
                        .name("pact-migration")
                        .build(),
                    Scenario.recorded("createMigrationTask")
                        .requestBody(CreateRocketMqMigrationTaskRequest.class))
                .taskId());
    ListMigrationTasksQuery query = ListMigrationTasksQuery.builder().id(id).build();
    scene.await(
        "the migration task " + id + " is finished",
        () ->
            scene
                .client()
                .migrationTasks()
                .streamMigrationTasks(instance, query)
                .anyMatch(task -> MigrationTask.Status.FINISHED.equals(task.status())));
    return Map.of("task_id", id);
  }
}
