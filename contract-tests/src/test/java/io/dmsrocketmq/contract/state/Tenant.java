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

  static final String USER_NAME = "demo-user";
  static final String PASSWORD = "demo-password";
  static final String ACCOUNT_NAME = "demo-domain";
  static final String PROJECT_NAME = "demo-project";

  private Tenant() {}
}
