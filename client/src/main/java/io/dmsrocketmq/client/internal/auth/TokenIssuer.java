package io.dmsrocketmq.client.internal.auth;

import io.dmsrocketmq.client.api.IamApi;
import io.dmsrocketmq.client.auth.AuthToken;
import io.dmsrocketmq.client.auth.PasswordCredentials;
import io.dmsrocketmq.client.model.DomainReference;
import io.dmsrocketmq.client.model.ObtainTokenRequest;
import io.dmsrocketmq.client.model.ObtainTokenResult;
import io.dmsrocketmq.client.model.ProjectReference;
import io.dmsrocketmq.client.model.Token;
import io.dmsrocketmq.client.model.TokenIdentity;
import io.dmsrocketmq.client.model.TokenPassword;
import io.dmsrocketmq.client.model.TokenPasswordUser;
import io.dmsrocketmq.client.model.TokenRequestAuth;
import io.dmsrocketmq.client.model.TokenScope;
import io.dmsrocketmq.client.operation.OperationExecutor;
import io.dmsrocketmq.client.operation.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Exchanges passwords for tokens that are valid for one project. */
final class TokenIssuer {

  /** The header that the contract gives the token in. */
  private static final String TOKEN_HEADER = "X-Subject-Token";

  /** No token holds longer, whatever an answer says. */
  private static final Duration LONGEST_LIFETIME = Duration.ofHours(24);

  private final OperationExecutor identity;
  private final @Nullable String projectId;
  private final Clock clock;

  TokenIssuer(OperationExecutor identity, @Nullable String projectId, Clock clock) {
    this.identity = identity;
    this.projectId = projectId;
    this.clock = clock;
  }

  IssuedToken issue(PasswordCredentials user) {
    if (projectId == null) {
      throw new IllegalStateException(
          "projectId is not known to this client; set it on the builder");
    }
    Instant before = clock.instant();
    Response<ObtainTokenResult> answer = new IamApi(identity).obtainToken(request(user, projectId));
    String token =
        answer
            .header(TOKEN_HEADER)
            .orElseThrow(
                () -> new IllegalStateException("the answer lacks the header " + TOKEN_HEADER));
    return IssuedToken.of(new AuthToken(token), before, lifetime(answer.body().token(), before));
  }

  private static ObtainTokenRequest request(PasswordCredentials user, String projectId) {
    TokenPasswordUser named =
        TokenPasswordUser.builder()
            .name(user.user())
            .password(user.password())
            .domain(DomainReference.builder().name(user.account()).build())
            .build();
    TokenIdentity identity =
        TokenIdentity.builder()
            .methods(List.of(TokenIdentity.Methods.PASSWORD))
            .password(TokenPassword.builder().user(named).build())
            .build();
    TokenScope scope =
        TokenScope.builder().project(ProjectReference.builder().id(projectId).build()).build();
    return ObtainTokenRequest.builder()
        .auth(TokenRequestAuth.builder().identity(identity).scope(scope).build())
        .build();
  }

  /**
   * Returns how long a token holds. Both ends come from the clock of the service, so that it does
   * not matter whether ours is right.
   */
  private static Duration lifetime(@Nullable Token token, Instant now) {
    if (token == null) {
      return LONGEST_LIFETIME;
    }
    Instant begin = time(token.issuedAt()).orElse(now);
    Instant end = time(token.expiresAt()).orElse(begin.plus(LONGEST_LIFETIME));
    Duration lifetime = Duration.between(begin, end);
    // Times that contradict one another say nothing; a refusal will tell when the token has ended.
    boolean sensible =
        lifetime.compareTo(LONGEST_LIFETIME) < 0 && lifetime.compareTo(Duration.ZERO) > 0;
    return sensible ? lifetime : LONGEST_LIFETIME;
  }

  private static Optional<Instant> time(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    try {
      // A fraction of a second may be longer than nine digits, and is of no interest here.
      return Optional.of(Instant.parse(text.strip().replaceFirst("[.,][0-9]+", "")));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
