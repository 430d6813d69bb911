package io.dmsrocketmq.server.resource;

import io.dmsrocketmq.server.api.ConsumerGroupsApi;
import io.dmsrocketmq.server.domain.consumergroups.ConsumerGroupService;
import io.dmsrocketmq.server.http.ConstraintsChecked;
import io.dmsrocketmq.server.model.BatchUpdateConsumerGroupsRequest;
import io.dmsrocketmq.server.model.CreateOrBatchDeleteConsumerGroupsRequest;
import io.dmsrocketmq.server.model.ResetConsumerOffsetRequest;
import io.dmsrocketmq.server.model.UpdateConsumerGroupRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Consumer groups of an instance and their progress. */
@Singleton
@ConstraintsChecked
public class ConsumerGroupsResource implements ConsumerGroupsApi {

  private final ConsumerGroupService groups;

  @Inject
  ConsumerGroupsResource(ConsumerGroupService groups) {
    this.groups = groups;
  }

  @Override
  public Response listConsumerGroups(
      String projectId, String instanceId, @Nullable String group, Integer limit, Integer offset) {
    return Answers.ok(groups.list(projectId, instanceId, group, limit, offset));
  }

  @Override
  public Response createOrBatchDeleteConsumerGroups(
      String projectId,
      String instanceId,
      CreateOrBatchDeleteConsumerGroupsRequest request,
      @Nullable String action) {
    return Answers.ok(groups.createOrBatchDelete(projectId, instanceId, action, request));
  }

  @Override
  public Response batchUpdateConsumerGroups(
      String projectId, String instanceId, BatchUpdateConsumerGroupsRequest request) {
    return Answers.ok(groups.batchUpdate(projectId, instanceId, request));
  }

  @Override
  public Response showConsumerGroup(String projectId, String instanceId, String group) {
    return Answers.ok(groups.show(projectId, instanceId, group));
  }

  @Override
  public Response updateConsumerGroup(
      String projectId, String instanceId, String group, UpdateConsumerGroupRequest request) {
    groups.update(projectId, instanceId, group, request);
    return Answers.noContent();
  }

  @Override
  public Response deleteConsumerGroup(String projectId, String instanceId, String group) {
    groups.delete(projectId, instanceId, group);
    return Answers.noContent();
  }

  @Override
  public Response listConsumerGroupTopics(
      String projectId,
      String instanceId,
      String group,
      @Nullable String topic,
      Integer limit,
      Integer offset) {
    return Answers.ok(groups.topics(projectId, instanceId, group, topic, limit, offset));
  }

  @Override
  public Response resetConsumerOffset(
      String engine,
      String projectId,
      String instanceId,
      String groupId,
      ResetConsumerOffsetRequest request) {
    return Answers.ok(groups.reset(projectId, instanceId, groupId, request));
  }
}
