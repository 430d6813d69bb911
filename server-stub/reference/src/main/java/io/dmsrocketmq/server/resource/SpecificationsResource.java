package io.dmsrocketmq.server.resource;

import io.dmsrocketmq.server.api.SpecificationsApi;
import io.dmsrocketmq.server.domain.specifications.SpecificationService;
import io.dmsrocketmq.server.http.ConstraintsChecked;
import io.dmsrocketmq.server.model.ResizeInstanceRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The products, and the change of an instance. */
@Singleton
@ConstraintsChecked
public class SpecificationsResource implements SpecificationsApi {

  private final SpecificationService specifications;

  @Inject
  SpecificationsResource(SpecificationService specifications) {
    this.specifications = specifications;
  }

  @Override
  public Response listSpecifications(
      String engine, String projectId, String instanceId, @Nullable String type) {
    return Answers.ok(specifications.list(projectId, instanceId));
  }

  @Override
  public Response resizeInstance(
      String engine, String projectId, String instanceId, ResizeInstanceRequest request) {
    return Answers.ok(specifications.resize(projectId, instanceId, request));
  }
}
