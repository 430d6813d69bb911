package io.dmsrocketmq.server.resource;

import static java.util.Objects.requireNonNull;

import io.dmsrocketmq.server.api.MigrationTasksApi;
import io.dmsrocketmq.server.domain.migrationtasks.MigrationTaskService;
import io.dmsrocketmq.server.domain.migrationtasks.MigrationTaskService.NewTask;
import io.dmsrocketmq.server.http.ConstraintsChecked;
import io.dmsrocketmq.server.model.BatchDeleteMigrationTasksRequest;
import io.dmsrocketmq.server.model.CreateMigrationTaskRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Tasks that bring over metadata of other clusters. */
@Singleton
@ConstraintsChecked
public class MigrationTasksResource implements MigrationTasksApi {

  private final MigrationTaskService tasks;

  @Inject
  MigrationTasksResource(MigrationTaskService tasks) {
    this.tasks = tasks;
  }

  @Override
  public Response createMigrationTask(
      String projectId,
      String instanceId,
      @Nullable Boolean overwrite,
      @Nullable String name,
      @Nullable String type,
      CreateMigrationTaskRequest request) {
    NewTask task =
        new NewTask(requireNonNull(name), requireNonNull(type), requireNonNull(overwrite));
    return Answers.ok(tasks.create(projectId, instanceId, task, request));
  }

  @Override
  public Response listMigrationTasks(
      String projectId,
      String instanceId,
      @Nullable String id,
      @Nullable String type,
      Integer offset,
      Integer limit,
      @Nullable String name) {
    return Answers.ok(tasks.list(projectId, instanceId, id, offset, limit));
  }

  @Override
  public Response batchDeleteMigrationTasks(
      String projectId, String instanceId, BatchDeleteMigrationTasksRequest request) {
    tasks.delete(projectId, instanceId, requireNonNull(request.taskIds()));
    return Response.ok().build();
  }
}
