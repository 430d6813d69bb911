package io.dmsrocketmq.contract.state;

import au.com.dius.pact.provider.junitsupport.State;
import java.util.Map;

/** The facts about users and projects, which hold at a server from its start. */
public final class IamStates {

  @State(IamFacts.USER_EXISTS_TEXT)
  public Map<String, Object> userExists() {
    return Map.of(
        "user_name",
        Tenant.USER_NAME,
        "password",
        Tenant.PASSWORD,
        "account_name",
        Tenant.ACCOUNT_NAME,
        "project_name",
        Tenant.PROJECT_NAME);
  }

  @State(IamFacts.CALLER_HAS_PROJECT_TEXT)
  public void callerHasProject() {
    // The tenant of the tests has its project from the start of the server.
  }
}
