package io.dmsrocketmq.server.accounts;

import java.util.Map;

/** What is known of all accounts. An account of which nothing is known may do everything. */
public final class Accounts {
  /** Nothing is known of any account. */
  public static final Accounts UNKNOWN = new Accounts(Map.of(), Map.of());

  private final Map<String, Standing> byAccount;
  private final Map<String, ProjectConditions> byProject;

  /**
   * Creates the knowledge.
   *
   * @param byAccount how accounts stand, by their identifiers
   * @param byProject what holds for projects, by their identifiers
   */
  public Accounts(Map<String, Standing> byAccount, Map<String, ProjectConditions> byProject) {
    this.byAccount = Map.copyOf(byAccount);
    this.byProject = Map.copyOf(byProject);
  }

  /**
   * Tells how an account stands with the service.
   *
   * @param accountId the account
   * @return its standing
   */
  public Standing standing(String accountId) {
    return byAccount.getOrDefault(accountId, Standing.GOOD);
  }

  /**
   * Tells what holds for a project.
   *
   * @param projectId the project
   * @return its conditions
   */
  public ProjectConditions conditions(String projectId) {
    return byProject.getOrDefault(projectId, ProjectConditions.NONE);
  }
}
