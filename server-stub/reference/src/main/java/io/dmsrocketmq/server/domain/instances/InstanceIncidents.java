package io.dmsrocketmq.server.domain.instances;

import io.dmsrocketmq.server.domain.Transactions;
import io.dmsrocketmq.server.domain.jobs.JobRunner;
import io.dmsrocketmq.server.domain.transitions.Transition;
import io.dmsrocketmq.server.domain.transitions.Transitions;
import io.dmsrocketmq.server.error.DmsException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;

/** What befalls instances without any request of the API. Test control brings it about. */
public final class InstanceIncidents {
  private static final Set<InstanceStatus> AT_REST =
      EnumSet.of(InstanceStatus.RUNNING, InstanceStatus.ERROR, InstanceStatus.EXTENDEDFAILED);

  private final InstanceStore instances;
  private final JobRunner jobs;
  private final Transactions transactions;
  private final Transitions transitions;
  private final Clock clock;

  /**
   * Creates the source of incidents.
   *
   * @param instances the instances
   * @param jobs does what takes longer than a call
   * @param transactions makes changes lasting
   * @param transitions how a restart goes
   * @param clock tells when a restart begins
   */
  public InstanceIncidents(
      InstanceStore instances,
      JobRunner jobs,
      Transactions transactions,
      Transitions transitions,
      Clock clock) {
    this.instances = instances;
    this.jobs = jobs;
    this.transactions = transactions;
    this.transitions = transitions;
    this.clock = clock;
  }

  /**
   * Restarts an instance, which runs again later, or does not work properly if the restart fails.
   *
   * @param projectId the project
   * @param instanceId the instance
   * @throws DmsException if the project has no such instance, or it is changing already
   */
  public void restart(String projectId, String instanceId) {
    transactions.run(
        () -> {
          InstanceState instance = atRest(projectId, instanceId);
          instances.update(instance.withStatus(InstanceStatus.RESTARTING));
          jobs.submit(
              InstanceRestart.job(
                  instance, transitions.begin(Transition.RESTART, clock.instant())));
        });
  }

  /**
   * Makes an instance work improperly until it recovers or is restarted.
   *
   * @param projectId the project
   * @param instanceId the instance
   * @throws DmsException if the project has no such instance, or it is changing
   */
  public void breakDown(String projectId, String instanceId) {
    become(projectId, instanceId, InstanceStatus.ERROR);
  }

  /**
   * Makes an instance run properly.
   *
   * @param projectId the project
   * @param instanceId the instance
   * @throws DmsException if the project has no such instance, or it is changing
   */
  public void recover(String projectId, String instanceId) {
    become(projectId, instanceId, InstanceStatus.RUNNING);
  }

  private void become(String projectId, String instanceId, InstanceStatus status) {
    transactions.run(() -> instances.update(atRest(projectId, instanceId).withStatus(status)));
  }

  private InstanceState atRest(String projectId, String instanceId) {
    InstanceState instance =
        instances
            .findToChange(projectId, instanceId)
            .orElseThrow(() -> InstanceErrors.notFound(instanceId));
    if (!AT_REST.contains(instance.status())) {
      throw InstanceErrors.notAllowedInStatus(instance);
    }
    return instance;
  }
}
