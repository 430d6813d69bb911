package io.dmsrocketmq.server.resource;

import io.dmsrocketmq.server.api.TagsApi;
import io.dmsrocketmq.server.domain.tags.TagService;
import io.dmsrocketmq.server.http.ConstraintsChecked;
import io.dmsrocketmq.server.model.BatchUpdateInstanceTagsRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

/** Tags of instances, and of a project. */
@Singleton
@ConstraintsChecked
public class TagsResource implements TagsApi {

  private final TagService tags;

  @Inject
  TagsResource(TagService tags) {
    this.tags = tags;
  }

  @Override
  public Response batchUpdateInstanceTags(
      String projectId, String instanceId, BatchUpdateInstanceTagsRequest request) {
    tags.batchUpdate(projectId, instanceId, request);
    return Answers.noContent();
  }

  @Override
  public Response listInstanceTags(String projectId, String instanceId) {
    return Answers.ok(tags.list(projectId, instanceId));
  }

  @Override
  public Response listProjectTags(String projectId) {
    return Answers.ok(tags.listOfProject(projectId));
  }
}
