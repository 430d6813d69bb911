package io.dmsrocketmq.contract.state;

import io.dmsrocketmq.contract.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * Whom a provider is verified as.
 *
 * @param projectId the project
 * @param token a token that may do everything in the project; null where requests are signed
 * @param readingToken a token that may only read, if there is one
 * @param powerlessToken a token that lacks every permission, if there is one
 * @param login a user with a password, if there is one
 */
public record Tenant(
    String projectId,
    @Nullable String token,
    @Nullable String readingToken,
    @Nullable String powerlessToken,
    @Nullable Login login) {

  /** The project that the document records. */
  public static final String RECORDED_PROJECT =
      Scenario.recorded("showInstance").pathParameter("project_id");

  /**
   * A user who can obtain tokens.
   *
   * @param user name of the user
   * @param password the password
   * @param account the account that the user belongs to
   * @param project name of the project
   */
  public record Login(String user, String password, String account, String project) {

    @Override
    public String toString() {
      return "Login[" + user + "]";
    }
  }

  /**
   * A tenant with one caller.
   *
   * @param projectId the project
   * @param token the token of the caller; null where requests are signed
   * @return the tenant
   */
  public static Tenant of(String projectId, @Nullable String token) {
    return new Tenant(projectId, token, null, null, null);
  }

  @Override
  public String toString() {
    return "Tenant[" + projectId + "]";
  }
}
