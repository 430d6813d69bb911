package io.dmsrocketmq.client.internal.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dmsrocketmq.client.api.InstancesApi;
import io.dmsrocketmq.client.auth.Credentials;
import io.dmsrocketmq.client.error.DmsDecodingException;
import io.dmsrocketmq.client.error.DmsNotFoundException;
import io.dmsrocketmq.client.error.DmsServiceException;
import io.dmsrocketmq.client.error.DmsThrottlingException;
import io.dmsrocketmq.client.internal.json.JsonCodec;
import io.dmsrocketmq.client.model.BatchDeleteInstancesResult;
import io.dmsrocketmq.client.model.ErrorCode;
import io.dmsrocketmq.client.operation.Operation;
import io.dmsrocketmq.client.transport.Headers;
import io.dmsrocketmq.client.transport.TransportResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerReaderTest {

  private static final Instant NOW = Instant.parse("2024-04-12T08:09:10Z");
  private static final Credentials KEY = Credentials.accessKey("AK1", "own-secret");

  private final AnswerReader reader =
      new AnswerReader(new JsonCodec(), Clock.fixed(NOW, ZoneOffset.UTC));

  private static TransportResponse answer(int status, String body, String... headers) {
    Map<String, List<String>> map =
        headers.length == 0 ? Map.of() : Map.of(headers[0], List.of(headers[1]));
    return new TransportResponse(status, Headers.of(map), body.getBytes(StandardCharsets.UTF_8));
  }

  private static <T extends @Nullable Object> Exchange<T> of(Operation<T> operation) {
    return new Exchange<>(operation, 1, KEY, null);
  }

  private DmsServiceException refusal(TransportResponse answer) {
    return catchThrowableOfType(
        DmsServiceException.class, () -> reader.read(of(InstancesApi.SHOW_INSTANCE), answer));
  }

  @Test
  void read_whenTheServiceRefuses_saysWhichCallWhyAndWhatToDo() {
    DmsServiceException refusal =
        refusal(
            answer(
                404,
                "{\"error_code\":\"DMS.00404022\",\"error_msg\":\"This instance does not exist.\"}",
                "x-request-id",
                "r1"));

    assertThat(refusal.operationId()).isEqualTo("showInstance");
    assertThat(refusal.status()).isEqualTo(404);
    assertThat(refusal.errorCode()).contains(ErrorCode.INSTANCE_NOT_FOUND);
    assertThat(refusal.requestId()).contains("r1");
    assertThat(refusal.text()).isEqualTo("This instance does not exist.");
    assertThat(refusal).isInstanceOf(DmsNotFoundException.class);
    assertThat(refusal)
        .hasMessage(
            "showInstance: status 404, DMS.00404022: This instance does not exist. Remedy: "
                + ErrorCode.INSTANCE_NOT_FOUND.remedy()
                + " (request r1)");
  }

  @Test
  void read_whenFlowControlAnswers404_isThrottlingAndNotMissing() {
    DmsServiceException refusal =
        refusal(answer(404, "{\"error_code\":\"DMS.10240407\",\"error_msg\":\"Slow down.\"}"));

    assertThat(refusal).isInstanceOf(DmsThrottlingException.class);
    assertThat(refusal(answer(429, ""))).isInstanceOf(DmsThrottlingException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"error_code\":\"APIGW.0301\",\"error_msg\":\"bad\",\"request_id\":\"g1\"}; APIGW.0301; bad; g1",
        "{\"error_code\":\"DMS.1\",\"error_message\":\"bad\"}; DMS.1; bad; ",
        "{\"error\":{\"code\":401,\"message\":\"bad\",\"title\":\"Unauthorized\"}}; ; bad; ",
        "{\"error_code\":null,\"error_msg\":null}; ; {\"error_code\":null,\"error_msg\":null}; ",
        "{\"error_code\":\" \"}; ; {\"error_code\":\" \"}; ",
        "<html><h1>502 Bad Gateway</h1></html>; ; 502 Bad Gateway; ",
        "[]; ; []; ",
        "''; ; ''; "
      })
  void read_whateverTheBodyOfARefusal_keepsWhatThereIs(
      String body, String code, String text, String requestId) {
    DmsServiceException refusal = refusal(answer(502, body == null ? "" : body));

    assertThat(refusal.status()).isEqualTo(502);
    assertThat(refusal.errorCode().map(ErrorCode::code).orElse(null)).isEqualTo(code);
    assertThat(refusal.text()).isEqualTo(text == null ? "" : text);
    assertThat(refusal.requestId().orElse(null)).isEqualTo(requestId);
  }

  @Test
  void read_whenTheServiceRedirects_namesTheLocation() {
    DmsServiceException refusal =
        refusal(answer(302, "<html>", "Location", "https://login.example.com/"));

    assertThat(refusal).hasMessageContaining("redirects to https://login.example.com/");
  }

  @Test
  void read_whenARefusalQuotesASecret_masksIt() {
    DmsServiceException refusal =
        refusal(answer(400, "{\"error_code\":\"DMS.1\",\"error_msg\":\"own-secret is bad\"}"));

    assertThat(refusal).hasMessageContaining("*** is bad").hasMessageNotContaining("own-secret");
  }

  @Test
  void read_whenARefusalQuotesWhatTheRequestHeld_masksEverySecretOfIt() {
    Exchange<?> temporary =
        new Exchange<>(
            InstancesApi.SHOW_INSTANCE,
            1,
            Credentials.temporaryAccessKey("AK1", "own-secret", "own-secret-token"),
            "{\"secret_key\":\"of-the-user\",\"a\":[{\"password\":\"of-another\"}],\"name\":\"n-of-it\"}"
                .getBytes(StandardCharsets.UTF_8));
    Exchange<?> withToken =
        new Exchange<>(InstancesApi.SHOW_INSTANCE, 1, Credentials.token("MIIabcdefg"), null);

    assertThat(reader.safe(temporary, "own-secret-token own-secret of-the-user of-another n-of-it"))
        .isEqualTo("*** *** *** *** n-of-it");
    assertThat(reader.safe(withToken, "got MIIabcdefg")).isEqualTo("got ***");
  }

  @Test
  void read_whenIdentifierOrLocationQuoteASecret_masksIt() {
    TransportResponse redirection =
        new TransportResponse(
            302,
            Headers.of(
                Map.of(
                    "X-Request-Id",
                    List.of("of own-secret"),
                    "Location",
                    List.of("https://x/?k=own-secret"))),
            new byte[0]);

    DmsServiceException refusal = refusal(redirection);

    assertThat(refusal.requestId()).contains("of ***");
    assertThat(refusal.text()).endsWith("https://x/?k=***");
    assertThat(refusal).hasMessageNotContaining("own-secret");
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 202, 204, 206})
  void read_whenASuccessHasNoBody_hasNothingInIt(int status) {
    assertThat(reader.read(of(InstancesApi.BATCH_DELETE_INSTANCES), answer(status, "")).body())
        .isEqualTo(BatchDeleteInstancesResult.builder().build());
    assertThat(reader.read(of(InstancesApi.DELETE_INSTANCE), answer(status, "")).body()).isNull();
  }

  @Test
  void read_whenNothingIsExpected_ignoresTheBody() {
    assertThat(reader.read(of(InstancesApi.DELETE_INSTANCE), answer(200, "<html>")).body())
        .isNull();
  }

  @Test
  void read_whenASuccessIsNoJson_saysSoAndKeepsTheText() {
    DmsDecodingException failure =
        catchThrowableOfType(
            DmsDecodingException.class,
            () ->
                reader.read(
                    of(InstancesApi.SHOW_INSTANCE),
                    answer(200, "<html><p>Log on own-secret</p></html>", "X-Request-Id", "r1")));

    assertThat(failure)
        .hasMessage(
            "showInstance: the answer with status 200 cannot be read: the body is not the JSON that"
                + " the contract promises (request r1)")
        .hasNoCause();
    assertThat(failure.text()).isEqualTo("Log on ***");
    assertThat(failure.requestId()).contains("r1");
  }

  @Test
  void read_whenAValueIsWrong_namesItsPlaceAndNotTheValue() {
    DmsDecodingException failure =
        catchThrowableOfType(
            DmsDecodingException.class,
            () ->
                reader.read(
                    of(InstancesApi.LIST_INSTANCES),
                    answer(200, "{\"instances\":[{\"storage_space\":\"sesame\"}]}")));

    assertThat(failure)
        .hasMessageContaining("unexpected value at $.instances[0].storage_space")
        .hasMessageNotContaining("sesame");
    assertThat(failure.place()).isEqualTo("$.instances[0].storage_space");
  }
}
