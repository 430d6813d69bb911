package io.dmsrocketmq.contract.other;

import io.dmsrocketmq.contract.state.CallerFacts;
import io.dmsrocketmq.contract.state.ConditionFacts;
import io.dmsrocketmq.contract.state.Fact;
import io.dmsrocketmq.contract.state.StateHandler;
import io.dmsrocketmq.server.api.ErrorCode;
import java.util.Map;

/** Brings the server to the facts that the interactions of its family start from. */
final class OtherStates implements StateHandler {

  private static final Map<Fact, String> TOKENS =
      Map.of(
          CallerFacts.MAY_EVERYTHING, OtherAccess.OWNER,
          CallerFacts.LACKS_PERMISSIONS, OtherAccess.POWERLESS,
          CallerFacts.IS_UNKNOWN, "unknown");
  private static final Map<Fact, ErrorCode> CONDITIONS =
      Map.of(
          ConditionFacts.LIMITS_CALLERS, ErrorCode.FLOW_CONTROL,
          ConditionFacts.FAILS, ErrorCode.INTERNAL_ERROR,
          ConditionFacts.IS_BUSY, ErrorCode.QUERY_BUSY);

  private final OtherAccess access;

  OtherStates(OtherAccess access) {
    this.access = access;
  }

  @Override
  public boolean offers(Fact fact) {
    return TOKENS.containsKey(fact) || CONDITIONS.containsKey(fact);
  }

  @Override
  public Map<String, Object> establish(Fact fact, Map<String, String> parameters) {
    String token = TOKENS.get(fact);
    if (token != null) {
      return Map.of(CallerFacts.TOKEN, token);
    }
    access.setCondition(CONDITIONS.get(fact));
    return Map.of();
  }

  @Override
  public void leave() {
    access.setCondition(null);
  }
}
