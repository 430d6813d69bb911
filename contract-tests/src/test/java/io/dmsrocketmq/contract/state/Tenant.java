package io.dmsrocketmq.contract.state;

import io.dmsrocketmq.contract.Scenario;

/**
 * The tenant that the interactions are verified with: the recorded project, a token of its own, and
 * the user of the demo tenant.
 */
public final class Tenant {

  public static final String PROJECT_ID =
      Scenario.recorded("showInstance").pathParameter("project_id");

  public static final String TOKEN = "sample-token-of-the-contract-tests";

  public static final String USER_NAME = "demo-user";
  public static final String PASSWORD = "demo-password";
  public static final String ACCOUNT_NAME = "demo-domain";
  public static final String PROJECT_NAME = "demo-project";

  private Tenant() {}
}
