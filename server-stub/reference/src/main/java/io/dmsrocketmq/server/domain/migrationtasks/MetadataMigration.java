package io.dmsrocketmq.server.domain.migrationtasks;

import io.dmsrocketmq.server.api.Operation;
import io.dmsrocketmq.server.domain.consumergroups.ConsumerGroups;
import io.dmsrocketmq.server.domain.engine.Engine;
import io.dmsrocketmq.server.domain.instances.InstanceOperations;
import io.dmsrocketmq.server.domain.instances.InstanceState;
import io.dmsrocketmq.server.domain.instances.InstanceStore;
import io.dmsrocketmq.server.domain.instances.ProductCatalog;
import io.dmsrocketmq.server.domain.jobs.Job;
import io.dmsrocketmq.server.domain.jobs.JobHandler;
import io.dmsrocketmq.server.domain.transitions.Transitions.Course;

/**
 * The second half of a task: creates everything, or nothing if the instance has become another
 * since the request was accepted.
 */
public final class MetadataMigration implements JobHandler {
  private static final String KIND = "migrate-metadata";

  private final InstanceStore instances;
  private final MigrationTaskStore tasks;
  private final Metadata metadata;

  /**
   * Creates the handler.
   *
   * @param instances the instances
   * @param tasks the tasks
   * @param engine holds topics and consumer groups
   * @param consumerGroups creates the groups
   * @param products tells how many of them an instance takes
   */
  public MetadataMigration(
      InstanceStore instances,
      MigrationTaskStore tasks,
      Engine engine,
      ConsumerGroups consumerGroups,
      ProductCatalog products) {
    this.instances = instances;
    this.tasks = tasks;
    this.metadata = new Metadata(engine, consumerGroups, products);
  }

  /** A task and its job have one identifier. */
  static Job job(InstanceState instance, String taskId, Course course) {
    return new Job(
        taskId, KIND, instance.projectId(), instance.id(), course.endsAt(), course.failing());
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Runnable run(Job job) {
    return () ->
        instances
            .findToChange(job.projectId(), job.instanceId())
            .ifPresent(
                instance ->
                    tasks
                        .plan(instance.id(), job.id())
                        .ifPresent(plan -> end(job, instance, plan)));
  }

  private void end(Job job, InstanceState instance, MigrationPlan plan) {
    boolean possible =
        !job.failing()
            && InstanceOperations.allows(Operation.CREATE_MIGRATION_TASK, instance.status())
            && metadata.obstacles(instance, plan).isEmpty();
    if (possible) {
      metadata.apply(instance, plan);
    }
    tasks.end(
        instance.id(), job.id(), possible ? MigrationStatus.FINISHED : MigrationStatus.FAILED);
  }
}
