package io.dmsrocketmq.server.domain.configs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValidValuesTest {

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "719", "720"})
  void wholeNumbers_withinTheBounds_areTaken(String value) {
    assertThat(ValidValues.of("integer", "0-720").contain(value)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1",
        "721",
        "99999999999999999999999999",
        "",
        " ",
        "7 ",
        " 7",
        "+7",
        "07",
        "-0",
        "7.0",
        "7e1",
        "0x7",
        "٧",
        "true",
        "seven"
      })
  void wholeNumbers_beyondTheBoundsOrSpelledInAnotherWay_areNot(String value) {
    assertThat(ValidValues.of("integer", "0-720").contain(value)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"-5, true", "-6, false", "-2, true", "-1, false"})
  void wholeNumbers_withNegativeBounds_includeBothEnds(String value, boolean taken) {
    assertThat(ValidValues.of("integer", "-5--2").contain(value)).isEqualTo(taken);
  }

  @ParameterizedTest
  @CsvSource({"true, true", "false, true", "TRUE, false", "1, false", "'', false"})
  void booleans_areTrueAndFalse(String value, boolean taken) {
    assertThat(ValidValues.of("boolean", "true|false").contain(value)).isEqualTo(taken);
  }

  @Test
  void of_valuesThatNobodyCanCheck_saysSo() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ValidValues.of("colour", "red"))
        .withMessageContaining("colour");
    assertThatIllegalArgumentException().isThrownBy(() -> ValidValues.of("integer", "any"));
  }
}
