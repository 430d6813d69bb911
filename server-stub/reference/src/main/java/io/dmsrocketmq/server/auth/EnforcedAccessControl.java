package io.dmsrocketmq.server.auth;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.api.Operation;
import io.dmsrocketmq.server.error.DmsException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Demands a token or a signature, the right project and the permission for the operation. */
public final class EnforcedAccessControl implements AccessControl {
  private final TokenVerifier tokens;
  private final SignatureVerifier signatures;

  /**
   * Creates the access control.
   *
   * @param tenants the known users
   * @param tokens issues and reads the tokens of this server
   * @param clock tells how old a signature is
   */
  public EnforcedAccessControl(Tenants tenants, Tokens tokens, Clock clock) {
    this.tokens = new TokenVerifier(tenants, tokens);
    this.signatures = new SignatureVerifier(tenants, clock);
  }

  @Override
  public Caller admit(RequestView request, Operation operation, @Nullable String projectId) {
    Caller caller = authenticate(request);
    String action = operation.action();
    // Operations of the message service have an action and need a project, in the path or not;
    // those of the identity service have neither.
    if (projectId != null || action != null) {
      requireProject(caller, request, projectId);
    }
    if (action != null) {
      requirePermission(caller, action);
    }
    return caller;
  }

  private Caller authenticate(RequestView request) {
    String token = request.header("X-Auth-Token");
    if (token != null && !token.isBlank()) {
      return tokens.verify(token.trim());
    }
    String authorization = request.header("Authorization");
    if (authorization != null && !authorization.isBlank()) {
      return signatures.verify(request, authorization.trim());
    }
    throw DmsException.of(
        ErrorCode.TOKEN_MISSING, "Send the header X-Auth-Token, or sign the request.");
  }

  private static void requireProject(
      Caller caller, RequestView request, @Nullable String projectId) {
    if (caller.projects().isEmpty()) {
      throw mismatch("The token holds for an account; this service needs a token for a project.");
    }
    if (projectId != null && !caller.reaches(projectId)) {
      throw mismatch("The caller cannot work in the project of the path.");
    }
    String header = request.header("X-Project-Id");
    if (header == null || header.isBlank()) {
      return;
    }
    boolean fits = projectId == null ? caller.reaches(header) : projectId.equals(header);
    if (!fits) {
      throw mismatch("The header X-Project-Id names another project.");
    }
  }

  private static void requirePermission(Caller caller, String action) {
    caller
        .user()
        .permissions()
        .refusal(action)
        .ifPresent(
            code -> {
              throw DmsException.of(code, "The operation needs the permission " + action + ".");
            });
  }

  private static DmsException mismatch(String detail) {
    return DmsException.of(ErrorCode.TOKEN_PROJECT_MISMATCH, detail);
  }
}
