package io.dmsrocketmq.server.domain.instances;

import io.dmsrocketmq.server.domain.jobs.Job;
import io.dmsrocketmq.server.domain.jobs.JobHandler;
import io.dmsrocketmq.server.domain.transitions.Transitions.Course;

/** The second half of a restart: the instance runs again, or does not work properly. */
public final class InstanceRestart implements JobHandler {
  private static final String KIND = "restart-instance";

  private final InstanceStore instances;

  /**
   * Creates the handler.
   *
   * @param instances the instances
   */
  public InstanceRestart(InstanceStore instances) {
    this.instances = instances;
  }

  static Job job(InstanceState instance, Course course) {
    return InstanceJobs.of(KIND, instance, course);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Runnable run(Job job) {
    InstanceStatus outcome = job.failing() ? InstanceStatus.ERROR : InstanceStatus.RUNNING;
    return () ->
        instances
            .findToChange(job.projectId(), job.instanceId())
            .filter(instance -> instance.status() == InstanceStatus.RESTARTING)
            .ifPresent(instance -> instances.update(instance.withStatus(outcome)));
  }
}
