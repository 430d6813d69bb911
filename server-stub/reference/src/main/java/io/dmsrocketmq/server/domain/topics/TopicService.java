package io.dmsrocketmq.server.domain.topics;

import io.dmsrocketmq.server.domain.Identifiers;
import io.dmsrocketmq.server.domain.Transactions;
import io.dmsrocketmq.server.domain.engine.EngineException;
import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.domain.engine.TopicEngine;
import io.dmsrocketmq.server.domain.engine.TopicState;
import io.dmsrocketmq.server.domain.instances.InstanceAccess;
import io.dmsrocketmq.server.domain.instances.InstanceState;
import io.dmsrocketmq.server.domain.instances.ProductCatalog;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.model.CreateOrBatchDeleteTopicsRequest;
import io.dmsrocketmq.server.model.CreateOrBatchDeleteTopicsResult;
import io.dmsrocketmq.server.model.Topic;
import io.dmsrocketmq.server.model.TopicConsumerGroupPage;
import io.dmsrocketmq.server.model.TopicStatus;
import io.dmsrocketmq.server.model.UpdateTopicRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the requests of the family do. Requests have passed the constraints of the contract before
 * they come here.
 */
public final class TopicService {
  private static final Logger LOG = System.getLogger(TopicService.class.getName());

  private final InstanceAccess instances;
  private final ProductCatalog products;
  private final TopicEngine topics;
  private final Transactions transactions;
  private final TopicRules rules;

  /**
   * Creates the service.
   *
   * @param instances the way to the instances
   * @param products tell how many topics an instance takes
   * @param topics holds the topics
   * @param transactions makes changes lasting
   */
  public TopicService(
      InstanceAccess instances,
      ProductCatalog products,
      TopicEngine topics,
      Transactions transactions) {
    this.instances = instances;
    this.products = products;
    this.topics = topics;
    this.transactions = transactions;
    this.rules = new TopicRules(topics);
  }

  /**
   * Creates a topic, or deletes several of them.
   *
   * @param projectId the project
   * @param instanceId the instance
   * @param action what to do; null to create
   * @param request the topic to create, or the names of those to delete
   * @return the name of the new topic, or the identifier of the deletion, which is done already
   * @throws DmsException if the project has no such instance, its state forbids changes, or the
   *     request breaks a condition; the message names all of them
   */
  public CreateOrBatchDeleteTopicsResult createOrBatchDelete(
      String projectId,
      String instanceId,
      @Nullable String action,
      CreateOrBatchDeleteTopicsRequest request) {
    return action == null
        ? create(projectId, instanceId, request)
        : batchDelete(projectId, instanceId, request);
  }

  /**
   * Shows a topic.
   *
   * @param projectId the project
   * @param instanceId the instance
   * @param name name of the topic
   * @return the topic
   * @throws DmsException if there is no such instance or no such topic
   */
  public Topic show(String projectId, String instanceId, String name) {
    return TopicAnswers.topic(existing(toRead(projectId, instanceId), name));
  }

  /**
   * Gives a topic new values. What the request leaves out stays as it is.
   *
   * @param projectId the project
   * @param instanceId the instance
   * @param name name of the topic
   * @param request the new values
   * @throws DmsException if there is no such instance or no such topic, the state of the instance
   *     forbids changes, or the engine fails
   */
  public void update(String projectId, String instanceId, String name, UpdateTopicRequest request) {
    try {
      transactions.run(
          () -> {
            EngineInstance instance = toChange(projectId, instanceId);
            topics.update(instance, TopicPlans.change(existing(instance, name), request));
          });
    } catch (EngineException failure) {
      LOG.log(Level.ERROR, "A topic could not be changed.", failure);
      throw TopicErrors.updateFailed(name);
    }
  }

  /**
   * Deletes a topic with its messages.
   *
   * @param projectId the project
   * @param instanceId the instance
   * @param name name of the topic
   * @throws DmsException if there is no such instance or no such topic, or the state of the
   *     instance forbids changes
   */
  public void delete(String projectId, String instanceId, String name) {
    transactions.run(
        () -> {
          EngineInstance instance = toChange(projectId, instanceId);
          topics.delete(instance, List.of(existing(instance, name).name()));
        });
  }

  /**
   * Lists the consumer groups that consume a topic.
   *
   * @param projectId the project
   * @param instanceId the instance
   * @param name name of the topic
   * @param limit how many at most
   * @param offset how many to skip
   * @return the names of the groups
   * @throws DmsException if there is no such instance or no such topic
   */
  public TopicConsumerGroupPage consumerGroups(
      String projectId, String instanceId, String name, int limit, int offset) {
    EngineInstance instance = toRead(projectId, instanceId);
    existing(instance, name);
    return TopicConsumerGroupPage.builder()
        .groups(topics.consumerGroups(instance, name, limit, offset))
        .build();
  }

  /**
   * Shows what the queues of a topic hold.
   *
   * @param projectId the project
   * @param instanceId the instance
   * @param name name of the topic
   * @return the offsets of the topic and of each queue
   * @throws DmsException if there is no such instance or no such topic
   */
  public TopicStatus status(String projectId, String instanceId, String name) {
    EngineInstance instance = toRead(projectId, instanceId);
    existing(instance, name);
    return TopicAnswers.status(topics.queues(instance, name));
  }

  private CreateOrBatchDeleteTopicsResult create(
      String projectId, String instanceId, CreateOrBatchDeleteTopicsRequest request) {
    transactions.run(
        () -> {
          InstanceState state = instances.toChange(projectId, instanceId);
          EngineInstance instance = InstanceAccess.forEngine(state);
          rules.checkCreation(request, instance, products.maxTopics(state));
          topics.create(instance, TopicPlans.creation(request, instance));
        });
    return CreateOrBatchDeleteTopicsResult.builder().id(request.name()).build();
  }

  private CreateOrBatchDeleteTopicsResult batchDelete(
      String projectId, String instanceId, CreateOrBatchDeleteTopicsRequest request) {
    transactions.run(
        () -> {
          EngineInstance instance = toChange(projectId, instanceId);
          topics.delete(instance, rules.checkDeletion(request, instance));
        });
    return CreateOrBatchDeleteTopicsResult.builder().jobId(Identifiers.newJobId()).build();
  }

  private EngineInstance toRead(String projectId, String instanceId) {
    return InstanceAccess.forEngine(instances.toRead(projectId, instanceId));
  }

  private EngineInstance toChange(String projectId, String instanceId) {
    return InstanceAccess.forEngine(instances.toChange(projectId, instanceId));
  }

  private TopicState existing(EngineInstance instance, String name) {
    return topics.find(instance, name).orElseThrow(() -> TopicErrors.unknown(name));
  }
}
