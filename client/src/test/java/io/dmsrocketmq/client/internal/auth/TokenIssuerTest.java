package io.dmsrocketmq.client.internal.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.dmsrocketmq.client.auth.AuthToken;
import io.dmsrocketmq.client.auth.PasswordCredentials;
import io.dmsrocketmq.client.model.ObtainTokenResult;
import io.dmsrocketmq.client.model.Token;
import io.dmsrocketmq.client.operation.OperationCall;
import io.dmsrocketmq.client.operation.OperationExecutor;
import io.dmsrocketmq.client.operation.Response;
import io.dmsrocketmq.client.transport.Headers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenIssuerTest {

  private static final Instant NOW = Instant.parse("2024-04-12T08:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final PasswordCredentials USER =
      new PasswordCredentials("account", "user-name", "Sesame-0pen");

  private static IssuedToken issue(Map<String, List<String>> headers, @Nullable Token token) {
    OperationExecutor executor = new Answering(headers, new ObtainTokenResult(token));
    return new TokenIssuer(executor, "p1", CLOCK).issue(USER);
  }

  @ParameterizedTest
  @CsvSource({
    // The clock of the service counts, however wrong ours is.
    "2019-02-12T06:52:13.855000Z, 2019-02-13T06:52:13.855000Z, PT23H30M, PT24H",
    "2030-01-01T00:00:00Z, 2030-01-01T01:00:00Z, PT54M, PT1H",
    "2019-02-12T06:52:13.12345678901234Z, 2019-02-12T16:52:13.1Z, PT9H30M, PT10H",
    // Without its beginning, ours has to do.
    ", 2024-04-12T10:00:00Z, PT1H48M, PT2H",
    // No token holds longer than a day, and nonsense says nothing.
    "2019-02-12T06:52:13Z, 2029-02-12T06:52:13Z, PT23H30M, PT24H",
    ", 2019-02-13T06:52:13Z, PT23H30M, PT24H",
    "soon, later, PT23H30M, PT24H",
    ", , PT23H30M, PT24H"
  })
  void issue_whateverTheTimesOfTheToken_keepsItNoLongerThanItHolds(
      @Nullable String issuedAt,
      @Nullable String expiresAt,
      Duration renewAfter,
      Duration endsAfter) {
    IssuedToken issued =
        issue(
            Map.of("x-subject-token", List.of("the-token")),
            Token.builder().issuedAt(issuedAt).expiresAt(expiresAt).build());

    assertThat(issued.token()).isEqualTo(new AuthToken("the-token"));
    assertThat(issued.renewAt()).isEqualTo(NOW.plus(renewAfter));
    assertThat(issued.expiresAt()).isEqualTo(NOW.plus(endsAfter));
  }

  @Test
  void issue_whenTheAnswerHasNoToken_namesTheHeader() {
    assertThatIllegalStateException()
        .isThrownBy(() -> issue(Map.of(), null))
        .withMessage("the answer lacks the header X-Subject-Token");
  }

  @Test
  void issue_whenTheClientHasNoProject_namesTheOption() {
    OperationExecutor executor = new Answering(Map.of(), new ObtainTokenResult(null));

    assertThatIllegalStateException()
        .isThrownBy(() -> new TokenIssuer(executor, null, CLOCK).issue(USER))
        .withMessageStartingWith("projectId ");
  }

  /** Answers every call alike. */
  private record Answering(Map<String, List<String>> headers, ObtainTokenResult body)
      implements OperationExecutor {

    @Override
    @SuppressWarnings("unchecked") // The tests call nothing but obtainToken.
    public <T extends @Nullable Object> Response<T> execute(OperationCall<T> call) {
      return (Response<T>) new Response<>(201, Headers.of(headers), body);
    }

    @Override
    public <T extends @Nullable Object> CompletableFuture<Response<T>> executeAsync(
        OperationCall<T> call) {
      throw new UnsupportedOperationException();
    }
  }
}
