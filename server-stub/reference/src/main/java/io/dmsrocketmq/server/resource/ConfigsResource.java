package io.dmsrocketmq.server.resource;

import io.dmsrocketmq.server.api.ConfigsApi;
import io.dmsrocketmq.server.domain.configs.ConfigService;
import io.dmsrocketmq.server.http.ConstraintsChecked;
import io.dmsrocketmq.server.model.UpdateConfigsRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

/** The configurations of an instance. */
@Singleton
@ConstraintsChecked
public class ConfigsResource implements ConfigsApi {

  private final ConfigService configs;

  @Inject
  ConfigsResource(ConfigService configs) {
    this.configs = configs;
  }

  @Override
  public Response listConfigs(String projectId, String instanceId) {
    return Answers.ok(configs.list(projectId, instanceId));
  }

  @Override
  public Response updateConfigs(String projectId, String instanceId, UpdateConfigsRequest request) {
    configs.update(projectId, instanceId, request);
    return Answers.noContent();
  }
}
