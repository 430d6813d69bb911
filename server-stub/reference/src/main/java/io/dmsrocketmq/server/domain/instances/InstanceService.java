package io.dmsrocketmq.server.domain.instances;

import io.dmsrocketmq.server.api.Operation;
import io.dmsrocketmq.server.auth.Caller;
import io.dmsrocketmq.server.domain.Transactions;
import io.dmsrocketmq.server.domain.engine.EngineHosting;
import io.dmsrocketmq.server.domain.instances.InstanceStore.NameTakenException;
import io.dmsrocketmq.server.domain.jobs.JobRunner;
import io.dmsrocketmq.server.domain.transitions.Transition;
import io.dmsrocketmq.server.domain.transitions.Transitions;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.model.BatchDeleteInstancesRequest;
import io.dmsrocketmq.server.model.BatchDeleteInstancesResult;
import io.dmsrocketmq.server.model.BrokerPage;
import io.dmsrocketmq.server.model.CreateInstanceRequest;
import io.dmsrocketmq.server.model.CreateInstanceResult;
import io.dmsrocketmq.server.model.Instance;
import io.dmsrocketmq.server.model.InstanceDeletion;
import io.dmsrocketmq.server.model.InstancePage;
import io.dmsrocketmq.server.model.Tag;
import io.dmsrocketmq.server.model.UpdateInstanceRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the requests of the family do. Requests have passed the constraints of the contract before
 * they come here.
 */
public final class InstanceService {
  private static final String SUCCESS = "success";
  private static final String FAILED = "failed";

  private final InstanceStore instances;
  private final InstanceTags tags;
  private final InstanceStorage storage;
  private final JobRunner jobs;
  private final Transactions transactions;
  private final AccountRules accounts;
  private final InstanceRules rules;
  private final InstanceAnswers answers;
  private final EngineHosting hosting;
  private final Transitions transitions;
  private final Clock clock;

  /**
   * Creates the service.
   *
   * @param instances keeps the instances
   * @param tags the tags that are shown with them
   * @param storage tells the room that their messages take up
   * @param jobs does what takes longer than a request
   * @param transactions makes changes lasting
   * @param facts what the contract knows
   * @param transitions how the set-up of a new instance goes
   * @param clock tells when an instance is created
   */
  public InstanceService(
      InstanceStore instances,
      InstanceTags tags,
      InstanceStorage storage,
      JobRunner jobs,
      Transactions transactions,
      InstanceFacts facts,
      Transitions transitions,
      Clock clock) {
    this.instances = instances;
    this.tags = tags;
    this.storage = storage;
    this.jobs = jobs;
    this.transactions = transactions;
    this.accounts = new AccountRules(facts.accounts(), instances);
    this.rules = new InstanceRules(facts.products(), facts.zones(), accounts);
    this.answers = new InstanceAnswers(facts, accounts);
    this.hosting = facts.hosting();
    this.transitions = transitions;
    this.clock = clock;
  }

  /**
   * Creates an instance, which starts to run later.
   *
   * @param caller who creates it
   * @param projectId the project
   * @param request what to create
   * @return the identifier of the instance
   * @throws DmsException if the request breaks a condition; the message names all of them
   */
  public CreateInstanceResult create(
      Caller caller, String projectId, CreateInstanceRequest request) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    InstanceState planned = InstancePlans.creation(caller, projectId, request, now);
    changing(
        planned.name(),
        () -> {
          accounts.holdQuota(projectId);
          boolean nameTaken = instances.hasName(projectId, planned.name());
          rules.checkCreation(planned, nameTaken);
          instances.add(planned);
          jobs.submit(InstanceCreation.job(planned, transitions.begin(Transition.CREATION, now)));
        });
    return CreateInstanceResult.builder().instanceId(planned.id()).build();
  }

  /**
   * Lists instances.
   *
   * @param projectId the project
   * @param query which instances
   * @return the page, and the number of all instances that match
   */
  public InstancePage list(String projectId, InstanceQuery query) {
    InstanceFilter filter = query.filter(projectId);
    int matching = instances.count(filter);
    List<InstanceState> page =
        query.offset() < matching
            ? instances.list(filter, query.limit(), query.offset())
            : List.of();
    return InstancePage.builder().instances(shown(page)).instanceNum(matching).build();
  }

  /**
   * Shows an instance.
   *
   * @param projectId the project
   * @param instanceId the instance
   * @return the instance
   * @throws DmsException if the project has no such instance
   */
  public Instance show(String projectId, String instanceId) {
    return transactions.inTransaction(() -> shown(List.of(existing(projectId, instanceId))).get(0));
  }

  /**
   * Changes the named properties of an instance. A request without any changes nothing.
   *
   * @param projectId the project
   * @param instanceId the instance
   * @param request the new values
   * @throws DmsException if the project has no such instance, its state forbids changes, or the
   *     request breaks a condition
   */
  public void update(String projectId, String instanceId, UpdateInstanceRequest request) {
    if (request.equals(UpdateInstanceRequest.builder().build())) {
      existing(projectId, instanceId);
      return;
    }
    changing(
        request.name(),
        () -> {
          InstanceState instance = existingToChange(projectId, instanceId);
          if (!InstanceOperations.allows(Operation.UPDATE_INSTANCE, instance.status())) {
            throw InstanceErrors.notAllowedInStatus(instance);
          }
          InstanceState planned = InstancePlans.change(instance, request);
          boolean renamed = !planned.name().equals(instance.name());
          rules.checkChange(planned, renamed && instances.hasName(projectId, planned.name()));
          instances.update(planned);
          if (planned.aclEnabled() != instance.aclEnabled()) {
            transactions.afterCommit(() -> hosting.adapt(InstanceAccess.forEngine(planned)));
          }
        });
  }

  /**
   * Deletes an instance with everything in it.
   *
   * @param projectId the project
   * @param instanceId the instance
   * @throws DmsException if the project has no such instance, or its state forbids the deletion
   */
  public void delete(String projectId, String instanceId) {
    transactions.run(
        () -> {
          InstanceState instance = existingToChange(projectId, instanceId);
          if (!InstanceOperations.allows(Operation.DELETE_INSTANCE, instance.status())) {
            throw InstanceErrors.notAllowedInStatus(instance);
          }
          remove(instance);
        });
  }

  /**
   * Deletes the named instances, or all whose creation failed.
   *
   * @param projectId the project
   * @param request which instances
   * @return a result for each named instance; nothing if the request named none
   * @throws DmsException if the selection is not clear, or the state of an instance forbids the
   *     deletion of all of them
   */
  public Optional<BatchDeleteInstancesResult> batchDelete(
      String projectId, BatchDeleteInstancesRequest request) {
    rules.checkSelection(request);
    List<String> instanceIds = request.instances();
    if (instanceIds == null) {
      transactions.run(() -> deleteFailed(projectId));
      return Optional.empty();
    }
    return Optional.of(transactions.inTransaction(() -> deleteAll(projectId, instanceIds)));
  }

  /**
   * Lists the brokers of an instance.
   *
   * @param projectId the project
   * @param instanceId the instance
   * @return the brokers, none as long as the instance is being created
   * @throws DmsException if the project has no such instance
   */
  public BrokerPage brokers(String projectId, String instanceId) {
    return answers.brokers(existing(projectId, instanceId));
  }

  private void deleteFailed(String projectId) {
    InstanceFilter failed =
        new InstanceFilter(projectId, null, null, null, Set.of(InstanceStatus.CREATEFAILED), null);
    List<String> failedIds =
        instances.list(failed, Integer.MAX_VALUE, 0).stream().map(InstanceState::id).toList();
    // Whoever held an instance until now may have changed it.
    lock(projectId, failedIds).stream()
        .filter(instance -> instance.status() == InstanceStatus.CREATEFAILED)
        .forEach(this::remove);
  }

  private BatchDeleteInstancesResult deleteAll(String projectId, List<String> instanceIds) {
    List<InstanceState> found = lock(projectId, instanceIds);
    List<String> blocked =
        found.stream()
            .filter(
                instance ->
                    !InstanceOperations.allows(Operation.BATCH_DELETE_INSTANCES, instance.status()))
            .map(InstanceState::id)
            .toList();
    if (!blocked.isEmpty()) {
      throw InstanceErrors.notDeletable(blocked);
    }
    found.forEach(this::remove);
    List<String> deleted = found.stream().map(InstanceState::id).toList();
    return BatchDeleteInstancesResult.builder()
        .results(instanceIds.stream().map(id -> result(id, deleted.contains(id))).toList())
        .build();
  }

  private void remove(InstanceState instance) {
    instances.remove(instance.projectId(), instance.id());
    transactions.afterCommit(() -> hosting.tearDown(instance.id()));
  }

  /** In one order for every request, so that two of them cannot wait for one another. */
  private List<InstanceState> lock(String projectId, List<String> instanceIds) {
    return instanceIds.stream()
        .sorted()
        .flatMap(id -> instances.findToChange(projectId, id).stream())
        .toList();
  }

  private static InstanceDeletion result(String instanceId, boolean deleted) {
    return InstanceDeletion.builder()
        .instance(instanceId)
        .result(deleted ? SUCCESS : FAILED)
        .build();
  }

  private List<Instance> shown(List<InstanceState> page) {
    List<String> ids = page.stream().map(InstanceState::id).toList();
    Map<String, List<Tag>> tagsById = tags.of(ids);
    Map<String, Long> bytesById = storage.storedBytes(ids);
    return page.stream()
        .map(
            instance ->
                answers.instance(
                    instance,
                    tagsById.getOrDefault(instance.id(), List.of()),
                    bytesById.getOrDefault(instance.id(), 0L)))
        .toList();
  }

  private InstanceState existing(String projectId, String instanceId) {
    return instances
        .find(projectId, instanceId)
        .orElseThrow(() -> InstanceErrors.notFound(instanceId));
  }

  private InstanceState existingToChange(String projectId, String instanceId) {
    return instances
        .findToChange(projectId, instanceId)
        .orElseThrow(() -> InstanceErrors.notFound(instanceId));
  }

  /**
   * The database has the last word on names: of two requests at once, one finds its name free and
   * still loses.
   */
  private void changing(@Nullable String name, Runnable work) {
    try {
      transactions.run(work);
    } catch (NameTakenException lostRace) {
      throw DmsException.of(List.of(InstanceErrors.nameExists(String.valueOf(name))));
    }
  }
}
