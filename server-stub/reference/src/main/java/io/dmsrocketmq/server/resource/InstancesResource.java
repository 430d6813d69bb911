package io.dmsrocketmq.server.resource;

import io.dmsrocketmq.server.api.InstancesApi;
import io.dmsrocketmq.server.domain.instances.InstanceQuery;
import io.dmsrocketmq.server.domain.instances.InstanceService;
import io.dmsrocketmq.server.http.ConstraintsChecked;
import io.dmsrocketmq.server.http.CurrentCaller;
import io.dmsrocketmq.server.model.BatchDeleteInstancesRequest;
import io.dmsrocketmq.server.model.CreateInstanceRequest;
import io.dmsrocketmq.server.model.UpdateInstanceRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Life of an instance, and its brokers. */
@Singleton
@ConstraintsChecked
public class InstancesResource implements InstancesApi {

  private final InstanceService instances;
  private final CurrentCaller caller;

  @Inject
  InstancesResource(InstanceService instances, CurrentCaller caller) {
    this.instances = instances;
    this.caller = caller;
  }

  @Override
  public Response createInstance(String projectId, CreateInstanceRequest request) {
    return Answers.ok(instances.create(caller.get(), projectId, request));
  }

  @Override
  public Response listInstances(
      String projectId,
      String engine,
      @Nullable String name,
      @Nullable String instanceId,
      @Nullable String status,
      @Nullable String includeFailure,
      String exactMatchName,
      @Nullable String enterpriseProjectId,
      Integer limit,
      Integer offset) {
    InstanceQuery query =
        new InstanceQuery(
            name,
            instanceId,
            status,
            includeFailure,
            exactMatchName,
            enterpriseProjectId,
            limit,
            offset);
    return Answers.ok(instances.list(projectId, query));
  }

  @Override
  public Response showInstance(String projectId, String instanceId) {
    return Answers.ok(instances.show(projectId, instanceId));
  }

  @Override
  public Response updateInstance(
      String projectId, String instanceId, UpdateInstanceRequest request) {
    instances.update(projectId, instanceId, request);
    return Answers.noContent();
  }

  @Override
  public Response deleteInstance(String projectId, String instanceId) {
    instances.delete(projectId, instanceId);
    return Answers.noContent();
  }

  @Override
  public Response batchDeleteInstances(String projectId, BatchDeleteInstancesRequest request) {
    return instances.batchDelete(projectId, request).map(Answers::ok).orElseGet(Answers::noContent);
  }

  @Override
  public Response listBrokers(String projectId, String instanceId) {
    return Answers.ok(instances.brokers(projectId, instanceId));
  }
}
