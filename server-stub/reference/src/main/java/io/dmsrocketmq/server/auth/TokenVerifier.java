package io.dmsrocketmq.server.auth;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.error.DmsException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the caller behind a token. */
final class TokenVerifier {
  private final Tenants tenants;
  private final Tokens tokens;

  TokenVerifier(Tenants tenants, Tokens tokens) {
    this.tenants = tenants;
    this.tokens = tokens;
  }

  Caller verify(String token) {
    Caller fixed = tenants.holderOfToken(token).orElse(null);
    if (fixed != null) {
      return fixed;
    }
    Tokens.Claims claims = tokens.read(token);
    // The configuration may have changed since the token was issued.
    User user =
        tenants
            .user(claims.userId())
            .orElseThrow(() -> DmsException.of(ErrorCode.TOKEN_INVALID, "Its user is unknown."));
    return new Caller(user, scope(user, claims.projectId()));
  }

  private static List<Project> scope(User user, @Nullable String projectId) {
    return user.projects().stream().filter(project -> project.id().equals(projectId)).toList();
  }
}
