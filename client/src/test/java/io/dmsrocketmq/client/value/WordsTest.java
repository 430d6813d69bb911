package io.dmsrocketmq.client.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @ParameterizedTest
  @CsvSource({
    "RUNNING, Running, true",
    "Change failed, CHANGE_FAILED, true",
    "create-failed, CREATEFAILED, true",
    "RUNNING, RUN, false",
    "ERROR, EXTENDING, false"
  })
  void same_whateverTheSpelling_comparesLettersAndDigits(
      String first, String second, boolean expected) {
    assertThat(Words.same(first, second)).isEqualTo(expected);
  }
}
