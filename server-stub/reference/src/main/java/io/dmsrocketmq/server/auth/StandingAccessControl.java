package io.dmsrocketmq.server.auth;

import io.dmsrocketmq.server.accounts.Accounts;
import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.api.Operation;
import io.dmsrocketmq.server.error.DmsException;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the standing of the caller's account, once the caller is known. The identity service is
 * open to every account.
 */
public final class StandingAccessControl implements AccessControl {
  private final AccessControl identity;
  private final Accounts accounts;

  /**
   * Creates the access control.
   *
   * @param identity finds out who calls
   * @param accounts knows how accounts stand
   */
  public StandingAccessControl(AccessControl identity, Accounts accounts) {
    this.identity = identity;
    this.accounts = accounts;
  }

  @Override
  public Caller admit(RequestView request, Operation operation, @Nullable String projectId) {
    Caller caller = identity.admit(request, operation, projectId);
    String action = operation.action();
    if (action != null) {
      checkStanding(caller.user().domain(), action);
    }
    return caller;
  }

  private void checkStanding(Domain account, String action) {
    switch (accounts.standing(account.id())) {
      case GOOD -> {}
      case READ_ONLY -> {
        if (new Permissions.ReadOnly().refusal(action).isPresent()) {
          throw refusal(ErrorCode.TENANT_READ_ONLY, account);
        }
      }
      case RESTRICTED -> throw refusal(ErrorCode.TENANT_RESTRICTED, account);
      case FROZEN -> throw refusal(ErrorCode.TENANT_FROZEN, account);
    }
  }

  private static DmsException refusal(ErrorCode code, Domain account) {
    return DmsException.of(code, "The account is " + account.name() + ".");
  }
}
