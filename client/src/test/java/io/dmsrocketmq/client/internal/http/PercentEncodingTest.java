package io.dmsrocketmq.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentEncodingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "topic-a_b.c~d topic-a_b.c~d",
        "%DLQ%g %25DLQ%25g",
        "a|b a%7Cb",
        "a/../b a%2F..%2Fb",
        "a?x=1&y=2#z a%3Fx%3D1%26y%3D2%23z",
        "'a b+c' a%20b%2Bc",
        "* %2A",
        "é€ %C3%A9%E2%82%AC",
        "😀 %F0%9F%98%80"
      })
  void encode_whateverTheText_leavesNothingButUnreservedCharacters(String text, String encoded) {
    assertThat(PercentEncoding.encode(text)).isEqualTo(encoded);
  }
}
