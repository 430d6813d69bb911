package io.dmsrocketmq.contract.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dmsrocketmq.client.model.ErrorCode;
import io.dmsrocketmq.contract.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The condition of the provider: a fault that meets the next request of the operation. */
final class ConditionStates implements States {

  private final Scene scene;
  private final List<String> faults = new ArrayList<>();

  ConditionStates(Scene scene) {
    this.scene = scene;
  }

  @Override
  public Map<Fact, Way> ways() {
    return Map.of(
        ConditionFacts.LIMITS_CALLERS, said -> fault(said, ErrorCode.FLOW_CONTROL),
        ConditionFacts.FAILS, said -> fault(said, ErrorCode.INTERNAL_ERROR),
        ConditionFacts.IS_BUSY, said -> fault(said, ErrorCode.QUERY_BUSY),
        ConditionFacts.IS_TOO_SLOW, said -> fault(said, ErrorCode.QUERY_TIMED_OUT),
        ConditionFacts.FINDS_TOO_MUCH, said -> fault(said, ErrorCode.QUERY_TOO_LARGE));
  }

  private Map<String, Object> fault(Map<String, String> said, ErrorCode code) {
    String operation = Objects.requireNonNull(said.get(ConditionFacts.OPERATION));
    ObjectNode fault =
        TestControl.body()
            .put("operation", operation)
            .put("error_code", code.code())
            .put("status", Scenario.recorded(operation).refusalStatus(code.code()));
    faults.add(scene.control().post("/faults", fault).path("id").asText());
    return Map.of();
  }

  @Override
  public void leave() {
    faults.forEach(id -> scene.control().delete("/faults/" + id));
    faults.clear();
  }
}
