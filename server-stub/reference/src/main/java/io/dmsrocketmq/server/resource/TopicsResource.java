package io.dmsrocketmq.server.resource;

import io.dmsrocketmq.server.api.TopicsApi;
import io.dmsrocketmq.server.domain.topics.TopicService;
import io.dmsrocketmq.server.http.ConstraintsChecked;
import io.dmsrocketmq.server.model.CreateOrBatchDeleteTopicsRequest;
import io.dmsrocketmq.server.model.UpdateTopicRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Topics of an instance, their queues and who consumes them. */
@Singleton
@ConstraintsChecked
public class TopicsResource implements TopicsApi {

  private final TopicService topics;

  @Inject
  TopicsResource(TopicService topics) {
    this.topics = topics;
  }

  @Override
  public Response createOrBatchDeleteTopics(
      String projectId,
      String instanceId,
      CreateOrBatchDeleteTopicsRequest request,
      @Nullable String action) {
    return Answers.ok(topics.createOrBatchDelete(projectId, instanceId, action, request));
  }

  @Override
  public Response showTopic(String projectId, String instanceId, String topic) {
    return Answers.ok(topics.show(projectId, instanceId, topic));
  }

  @Override
  public Response updateTopic(
      String projectId, String instanceId, String topic, UpdateTopicRequest request) {
    topics.update(projectId, instanceId, topic, request);
    return Answers.noContent();
  }

  @Override
  public Response deleteTopic(String projectId, String instanceId, String topic) {
    topics.delete(projectId, instanceId, topic);
    return Answers.noContent();
  }

  @Override
  public Response listTopicConsumerGroups(
      String projectId, String instanceId, String topic, Integer limit, Integer offset) {
    return Answers.ok(topics.consumerGroups(projectId, instanceId, topic, limit, offset));
  }

  @Override
  public Response showTopicStatus(String projectId, String instanceId, String topic) {
    return Answers.ok(topics.status(projectId, instanceId, topic));
  }
}
