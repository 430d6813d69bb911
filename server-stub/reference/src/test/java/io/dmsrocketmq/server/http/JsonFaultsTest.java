package io.dmsrocketmq.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.model.CreateInstanceRequest;
import io.dmsrocketmq.server.model.CreateOrBatchDeleteConsumerGroupsRequest;
import io.dmsrocketmq.server.model.CreateOrBatchDeleteTopicsRequest;
import io.dmsrocketmq.server.model.ResetConsumerOffsetRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFaultsTest {

  private final ObjectMapper mapper = new ObjectMapper();

  JsonFaultsTest() {
    new JsonSettings().customize(mapper);
  }

  private DmsException refusal(String body, Class<?> type) {
    JsonBodies bodies = JsonBodies.tolerant(mapper);
    return catchThrowableOfType(DmsException.class, () -> bodies.read(body.getBytes(UTF_8), type));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"9999999999999999999\"", "9223372036854775808", "\"soon\"", "-1", "1.5", "{}"})
  void refusal_ofATime_isInTheWordsOfTheContract(String time) {
    DmsException refusal =
        refusal("{\"timestamp\": " + time + "}", ResetConsumerOffsetRequest.class);

    assertThat(refusal.code().code()).isEqualTo("DMS.00400142");
    assertThat(refusal)
        .hasMessageContaining("timestamp must be milliseconds")
        .hasMessageNotContaining("For input string");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e99999999999", "-1e99999999999", "1e-99999999999", "1e999999999"})
  void refusal_ofANumberThatNothingHolds_isInTheWordsOfTheContract(String number) {
    DmsException refusal =
        refusal("{\"storage_space\": " + number + "}", CreateInstanceRequest.class);

    assertThat(refusal.code().code()).isEqualTo("DMS.00400500");
    assertThat(refusal).hasMessageEndingWith("storage_space must be a whole number that fits.");
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        CreateOrBatchDeleteTopicsRequest.class,
        CreateOrBatchDeleteConsumerGroupsRequest.class
      })
  void refusal_ofAPropertyThatTheContractRefuses_namesIt(Class<?> type) {
    DmsException refusal = refusal("{\"action\": \"delete\", \"unknown\": 1}", type);

    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_BODY_FIELDS);
    assertThat(refusal).hasMessageEndingWith("action does not belong there.");
  }

  @Test
  void refusal_ofANumberThatIsTooLong_saysSo() {
    String body = "{\"queue_num\": " + "9".repeat(5000) + "}";

    DmsException refusal = refusal(body, CreateOrBatchDeleteTopicsRequest.class);

    assertThat(refusal.code()).isEqualTo(ErrorCode.MALFORMED_REQUEST_BODY);
    assertThat(refusal).hasMessageContaining("A number in it is too long");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":", "["})
  void refusal_ofABodyThatIsNestedTooDeeply_saysHowDeepItMayBe(String level) {
    DmsException refusal = refusal(level.repeat(150), CreateOrBatchDeleteTopicsRequest.class);

    assertThat(refusal.code()).isEqualTo(ErrorCode.MALFORMED_REQUEST_BODY);
    assertThat(refusal).hasMessageContaining("It is nested more than 100 levels deep");
  }

  @Test
  void refusal_ofSeveralValues_namesEachAndKeepsTheRest() {
    DmsException refusal =
        refusal(
            "{\"name\": 1, \"storage_space\": \"x\", \"available_zones\": [{}, \"zone\", 2]}",
            CreateInstanceRequest.class);

    assertThat(refusal)
        .hasMessageContaining("name must be a string")
        .hasMessageContaining("storage_space must be a whole number that fits")
        .hasMessageContaining("available_zones[0] must be a string")
        .hasMessageContaining("available_zones[2] must be a string");
  }

  @Test
  void refusal_ofAFaultThatIsNotOurs_keepsItsWordsBack() {
    DmsException refusal = refusal("\"text\"", Foreign.class);

    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_REQUEST_PARAMETER);
    assertThat(refusal).hasMessageNotContaining("internals");
  }

  /** Fails with words that no caller is to read. */
  record Foreign(Object value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Foreign of(Object value) {
      if (value instanceof String text) {
        throw new IllegalArgumentException("internals " + text);
      }
      return new Foreign(value);
    }
  }
}
