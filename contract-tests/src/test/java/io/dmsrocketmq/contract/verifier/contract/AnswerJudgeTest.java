package io.dmsrocketmq.contract.verifier.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.contract.Scenario;
import io.dmsrocketmq.contract.verifier.contract.AnswerJudge.Leniency;
import io.dmsrocketmq.contract.verifier.http.Answers;
import io.dmsrocketmq.contract.verifier.http.WireAnswer;
import io.dmsrocketmq.spec.Operation;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnswerJudgeTest {

  private static final AnswerJudge JUDGE = new AnswerJudge(Scenario.CONTRACT, Set.of());
  private static final Operation SHOW = Scenario.CONTRACT.operation("showInstance");
  private static final String RECORDED =
      Scenario.recorded("showInstance").responseBody(200).toString();

  private static List<String> faults(WireAnswer answer) {
    return JUDGE.faults(SHOW, answer);
  }

  @Test
  void recordedAnswer_hasNoFaults() {
    assertThat(faults(Answers.json(200, RECORDED))).isEmpty();
  }

  @Test
  void status_thatIsNotDocumented_isAFault() {
    assertThat(faults(Answers.json(202, RECORDED))).singleElement().asString().contains("202");
  }

  @Test
  void value_ofAnotherType_isAFault() {
    assertThat(faults(Answers.json(200, "{\"broker_num\":\"one\"}")))
        .singleElement()
        .asString()
        .contains("broker_num");
  }

  @Test
  void null_whereNoneIsAllowed_isAFault() {
    assertThat(faults(Answers.json(200, "{\"name\":null}")))
        .singleElement()
        .asString()
        .contains("name");
  }

  @Test
  void emptyBody_isAFault() {
    assertThat(faults(Answers.json(200, ""))).containsExactly("the body is empty");
  }

  @Test
  void body_thatIsNoJson_isAFault() {
    assertThat(faults(Answers.json(200, "<html>"))).containsExactly("the body is no JSON");
  }

  @Test
  void body_whereNoneIsDocumented_isAFault() {
    Operation delete = Scenario.CONTRACT.operation("deleteInstance");

    assertThat(JUDGE.faults(delete, Answers.json(204, "{}"))).isNotEmpty();
  }

  @Test
  void mediaType_otherThanJson_isAFault() {
    WireAnswer text =
        Answers.of(200, RECORDED, Map.of("Content-Type", "text/plain", "X-Request-Id", "id"));

    assertThat(faults(text)).singleElement().asString().contains("text/plain");
  }

  @Test
  void mediaType_withACharset_isNoFault() {
    WireAnswer charset =
        Answers.of(
            200,
            RECORDED,
            Map.of("Content-Type", "application/json;charset=UTF-8", "X-Request-Id", "id"));

    assertThat(faults(charset)).isEmpty();
  }

  @Test
  void requestId_thatIsMissing_isAFaultUnlessItIsLeftOpen() {
    WireAnswer answer = Answers.of(200, RECORDED, Map.of("Content-Type", "application/json"));

    assertThat(faults(answer)).containsExactly("the header X-Request-Id is missing");
    assertThat(lenient().faults(SHOW, answer)).isEmpty();
  }

  @Test
  void newPropertyAndNewWord_areFaultsUnlessTheyAreLeftOpen() {
    WireAnswer answer = Answers.json(200, "{\"colour\":\"red\",\"status\":\"RUNING\"}");

    assertThat(faults(answer))
        .hasSize(2)
        .anyMatch(fault -> fault.contains("colour"))
        .anyMatch(fault -> fault.contains("RUNING"));
    assertThat(lenient().faults(SHOW, answer)).isEmpty();
  }

  @Test
  void refusal_withADocumentedCode_hasNoFaults() {
    assertThat(faults(refusal(404, "DMS.00404022", "The instance does not exist."))).isEmpty();
  }

  @Test
  void refusal_withACodeOfAnotherStatus_isAFault() {
    assertThat(faults(refusal(400, "DMS.00404022", "The instance does not exist.")))
        .containsExactly("the code DMS.00404022 does not go with status 400");
  }

  @Test
  void refusal_withACodeOfAnotherOperation_isAFault() {
    assertThat(faults(refusal(400, "DMS.10240018", "The group exists.")))
        .singleElement()
        .asString()
        .contains("not documented for this operation");
  }

  @Test
  void refusal_inAnotherForm_isAFault() {
    assertThat(faults(Answers.json(404, "{\"message\":\"not found\"}")))
        .anyMatch(fault -> fault.contains("instead of a code and a message"));
  }

  @Test
  void refusal_thatShowsInternals_isAFault() {
    assertThat(faults(refusal(404, "DMS.00404022", "java.lang.NullPointerException: x")))
        .containsExactly("the message shows internals");
  }

  @Test
  void refusal_thatSpeaksOfAnError_showsNoInternals() {
    assertThat(faults(refusal(404, "DMS.00404022", "Error. The instance of ERROR is gone.")))
        .isEmpty();
  }

  private static AnswerJudge lenient() {
    return new AnswerJudge(Scenario.CONTRACT, EnumSet.allOf(Leniency.class));
  }

  private static WireAnswer refusal(int status, String code, String message) {
    return Answers.json(
        status, "{\"error_code\":\"%s\",\"error_msg\":\"%s\"}".formatted(code, message));
  }
}
