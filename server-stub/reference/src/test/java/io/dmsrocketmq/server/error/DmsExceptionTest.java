package io.dmsrocketmq.server.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dmsrocketmq.server.api.ErrorCode;
import java.util.List;
import org.junit.jupiter.api.Test;

class DmsExceptionTest {

  @Test
  void of_code_saysTheDocumentedMessage() {
    DmsException refusal = DmsException.of(ErrorCode.URL_NOT_FOUND);

    assertThat(refusal).hasMessage(ErrorCode.URL_NOT_FOUND.message());
    assertThat(refusal.status()).isEqualTo(404);
  }

  @Test
  void of_codeWithDetail_endsTheMessageBeforeTheDetail() {
    assertThat(DmsException.of(ErrorCode.INVALID_REQUEST_FORMAT, "More."))
        .hasMessage("The request format is incorrect. More.");
  }

  @Test
  void filled_putsValuesInTheOrderOfThePlaceholders() {
    assertThat(DmsException.filled(ErrorCode.MESSAGE_TOO_LARGE, "5 bytes", "$4 bytes"))
        .hasMessage("The message size is 5 bytes, larger than the size limit $4 bytes.");
  }

  @Test
  void filled_withFewerValues_leavesTheRest() {
    assertThat(DmsException.filled(ErrorCode.MESSAGE_TOO_LARGE))
        .hasMessage(ErrorCode.MESSAGE_TOO_LARGE.message());
  }

  @Test
  void leftOpen_hasNoPlaceholders() {
    assertThat(DmsException.leftOpen(ErrorCode.MESSAGE_TOO_LARGE))
        .hasMessage("The message size is …, larger than the size limit ….");
  }

  @Test
  void leftOpen_ofAMessageThatListsBraces_isThatMessage() {
    ErrorCode code = ErrorCode.of("DMS.00400012").orElseThrow();

    assertThat(code.message()).contains("{}");
    assertThat(DmsException.leftOpen(code)).hasMessage(code.message());
  }

  @Test
  void of_violations_takesTheFirstCodeAndNamesAllFields() {
    DmsException refusal =
        DmsException.of(
            List.of(
                new Violation(ErrorCode.UNSUPPORTED_TYPE, "engine", "must be reliability"),
                new Violation(ErrorCode.INVALID_REQUEST_PARAMETER, "limit", "is missing")));

    assertThat(refusal.code()).isEqualTo(ErrorCode.UNSUPPORTED_TYPE);
    assertThat(refusal)
        .hasMessage("Unsupported type. engine must be reliability; limit is missing.");
  }

  @Test
  void of_violationWithoutReason_saysTheDocumentedMessage() {
    assertThat(DmsException.of(List.of(new Violation(ErrorCode.EMPTY_REQUEST_BODY, "body", ""))))
        .hasMessage("The request body is empty.");
  }

  @Test
  void of_violationOfAParameterThatTheMessageNames_putsItsNameIn() {
    DmsException refusal =
        DmsException.of(
            List.of(
                new Violation(
                    ErrorCode.INVALID_CONFIGURATION_PARAMETER, "first.name", "is unknown")));

    assertThat(refusal)
        .hasMessage("Invalid configuration parameter first.name. first.name is unknown.");
  }

  @Test
  void of_noViolations_isAFaultOfTheCaller() {
    assertThatIllegalArgumentException().isThrownBy(() -> DmsException.of(List.of()));
  }

  @Test
  void withStatus_changesTheStatusAlone() {
    DmsException refusal = DmsException.of(ErrorCode.INVALID_REQUEST_FORMAT).withStatus(415);

    assertThat(refusal.status()).isEqualTo(415);
    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_REQUEST_FORMAT);
  }

  @Test
  void refusal_ofAStatusWithoutCode_takesTheOneOfTheSharedAnswer() {
    assertThat(Refusals.ofStatus(406).code().code()).isEqualTo("DMS.10540010");
    assertThat(Refusals.ofStatus(413).status()).isEqualTo(413);
  }

  @Test
  void of_endlessDetail_isCutBetweenCharacters() {
    DmsException refusal = DmsException.of(ErrorCode.INVALID_REQUEST_PARAMETER, "😀".repeat(9000));

    assertThat(refusal.getMessage()).hasSizeBetween(3990, 4001).endsWith("😀…");
  }

  @Test
  void allowedMethods_ofAPath_areThoseOfTheTemplateThatSpellsOutMost() {
    assertThat(AllowedMethods.of("/v2/p/instances")).isEqualTo("GET, POST");
    assertThat(AllowedMethods.of("/v2/p/instances/action")).isEqualTo("POST");
    assertThat(AllowedMethods.of("/nowhere")).isEmpty();
  }
}
