package io.dmsrocketmq.server.domain.users;

import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.error.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretRuleTest {
  private static final String NAME = "User-Name1";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Aa1aaaaa",
        "Aa-aaaaa",
        "A1-AAAAA",
        "a1-aaaaa",
        "Aa1-aaaa",
        "1111111*aA",
        "`~!@#$%^&*()-_=+aA",
        "\\|[{}];:'\",<.>/?aA"
      })
  void violation_ofThreeKinds_isNone(String secret) {
    assertThat(SecretRule.violation(secret, NAME)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"aaaaaaaa", "aaaaAAAA", "aaaa1111", "aaaa----", "AAAA1111", "1111----"})
  void violation_ofFewerKinds_isTooSimple(String secret) {
    assertThat(SecretRule.violation(secret, NAME))
        .map(Violation::code)
        .contains(ErrorCode.INVALID_PASSWORD);
    assertThat(SecretRule.violation(secret, NAME))
        .map(Violation::reason)
        .hasValueSatisfying(
            reason -> assertThat(reason).contains("three of the kinds").doesNotContain(secret));
  }

  @ParameterizedTest
  @ValueSource(strings = {"User-Name1", "1emaN-resU"})
  void violation_ofTheNameInEitherDirection_saysSo(String secret) {
    assertThat(SecretRule.violation(secret, NAME))
        .map(Violation::reason)
        .hasValueSatisfying(reason -> assertThat(reason).contains("backwards"));
  }

  @Test
  void violation_ofTheMask_saysSo() {
    assertThat(SecretRule.violation("********", NAME))
        .map(Violation::reason)
        .hasValueSatisfying(reason -> assertThat(reason).contains("mask"));
  }

  @Test
  void isMask_ofAnythingButAsterisks_isFalse() {
    assertThat(SecretRule.isMask("**************")).isTrue();
    assertThat(SecretRule.isMask("******* ******")).isFalse();
    assertThat(SecretRule.isMask("*******a******")).isFalse();
  }
}
