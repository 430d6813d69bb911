package io.dmsrocketmq.server.testcontrol;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dmsrocketmq.server.domain.instances.InstanceIncidents;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Lets things befall instances that no request brings about. */
final class IncidentControl implements Control {

  private static final String PATH = "/incidents";

  private final Map<String, BiConsumer<String, String>> incidents = new TreeMap<>();

  IncidentControl(InstanceIncidents instances) {
    incidents.put("restart", instances::restart);
    incidents.put("break-down", instances::breakDown);
    incidents.put("recover", instances::recover);
  }

  private record Incident(
      @JsonProperty("project_id") @Nullable String projectId,
      @JsonProperty("instance_id") @Nullable String instanceId,
      @JsonProperty("incident") @Nullable String incident) {}

  @Override
  public List<Call> calls() {
    return List.of(new Call("POST", PATH, (parameters, body) -> befall(body.as(Incident.class))));
  }

  private @Nullable Object befall(Incident incident) {
    BiConsumer<String, String> action =
        incident.incident() == null ? null : incidents.get(incident.incident());
    new Fields()
        .require(incident.projectId() != null, "project_id", "is missing")
        .require(incident.instanceId() != null, "instance_id", "is missing")
        .require(action != null, "incident", "must be one of " + incidents.keySet())
        .refuse();
    requireNonNull(action)
        .accept(requireNonNull(incident.projectId()), requireNonNull(incident.instanceId()));
    return null;
  }
}
