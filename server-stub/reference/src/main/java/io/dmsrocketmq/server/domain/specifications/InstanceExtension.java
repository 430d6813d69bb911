package io.dmsrocketmq.server.domain.specifications;

import io.dmsrocketmq.server.domain.instances.InstanceJobs;
import io.dmsrocketmq.server.domain.instances.InstanceProvisioner;
import io.dmsrocketmq.server.domain.instances.InstanceProvisioner.ProvisioningException;
import io.dmsrocketmq.server.domain.instances.InstanceState;
import io.dmsrocketmq.server.domain.instances.InstanceStatus;
import io.dmsrocketmq.server.domain.instances.InstanceStore;
import io.dmsrocketmq.server.domain.jobs.Job;
import io.dmsrocketmq.server.domain.jobs.JobHandler;
import io.dmsrocketmq.server.domain.transitions.Transitions.Course;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/** The second half of a change: gives the instance its new size, or reports that it failed. */
public final class InstanceExtension implements JobHandler {
  private static final String KIND = "extend-instance";
  private static final Logger LOG = System.getLogger(InstanceExtension.class.getName());

  private final InstanceStore instances;
  private final ResizePlanStore plans;
  private final InstanceProvisioner provisioner;

  /**
   * Creates the handler.
   *
   * @param instances the instances
   * @param plans what they are to become
   * @param provisioner sets up what an instance of the new size has more
   */
  public InstanceExtension(
      InstanceStore instances, ResizePlanStore plans, InstanceProvisioner provisioner) {
    this.instances = instances;
    this.plans = plans;
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
    Optional<ResizePlan> plan = plans.find(job.instanceId());
    Optional<InstanceState> instance = extending(instances.find(job.projectId(), job.instanceId()));
    if (plan.isEmpty() || instance.isEmpty()) {
      return () -> {};
    }
    boolean done = !job.failing() && provision(plan.get().applyTo(instance.get()));
    return () -> finish(job, plan.get(), done);
  }

  private boolean provision(InstanceState extended) {
    try {
      provisioner.provision(extended);
      return true;
    } catch (ProvisioningException failure) {
      LOG.log(
          Level.WARNING,
          "The instance {0} cannot be extended: {1}",
          extended.id(),
          failure.getMessage());
      return false;
    }
  }

  private void finish(Job job, ResizePlan plan, boolean done) {
    extending(instances.findToChange(job.projectId(), job.instanceId()))
        .map(
            instance ->
                done
                    ? plan.applyTo(instance).withStatus(InstanceStatus.RUNNING)
                    : instance.withStatus(InstanceStatus.EXTENDEDFAILED))
        .ifPresent(instances::update);
    plans.remove(job.instanceId());
  }

  private static Optional<InstanceState> extending(Optional<InstanceState> instance) {
    return instance.filter(found -> found.status() == InstanceStatus.EXTENDING);
  }
}
