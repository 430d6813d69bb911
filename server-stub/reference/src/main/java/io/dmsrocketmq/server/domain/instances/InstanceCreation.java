package io.dmsrocketmq.server.domain.instances;

import io.dmsrocketmq.server.domain.instances.InstanceProvisioner.ProvisioningException;
import io.dmsrocketmq.server.domain.jobs.Job;
import io.dmsrocketmq.server.domain.jobs.JobHandler;
import io.dmsrocketmq.server.domain.transitions.Transitions.Course;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** The second half of a creation: sets the instance up and reports how that went in its state. */
public final class InstanceCreation implements JobHandler {
  private static final String KIND = "create-instance";
  private static final Logger LOG = System.getLogger(InstanceCreation.class.getName());

  private final InstanceStore instances;
  private final InstanceProvisioner provisioner;

  /**
   * Creates the handler.
   *
   * @param instances the instances
   * @param provisioner sets instances up
   */
  public InstanceCreation(InstanceStore instances, InstanceProvisioner provisioner) {
    this.instances = instances;
    this.provisioner = provisioner;
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
    InstanceState instance = instances.find(job.projectId(), job.instanceId()).orElse(null);
    if (instance == null || !isPending(instance)) {
      return () -> {};
    }
    InstanceStatus outcome = job.failing() ? InstanceStatus.CREATEFAILED : provision(instance);
    return () -> finish(job, outcome);
  }

  private InstanceStatus provision(InstanceState instance) {
    try {
      provisioner.provision(instance);
      return InstanceStatus.RUNNING;
    } catch (ProvisioningException failure) {
      LOG.log(
          Level.WARNING,
          "The instance {0} cannot be set up: {1}",
          instance.id(),
          failure.getMessage());
      return InstanceStatus.CREATEFAILED;
    }
  }

  private void finish(Job job, InstanceStatus outcome) {
    instances
        .findToChange(job.projectId(), job.instanceId())
        .filter(InstanceCreation::isPending)
        .ifPresent(instance -> instances.update(instance.withStatus(outcome)));
  }

  private static boolean isPending(InstanceState instance) {
    return instance.status() == InstanceStatus.CREATING;
  }
}
