package io.dmsrocketmq.contract.state;

import au.com.dius.pact.provider.junitsupport.State;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dmsrocketmq.client.RocketMqClient;
import io.dmsrocketmq.client.api.InstancesApi.ListInstancesQuery;
import io.dmsrocketmq.client.model.CreateInstanceRequest;
import io.dmsrocketmq.client.model.Instance;
import io.dmsrocketmq.client.model.InstanceStatus;
import io.dmsrocketmq.contract.Scenario;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Brings a server to the facts about instances, through its own API. */
public final class InstanceStates {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final RocketMqClient client;

  public InstanceStates(RocketMqClient client) {
    this.client = client;
  }

  @State(InstanceFacts.NAME_IS_FREE_TEXT)
  public Map<String, Object> nameIsFree() {
    deleteAll();
    return project();
  }

  @State(InstanceFacts.NONE_EXISTS_TEXT)
  public Map<String, Object> noneExists() {
    deleteAll();
    return project();
  }

  @State(InstanceFacts.ONE_RUNS_TEXT)
  public Map<String, Object> oneRuns() {
    deleteAll();
    return Map.of("project_id", Tenant.PROJECT_ID, "instance_id", running("pact-instance"));
  }

  @State(InstanceFacts.TWO_RUN_TEXT)
  public Map<String, Object> twoRun() {
    deleteAll();
    return Map.of(
        "project_id",
        Tenant.PROJECT_ID,
        "first_instance_id",
        running("pact-first"),
        "second_instance_id",
        running("pact-second"));
  }

  private static Map<String, Object> project() {
    return Map.of("project_id", Tenant.PROJECT_ID);
  }

  private void deleteAll() {
    ListInstancesQuery all = ListInstancesQuery.builder().includeFailure("true").limit(50).build();
    List<Instance> instances = client.instances().listInstances(all).instances();
    for (Instance instance : Objects.requireNonNullElse(instances, List.<Instance>of())) {
      client.instances().deleteInstance(Objects.requireNonNull(instance.instanceId()));
    }
  }

  private String running(String name) {
    CreateInstanceRequest request = recorded().toBuilder().name(name).build();
    String id = Objects.requireNonNull(client.instances().createInstance(request).instanceId());
    Instant end = Instant.now().plus(PATIENCE);
    while (!InstanceStatus.RUNNING.equals(client.instances().showInstance(id).status())) {
      if (Instant.now().isAfter(end)) {
        throw new IllegalStateException("the instance " + id + " does not start");
      }
    }
    return id;
  }

  private static CreateInstanceRequest recorded() {
    try {
      return new JsonMapper()
          .treeToValue(
              Scenario.recorded("createInstance").requestBody(), CreateInstanceRequest.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
