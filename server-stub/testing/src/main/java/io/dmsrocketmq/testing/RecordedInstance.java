package io.dmsrocketmq.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;

/** Creates instances with the request that the contract of the server records. */
final class RecordedInstance {

  private static final String CONTRACT = "/openapi.json";
  private static final String RUNNING = "RUNNING";

  private final ControlCalls calls;
  private final String projectId;
  private final Map<String, String> headers;

  RecordedInstance(ControlCalls calls, String projectId, String token) {
    this.calls = calls;
    this.projectId = projectId;
    this.headers = Map.of("X-Auth-Token", token);
  }

  String createRunning(String name, ServerClock clock) {
    JsonNode contract = calls.send("GET", CONTRACT, null, Map.of());
    String instances = path(contract, "createInstance");
    JsonNode created = calls.send("POST", instances, request(contract, name), headers);
    String instanceId = created.path("instance_id").asText();
    clock.advance(Duration.ZERO);
    String status =
        calls.send("GET", instances + "/" + instanceId, null, headers).path("status").asText();
    if (!status.equals(RUNNING)) {
      throw new TestControlException(
          "instance %s is not %s but %s".formatted(name, RUNNING, status), null);
    }
    return instanceId;
  }

  private ObjectNode request(JsonNode contract, String name) {
    JsonNode recorded =
        operation(contract, "createInstance")
            .at("/requestBody/content/application~1json/examples/recorded/value");
    if (!(recorded.deepCopy() instanceof ObjectNode request)) {
      throw new TestControlException("the contract records no creation of an instance", null);
    }
    request.put("name", name);
    request.putArray("available_zones").add(zone(contract));
    return request;
  }

  /** The recorded request names a zone that has no resources. */
  private String zone(JsonNode contract) {
    JsonNode answer = calls.send("GET", path(contract, "listAvailabilityZones"), null, headers);
    for (JsonNode zone : answer.path("available_zones")) {
      if (!zone.path("soldOut").asBoolean()) {
        return zone.path("id").asText();
      }
    }
    throw new TestControlException("every availability zone is sold out", null);
  }

  private String path(JsonNode contract, String operationId) {
    return entry(contract, operationId).getKey().replace("{project_id}", projectId);
  }

  private static JsonNode operation(JsonNode contract, String operationId) {
    return entry(contract, operationId).getValue();
  }

  /** Finds an operation together with its path. */
  private static Map.Entry<String, JsonNode> entry(JsonNode contract, String operationId) {
    for (Map.Entry<String, JsonNode> path : contract.path("paths").properties()) {
      for (JsonNode operation : path.getValue()) {
        if (operation.path("operationId").asText().equals(operationId)) {
          return Map.entry(path.getKey(), operation);
        }
      }
    }
    throw new TestControlException("the contract has no operation " + operationId, null);
  }
}
