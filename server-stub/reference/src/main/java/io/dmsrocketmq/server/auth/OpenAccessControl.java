package io.dmsrocketmq.server.auth;

import io.dmsrocketmq.server.api.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Lets everybody in as one user, whatever the request carries. For servers that run without
 * authentication.
 */
public final class OpenAccessControl implements AccessControl {
  private final Caller caller;

  /**
   * Creates the access control.
   *
   * @param user the user that every request is attributed to
   */
  public OpenAccessControl(User user) {
    this.caller = new Caller(user, user.projects());
  }

  @Override
  public Caller admit(RequestView request, Operation operation, @Nullable String projectId) {
    return caller;
  }
}
