package io.dmsrocketmq.client.internal.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeTextTest {

  private final SafeText safeText = new SafeText(List.of("own-secret"));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "signed with own-secret; signed with ***",
        "{\"password\":\"abc\",\"name\":\"n\"}; {\"password\":***,\"name\":\"n\"}",
        "{\"secret_key\": \"a\\\"b\", \"name\": \"n\"}; {\"secret_key\": ***, \"name\": \"n\"}",
        "X-Auth-Token: MIIabc next; X-Auth-Token: *** next",
        "Authorization=abc&x=1; Authorization=***&x=1",
        "Authorization: Bearer abc; Authorization: ***"
      })
  void of_whenTheTextHoldsSecrets_masksThem(String raw, String safe) {
    assertThat(safeText.of(raw)).isEqualTo(safe);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "you sent a\\\"b/cdefg d; you sent *** d",
        "you sent a\"b/cdefg d; you sent *** d",
        "you sent a\\\"b\\/cdefg d; you sent *** d",
        "you sent \\u0061\\u0022b\\u002Fcdefg d; you sent *** d",
        "a\\\"b/cdefga\\\"b/cdefg, \\u0061; ***, \\u0061",
        "C:\\names\\u00 a\\; C:\\names\\u00 a\\"
      })
  void of_whenASecretIsEscapedAsInJson_masksItAndNothingElse(String raw, String safe) {
    assertThat(new SafeText(List.of("a\"b/cdefg")).of(raw)).isEqualTo(safe);
  }

  @Test
  void of_whenAnEscapedSecretStandsAcrossTheCut_leavesNoPartOfIt() {
    String escaped = "\\u006f\\u0077\\u006e-secret";

    assertThat(safeText.of("<b>" + "<i>".repeat(2_727) + escaped)).doesNotContain("u006f");
  }

  @Test
  void of_whenTheTextIsAPage_keepsItsWords() {
    String page =
        "<!DOCTYPE html><html><head><style>p{a:b}</style><script>var x=1;</script></head>"
            + "<body><!-- no -->\n<h1>502 Bad&nbsp;Gateway</h1>\t<p>3 < 4</p></body></html>";

    assertThat(safeText.of(page)).isEqualTo("502 Bad&nbsp;Gateway 3 < 4");
  }

  @Test
  void of_whenTheTextHoldsControlCharacters_standsOnOneLine() {
    assertThat(safeText.of("one\r\ntwo\u0007\u001b[31mthree\u202efour"))
        .isEqualTo("one two [31mthree four");
  }

  @Test
  void of_whenTheTextIsLong_cutsIt() {
    byte[] huge = "x".repeat(10_000_000).getBytes(StandardCharsets.US_ASCII);

    assertThat(safeText.of(huge)).hasSize(1001).endsWith("x…");
  }

  @Test
  void of_whenASecretStandsAcrossTheCut_leavesNoPartOfIt() {
    String text = "<b>" + "x".repeat(8 * 1024 - 7) + "own-secret</b>";
    String markup = "<i>".repeat(2_700) + "own-secret";

    assertThat(safeText.of(text)).doesNotContain("own");
    assertThat(safeText.of(markup)).doesNotContain("own");
  }

  @Test
  void of_whenTheBytesAreNoText_doesNotFail() {
    assertThat(safeText.of(new byte[] {(byte) 0xff, 'a', (byte) 0xc3})).contains("a");
  }

  @Test
  void of_whenANamedSecretIsVeryLong_masksItAllTheSame() {
    SafeText texts = new SafeText(List.of());

    assertThat(texts.of("{\"token\":\"" + "x".repeat(8_000) + "\"}")).doesNotContain("xx");
    assertThat(texts.of("{\"token\":\"" + "\\n".repeat(4_000) + "\"}")).doesNotContain("\\n");
  }
}
