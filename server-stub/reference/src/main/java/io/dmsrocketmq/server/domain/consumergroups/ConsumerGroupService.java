package io.dmsrocketmq.server.domain.consumergroups;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.dmsrocketmq.server.domain.Identifiers;
import io.dmsrocketmq.server.domain.Texts;
import io.dmsrocketmq.server.domain.Transactions;
import io.dmsrocketmq.server.domain.engine.ConsumerGroupEngine;
import io.dmsrocketmq.server.domain.engine.ConsumerGroupState;
import io.dmsrocketmq.server.domain.engine.Engine;
import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.domain.engine.EnginePage;
import io.dmsrocketmq.server.domain.engine.GroupOfflineException;
import io.dmsrocketmq.server.domain.instances.InstanceAccess;
import io.dmsrocketmq.server.domain.instances.InstanceState;
import io.dmsrocketmq.server.domain.instances.ProductCatalog;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.model.BatchUpdateConsumerGroupsRequest;
import io.dmsrocketmq.server.model.BatchUpdateConsumerGroupsResult;
import io.dmsrocketmq.server.model.ConsumerGroup;
import io.dmsrocketmq.server.model.ConsumerGroupChange;
import io.dmsrocketmq.server.model.ConsumerGroupPage;
import io.dmsrocketmq.server.model.CreateOrBatchDeleteConsumerGroupsRequest;
import io.dmsrocketmq.server.model.CreateOrBatchDeleteConsumerGroupsResult;
import io.dmsrocketmq.server.model.ListConsumerGroupTopicsResult;
import io.dmsrocketmq.server.model.ResetConsumerOffsetRequest;
import io.dmsrocketmq.server.model.ResetConsumerOffsetResult;
import io.dmsrocketmq.server.model.UpdateConsumerGroupRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the requests of the family do. Requests have passed the constraints of the contract before
 * they come here.
 */
public final class ConsumerGroupService {
  // One path calls the same thing an identifier.
  private static final String GROUP = "group";
  private static final String GROUP_ID = "group_id";

  private final InstanceAccess instances;
  private final ProductCatalog products;
  private final ConsumerGroupEngine engine;
  private final ConsumerGroups groups;
  private final Transactions transactions;
  private final ConsumerGroupRules rules;

  /**
   * Creates the service.
   *
   * @param instances the way to the instances
   * @param products tell how many groups an instance takes
   * @param engine holds the groups and the topics
   * @param groups creates and deletes the groups
   * @param transactions makes changes lasting
   */
  public ConsumerGroupService(
      InstanceAccess instances,
      ProductCatalog products,
      Engine engine,
      ConsumerGroups groups,
      Transactions transactions) {
    this.instances = instances;
    this.products = products;
    this.engine = engine.consumerGroups();
    this.groups = groups;
    this.transactions = transactions;
    this.rules = new ConsumerGroupRules(engine.consumerGroups(), engine.topics());
  }

  /**
   * Creates a consumer group, or deletes several of them.
   *
   * @param projectId the project
   * @param instanceId the instance
   * @param action what to do; null to create
   * @param request the group to create, or the names of those to delete
   * @return the name of the new group, or the identifier of the deletion, which is done already
   * @throws DmsException if the project has no such instance, its state forbids changes, or the
   *     request breaks a condition; the message names all of them
   */
  public CreateOrBatchDeleteConsumerGroupsResult createOrBatchDelete(
      String projectId,
      String instanceId,
      @Nullable String action,
      CreateOrBatchDeleteConsumerGroupsRequest request) {
    return action == null
        ? create(projectId, instanceId, request)
        : batchDelete(projectId, instanceId, request);
  }

  /**
   * Lists consumer groups.
   *
   * @param projectId the project
   * @param instanceId the instance
   * @param namePart text that the names hold; null or empty for all
   * @param limit how many at most
   * @param offset how many to skip
   * @return the page, the number of all groups that match, and how many more the instance takes
   * @throws DmsException if the project has no such instance
   */
  public ConsumerGroupPage list(
      String projectId, String instanceId, @Nullable String namePart, int limit, int offset) {
    InstanceState state = instances.toRead(projectId, instanceId);
    EngineInstance instance = InstanceAccess.forEngine(state);
    String part = requireNonNullElse(namePart, "");
    EnginePage<ConsumerGroupState> page =
        Texts.isStorable(part)
            ? engine.list(instance, part, limit, offset)
            : new EnginePage<>(List.of(), 0);
    List<String> names = page.items().stream().map(ConsumerGroupState::name).toList();
    return ConsumerGroupAnswers.page(
        page,
        groups.details(instance, names),
        new ConsumerGroupAnswers.Room(products.maxConsumerGroups(state), engine.count(instance)),
        limit,
        offset);
  }

  /**
   * Gives several consumer groups new values, all of them or none. What the request leaves out
   * stays as it is.
   *
   * @param projectId the project
   * @param instanceId the instance
   * @param request the new values
   * @return the identifier of the change, which is done already
   * @throws DmsException if the project has no such instance, its state forbids changes, or the
   *     request breaks a condition; the message names all of them
   */
  public BatchUpdateConsumerGroupsResult batchUpdate(
      String projectId, String instanceId, BatchUpdateConsumerGroupsRequest request) {
    List<ConsumerGroupChange> changes = requireNonNull(request.groups());
    transactions.run(
        () -> {
          EngineInstance instance = toChange(projectId, instanceId);
          rules.checkChanges(changes, instance);
          changes.forEach(change -> apply(change, instance));
        });
    return BatchUpdateConsumerGroupsResult.builder().jobId(Identifiers.newJobId()).build();
  }

  /**
   * Shows a consumer group.
   *
   * @param projectId the project
   * @param instanceId the instance
   * @param name name of the group
   * @return the group
   * @throws DmsException if there is no such instance or no such group
   */
  public ConsumerGroup show(String projectId, String instanceId, String name) {
    EngineInstance instance = toRead(projectId, instanceId);
    return ConsumerGroupAnswers.group(
        existing(instance, name), groups.details(instance, List.of(name)));
  }

  /**
   * Gives a consumer group new values.
   *
   * @param projectId the project
   * @param instanceId the instance
   * @param name name of the group
   * @param request the new values
   * @throws DmsException if the project has no such instance, its state forbids changes, or the
   *     request breaks a condition; the message names all of them
   */
  public void update(
      String projectId, String instanceId, String name, UpdateConsumerGroupRequest request) {
    transactions.run(
        () -> {
          EngineInstance instance = toChange(projectId, instanceId);
          rules.checkChange(name, request, instance);
          engine.update(
              instance, ConsumerGroupPlans.change(existing(instance, name), request, instance));
        });
  }

  /**
   * Deletes a consumer group with its progress.
   *
   * @param projectId the project
   * @param instanceId the instance
   * @param name name of the group
   * @throws DmsException if there is no such instance or no such group, or the state of the
   *     instance forbids changes
   */
  public void delete(String projectId, String instanceId, String name) {
    transactions.run(
        () -> {
          EngineInstance instance = toChange(projectId, instanceId);
          groups.delete(instance, List.of(existing(instance, name).name()));
        });
  }

  /**
   * Lists the topics that a consumer group consumes, or shows how far it has come in one of them:
   * on the brokers that hold both, since it consumes nothing elsewhere.
   *
   * @param projectId the project
   * @param instanceId the instance
   * @param name name of the group
   * @param topic name of the topic; null or empty to list all
   * @param limit how many topics to list at most
   * @param offset how many topics to skip
   * @return the page of topics, or the progress
   * @throws DmsException if there is no such instance, group or topic
   */
  public ListConsumerGroupTopicsResult topics(
      String projectId,
      String instanceId,
      String name,
      @Nullable String topic,
      int limit,
      int offset) {
    EngineInstance instance = toRead(projectId, instanceId);
    if (topic == null || topic.isEmpty()) {
      existing(instance, name);
      return ConsumerGroupAnswers.topics(engine.topics(instance, name, limit, offset));
    }
    rules.checkExist(GROUP, name, topic, instance);
    List<String> brokers = existing(instance, name).brokers();
    return ConsumerGroupAnswers.progress(
        engine.progress(instance, name, topic).stream()
            .filter(queue -> brokers.contains(queue.broker()))
            .toList());
  }

  /**
   * Moves a consumer group to the messages that were stored from a point in time on.
   *
   * @param projectId the project
   * @param instanceId the instance
   * @param name name of the group
   * @param request the topic and the point in time
   * @return where the group stands now
   * @throws DmsException if there is no such instance, group or topic, no broker holds both, the
   *     state of the instance forbids changes, or the engine can only move groups that are online
   */
  public ResetConsumerOffsetResult reset(
      String projectId, String instanceId, String name, ResetConsumerOffsetRequest request) {
    String topic = requireNonNull(request.topic());
    Instant from = requireNonNull(request.timestamp()).toInstant();
    try {
      return transactions.inTransaction(
          () -> {
            EngineInstance instance = toChange(projectId, instanceId);
            rules.checkReset(GROUP_ID, name, topic, instance);
            return ConsumerGroupAnswers.reset(engine.reset(instance, name, topic, from));
          });
    } catch (GroupOfflineException offline) {
      throw ConsumerGroupErrors.offline(name);
    }
  }

  private CreateOrBatchDeleteConsumerGroupsResult create(
      String projectId, String instanceId, CreateOrBatchDeleteConsumerGroupsRequest request) {
    transactions.run(
        () -> {
          InstanceState state = instances.toChange(projectId, instanceId);
          EngineInstance instance = InstanceAccess.forEngine(state);
          rules.checkCreation(request, instance, products.maxConsumerGroups(state));
          groups.create(
              instance,
              ConsumerGroupPlans.creation(request, instance),
              requireNonNullElse(request.groupDesc(), ""));
        });
    return CreateOrBatchDeleteConsumerGroupsResult.builder().name(request.name()).build();
  }

  private CreateOrBatchDeleteConsumerGroupsResult batchDelete(
      String projectId, String instanceId, CreateOrBatchDeleteConsumerGroupsRequest request) {
    transactions.run(
        () -> {
          EngineInstance instance = toChange(projectId, instanceId);
          groups.delete(instance, rules.checkDeletion(request, instance));
        });
    return CreateOrBatchDeleteConsumerGroupsResult.builder().jobId(Identifiers.newJobId()).build();
  }

  private void apply(ConsumerGroupChange change, EngineInstance instance) {
    ConsumerGroupState group = existing(instance, requireNonNull(change.name()));
    if (change.groupDesc() != null) {
      groups.describe(instance, group.name(), change.groupDesc());
    }
    engine.update(instance, ConsumerGroupPlans.change(group, change, instance));
  }

  private EngineInstance toRead(String projectId, String instanceId) {
    return InstanceAccess.forEngine(instances.toRead(projectId, instanceId));
  }

  private EngineInstance toChange(String projectId, String instanceId) {
    return InstanceAccess.forEngine(instances.toChange(projectId, instanceId));
  }

  private ConsumerGroupState existing(EngineInstance instance, String name) {
    return engine
        .find(instance, name)
        .orElseThrow(() -> DmsException.of(List.of(ConsumerGroupErrors.notFound(GROUP, name))));
  }
}
