package io.dmsrocketmq.server.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
  private final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T12:00:00Z"));
  private final Tokens tokens = new Tokens((name, generator) -> generator.get(), clock);

  private DmsException refusal(String token) {
    return catchThrowableOfType(DmsException.class, () -> tokens.read(token));
  }

  @Test
  void read_issuedToken_saysForWhomAndForWhat() {
    Tokens.Issued issued = tokens.issue(TestTenants.ADMIN, TestTenants.PROJECT);

    Tokens.Claims claims = tokens.read(issued.value().value());

    assertThat(claims).isEqualTo(new Tokens.Claims("admin-id", "project-1"));
    assertThat(issued.expiresAt()).isEqualTo(Instant.parse("2026-01-02T12:00:00Z"));
  }

  @Test
  void read_tokenOfAnAccount_namesNoProject() {
    Tokens.Issued issued = tokens.issue(TestTenants.ADMIN, null);

    assertThat(tokens.read(issued.value().value()).projectId()).isNull();
  }

  @Test
  void issue_twiceForTheSame_givesDifferentTokens() {
    Tokens.Issued first = tokens.issue(TestTenants.ADMIN, null);
    Tokens.Issued second = tokens.issue(TestTenants.ADMIN, null);

    assertThat(first.value().value()).isNotEqualTo(second.value().value());
  }

  @Test
  void read_shortlyBeforeTheEnd_isAccepted() {
    String token = tokens.issue(TestTenants.ADMIN, null).value().value();
    clock.advance(Tokens.LIFETIME.minusMillis(1));

    assertThat(tokens.read(token).userId()).isEqualTo("admin-id");
  }

  @Test
  void read_afterTwentyFourHours_isExpired() {
    String token = tokens.issue(TestTenants.ADMIN, null).value().value();
    clock.advance(Duration.ofHours(24));

    assertThat(refusal(token).code()).isEqualTo(ErrorCode.TOKEN_EXPIRED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "garbage", "a.b", "%%%.%%%", "bm90IGEgdG9rZW4.c2lnbmF0dXJl"})
  void read_garbage_isInvalid(String token) {
    assertThat(refusal(token).code()).isEqualTo(ErrorCode.TOKEN_INVALID);
  }

  @Test
  void read_contentChangedUnderTheSignature_isInvalid() {
    String token = tokens.issue(TestTenants.READER, TestTenants.PROJECT).value().value();
    int point = token.indexOf('.');
    String content = new String(Base64.getUrlDecoder().decode(token.substring(0, point)), UTF_8);
    String forged =
        Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(content.replace("reader-id", "admin-id").getBytes(UTF_8))
            + token.substring(point);

    assertThat(refusal(forged).code()).isEqualTo(ErrorCode.TOKEN_INVALID);
  }

  @Test
  void read_tokenOfAnotherKey_isInvalid() {
    Tokens others = new Tokens((name, generator) -> generator.get(), clock);
    String token = others.issue(TestTenants.ADMIN, null).value().value();

    assertThat(refusal(token).code()).isEqualTo(ErrorCode.TOKEN_INVALID);
  }
}
