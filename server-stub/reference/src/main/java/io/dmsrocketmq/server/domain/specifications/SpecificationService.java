package io.dmsrocketmq.server.domain.specifications;

import io.dmsrocketmq.server.api.Operation;
import io.dmsrocketmq.server.domain.Transactions;
import io.dmsrocketmq.server.domain.contract.Reading;
import io.dmsrocketmq.server.domain.instances.AccountRules;
import io.dmsrocketmq.server.domain.instances.InstanceAccess;
import io.dmsrocketmq.server.domain.instances.InstanceFacts;
import io.dmsrocketmq.server.domain.instances.InstanceState;
import io.dmsrocketmq.server.domain.instances.InstanceStatus;
import io.dmsrocketmq.server.domain.instances.InstanceStore;
import io.dmsrocketmq.server.domain.jobs.Job;
import io.dmsrocketmq.server.domain.jobs.JobRunner;
import io.dmsrocketmq.server.domain.transitions.Transition;
import io.dmsrocketmq.server.domain.transitions.Transitions;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.model.ResizeInstanceRequest;
import io.dmsrocketmq.server.model.ResizeInstanceResult;
import io.dmsrocketmq.server.model.SpecificationPage;
import java.time.Clock;

/** Answers the products, and changes the specifications of instances. */
public final class SpecificationService {
  private final InstanceStore instances;
  private final InstanceAccess access;
  private final ResizePlanStore plans;
  private final JobRunner jobs;
  private final Transactions transactions;
  private final Transitions transitions;
  private final Clock clock;
  private final AccountRules accounts;
  private final ResizeRules rules;
  private final SpecificationAnswers answers;

  /**
   * Creates the service.
   *
   * @param instances the instances
   * @param plans keeps what instances are to become
   * @param jobs does what takes longer than a request
   * @param transactions makes changes lasting
   * @param transitions how a change goes
   * @param facts what the contract knows
   * @param recorded the specifications as the contract records them
   * @param reading whether a change passes as it is recorded
   * @param clock tells when a change begins
   */
  public SpecificationService(
      InstanceStore instances,
      ResizePlanStore plans,
      JobRunner jobs,
      Transactions transactions,
      Transitions transitions,
      InstanceFacts facts,
      SpecificationPage recorded,
      Reading reading,
      Clock clock) {
    this.instances = instances;
    this.access = new InstanceAccess(instances);
    this.plans = plans;
    this.jobs = jobs;
    this.transactions = transactions;
    this.transitions = transitions;
    this.clock = clock;
    this.accounts = new AccountRules(facts.accounts(), instances);
    this.rules = new ResizeRules(facts.products(), accounts, reading);
    this.answers = new SpecificationAnswers(recorded, facts.zones());
  }

  /**
   * Lists the products.
   *
   * @param projectId the project
   * @param instanceId the instance
   * @return the products
   * @throws DmsException if the project has no such instance
   */
  public SpecificationPage list(String projectId, String instanceId) {
    access.toRead(projectId, instanceId);
    return answers.page(accounts.soldOut(projectId));
  }

  /**
   * Begins a change of an instance, which ends later.
   *
   * @param projectId the project
   * @param instanceId the instance
   * @param request what to change
   * @return the identifier of the job
   * @throws DmsException if the project has no such instance, its state forbids the change, other
   *     work goes on in it, or the request breaks a condition; the message names all of them
   */
  public ResizeInstanceResult resize(
      String projectId, String instanceId, ResizeInstanceRequest request) {
    return transactions.inTransaction(
        () -> {
          accounts.holdQuota(projectId);
          InstanceState instance =
              access.toChange(Operation.RESIZE_INSTANCE, projectId, instanceId);
          if (jobs.isBusyWith(instanceId)) {
            throw SpecificationErrors.otherJobRunning(instanceId);
          }
          plans.add(instanceId, rules.plan(instance, request));
          instances.update(instance.withStatus(InstanceStatus.EXTENDING));
          Job job =
              InstanceExtension.job(
                  instance, transitions.begin(Transition.EXTENSION, clock.instant()));
          jobs.submit(job);
          return ResizeInstanceResult.builder().jobId(job.id()).build();
        });
  }
}
