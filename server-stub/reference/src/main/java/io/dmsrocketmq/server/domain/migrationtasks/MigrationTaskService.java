package io.dmsrocketmq.server.domain.migrationtasks;

import io.dmsrocketmq.server.api.Operation;
import io.dmsrocketmq.server.domain.Transactions;
import io.dmsrocketmq.server.domain.consumergroups.ConsumerGroups;
import io.dmsrocketmq.server.domain.engine.Engine;
import io.dmsrocketmq.server.domain.instances.InstanceAccess;
import io.dmsrocketmq.server.domain.instances.InstanceState;
import io.dmsrocketmq.server.domain.instances.ProductCatalog;
import io.dmsrocketmq.server.domain.jobs.JobRunner;
import io.dmsrocketmq.server.domain.transitions.Transition;
import io.dmsrocketmq.server.domain.transitions.Transitions;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.error.Violation;
import io.dmsrocketmq.server.model.CreateMigrationTaskRequest;
import io.dmsrocketmq.server.model.CreateMigrationTaskResult;
import io.dmsrocketmq.server.model.MigrationTaskPage;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Brings over topics and consumer groups of other clusters. */
public final class MigrationTaskService {
  private final InstanceAccess access;
  private final MigrationTaskStore tasks;
  private final Metadata metadata;
  private final JobRunner jobs;
  private final Transactions transactions;
  private final Transitions transitions;
  private final Clock clock;

  /**
   * Creates the service.
   *
   * @param access the way to the instances
   * @param tasks keeps the tasks
   * @param engine holds topics and consumer groups
   * @param consumerGroups creates the groups
   * @param products tells how many of them an instance takes
   * @param jobs does what takes longer than a request
   * @param transactions makes changes lasting
   * @param transitions how a task goes
   * @param clock tells when a task begins
   */
  public MigrationTaskService(
      InstanceAccess access,
      MigrationTaskStore tasks,
      Engine engine,
      ConsumerGroups consumerGroups,
      ProductCatalog products,
      JobRunner jobs,
      Transactions transactions,
      Transitions transitions,
      Clock clock) {
    this.access = access;
    this.tasks = tasks;
    this.metadata = new Metadata(engine, consumerGroups, products);
    this.jobs = jobs;
    this.transactions = transactions;
    this.transitions = transitions;
    this.clock = clock;
  }

  /**
   * A new task.
   *
   * @param name name of the task
   * @param type the word for where the metadata comes from
   * @param overwriting whether it may change what is there already
   */
  public record NewTask(String name, String type, boolean overwriting) {}

  /**
   * Begins a task, which ends later.
   *
   * @param projectId the project
   * @param instanceId the instance
   * @param task the task
   * @param request what it brings over
   * @return the identifier of the task
   * @throws DmsException if the project has no such instance, its state forbids changes, or the
   *     request breaks a condition; the message names all of them
   */
  public CreateMigrationTaskResult create(
      String projectId, String instanceId, NewTask task, CreateMigrationTaskRequest request) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    MigrationSource source = MigrationSource.of(task.type());
    MigrationTaskState state =
        new MigrationTaskState(
            UUID.randomUUID().toString(),
            instanceId,
            task.name(),
            source,
            MigrationStatus.RUNNING,
            now);
    transactions.run(
        () -> {
          InstanceState instance =
              access.toChange(Operation.CREATE_MIGRATION_TASK, projectId, instanceId);
          tasks.add(state, plan(instance, source, task.overwriting(), request));
          jobs.submit(
              MetadataMigration.job(
                  instance, state.id(), transitions.begin(Transition.MIGRATION, now)));
        });
    return CreateMigrationTaskResult.builder().taskId(state.id()).build();
  }

  /**
   * Lists tasks, or shows one.
   *
   * @param projectId the project
   * @param instanceId the instance
   * @param taskId the one task to show, or null
   * @param page number of the page, from one; zero is the first one as well
   * @param limit how many tasks a page has
   * @return the tasks of the page
   * @throws DmsException if the project has no such instance, or the instance no such task
   */
  public MigrationTaskPage list(
      String projectId, String instanceId, @Nullable String taskId, int page, int limit) {
    access.toRead(projectId, instanceId);
    if (taskId != null) {
      MigrationTaskState task =
          tasks
              .find(instanceId, taskId)
              .orElseThrow(() -> MigrationTaskErrors.notFound(List.of(taskId)));
      return MigrationTaskAnswers.page(List.of(task), 1);
    }
    long total = tasks.count(instanceId);
    long offset = (Math.max(page, 1) - 1L) * limit;
    return MigrationTaskAnswers.page(
        offset < total ? tasks.list(instanceId, limit, offset) : List.of(), total);
  }

  /**
   * Deletes tasks. What they have created stays; what they were yet to create is not.
   *
   * @param projectId the project
   * @param instanceId the instance
   * @param taskIds the tasks
   * @throws DmsException if the project has no such instance, its state forbids changes, or the
   *     instance lacks one of the tasks; none is deleted then
   */
  public void delete(String projectId, String instanceId, List<String> taskIds) {
    transactions.run(
        () -> {
          access.toChange(Operation.BATCH_DELETE_MIGRATION_TASKS, projectId, instanceId);
          Set<String> missing = new LinkedHashSet<>(taskIds);
          missing.removeAll(tasks.existing(instanceId, taskIds));
          if (!missing.isEmpty()) {
            throw MigrationTaskErrors.notFound(missing);
          }
          tasks.remove(instanceId, taskIds);
        });
  }

  private MigrationPlan plan(
      InstanceState instance,
      MigrationSource source,
      boolean overwriting,
      CreateMigrationTaskRequest request) {
    List<Violation> violations = new ArrayList<>();
    MigrationPlan plan =
        switch (source) {
          case ROCKETMQ -> RocketMqMetadata.read(overwriting, request, violations);
          case RABBITMQ -> RabbitMqMetadata.read(overwriting, request, violations);
        };
    // Names that are not in order cannot be looked up.
    if (violations.isEmpty()) {
      violations.addAll(metadata.obstacles(instance, plan));
    }
    if (!violations.isEmpty()) {
      throw DmsException.of(violations);
    }
    return plan;
  }
}
