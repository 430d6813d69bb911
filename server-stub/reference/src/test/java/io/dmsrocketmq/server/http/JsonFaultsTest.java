package io.dmsrocketmq.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.model.ConfigChange;
import io.dmsrocketmq.server.model.CreateInstanceRequest;
import io.dmsrocketmq.server.model.CreateOrBatchDeleteConsumerGroupsRequest;
import io.dmsrocketmq.server.model.CreateOrBatchDeleteTopicsRequest;
import io.dmsrocketmq.server.model.ResetConsumerOffsetRequest;
import io.dmsrocketmq.server.value.EpochMilliseconds;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
      strings = {
        "\"9999999999999999999\"",
        "9223372036854775808",
        "\"soon\"",
        "-1",
        "1.5",
        "\"7.0\"",
        "1e20",
        "1e99999999999",
        "9007199254740993.0",
        "{}"
      })
  void refusal_ofATime_isInTheWordsOfTheContract(String time) {
    DmsException refusal =
        refusal("{\"timestamp\": " + time + "}", ResetConsumerOffsetRequest.class);

    assertThat(refusal.code().code()).isEqualTo("DMS.00400142");
    assertThat(refusal)
        .hasMessageContaining("timestamp must be milliseconds")
        .hasMessageNotContaining("For input string");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1662652800000", "1662652800000.0", "1.6626528e12", "\"1662652800000\""})
  void read_ofATime_takesWholeNumbersHoweverTheyAreWritten(String time) {
    Object body =
        JsonBodies.tolerant(mapper)
            .read(
                ("{\"timestamp\": " + time + "}").getBytes(UTF_8),
                ResetConsumerOffsetRequest.class);

    assertThat(((ResetConsumerOffsetRequest) body).timestamp())
        .isEqualTo(new EpochMilliseconds(1662652800000L));
  }

  @ParameterizedTest
  @CsvSource({
    "7, 7",
    "7.0, 7",
    "70e-1, 7",
    "'\"7\"', 7",
    "'\"7.0\"', 7.0",
    "7.5, 7.5",
    "true, true"
  })
  void read_ofAValueOfAConfiguration_hasOneTextForOneNumber(String value, String text) {
    Object body =
        JsonBodies.tolerant(mapper)
            .read(
                ("{\"name\": \"n\", \"value\": " + value + "}").getBytes(UTF_8),
                ConfigChange.class);

    assertThat(requireNonNull(((ConfigChange) body).value()).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE"})
  void refusal_ofABodyThatIsNotInUtf8_saysSo(String charset) {
    byte[] bytes = "{\"name\": \"name\"}".getBytes(Charset.forName(charset));
    JsonBodies bodies = JsonBodies.tolerant(mapper);

    assertThat(
            catchThrowableOfType(
                DmsException.class, () -> bodies.read(bytes, CreateInstanceRequest.class)))
        .hasMessageEndingWith("It is not written in UTF-8.");
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
