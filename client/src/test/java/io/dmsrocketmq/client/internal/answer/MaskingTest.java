package io.dmsrocketmq.client.internal.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.spec.OpenApiDocument;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {

  private static String mask(String text, String... secrets) {
    return new Masking(List.of(secrets)).mask(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "the topic atopicb; the topic atopicb",
        "op; ***",
        "op,op and (op) or s_op; ***,*** and (***) or s_***",
        "an option to stop; an option to stop",
        "stop op stop; stop *** stop",
        "\\nop \\u006fp \\u006fption; \\n*** *** \\u006fption"
      })
  void mask_whenASecretIsShorterThanAnyThatIsAccepted_hidesItWhereItStandsAlone(
      String text, String masked) {
    assertThat(mask(text, "op")).isEqualTo(masked);
  }

  @Test
  void mask_whenAShortSecretBeginsAndEndsWithMarks_hidesItEverywhere() {
    assertThat(mask("a-op-b", "-op-")).isEqualTo("a***b");
  }

  @Test
  void mask_whenASecretIsAsLongAsTheServiceAccepts_hidesItWithinWordsToo() {
    assertThat(mask("xxSesame12xx", "Sesame12")).isEqualTo("xx***xx");
    assertThat(mask("xxSesame1xx", "Sesame1")).isEqualTo("xxSesame1xx");
  }

  @Test
  void shortestAnywhere_isTheShortestSecretOfTheContract() {
    assertThat(Masking.SHORTEST_ANYWHERE)
        .isEqualTo(OpenApiDocument.packaged().schema("UserSecretKey").path("minLength").asInt());
  }
}
