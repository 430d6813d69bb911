package io.dmsrocketmq.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.client.auth.Credentials;
import io.dmsrocketmq.client.error.DmsConflictException;
import io.dmsrocketmq.client.error.DmsServiceException;
import io.dmsrocketmq.client.error.DmsThrottlingException;
import io.dmsrocketmq.client.error.DmsTransportException;
import io.dmsrocketmq.client.model.ErrorCode;
import io.dmsrocketmq.client.retry.RetryPolicy;
import io.dmsrocketmq.client.support.ManualTime;
import io.dmsrocketmq.client.support.WireServer;
import io.dmsrocketmq.client.support.WireServer.Request;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which refusals a call is repeated after, how often, and after what pauses. */
class CallRepetitionTest extends ScriptedCalls {

  private static final String FLOW_CONTROL =
      "{\"error_code\":\"DMS.10240407\",\"error_msg\":\"The request is too frequent.\"}";
  private static final String NAME = "{\"name\":\"one\"}";

  private final ManualTime time = new ManualTime(NOW);

  @Override
  RocketMqClientBuilder builder() {
    return super.builder().timing(time.timing(0.5));
  }

  private String bodyOfFirst() {
    return server.requests().get(0).body();
  }

  @ParameterizedTest
  @EnumSource
  void call_whenAServerIsUnavailable_repeatsWithGrowingPausesAndSucceeds(CallMode mode) {
    server.answer(503, "").answer(502, "<html>").answer(504, "").answer(200, NAME);

    assertThat(mode.show(client)).isEqualTo("one");

    assertThat(server.requests()).hasSize(4);
    assertThat(time.pauses()).extracting(Duration::toMillis).containsExactly(100L, 200L, 400L);
  }

  @ParameterizedTest
  @EnumSource
  void call_whenAServerStaysUnavailable_givesUpAfterTheLastAttempt(CallMode mode) {
    server.otherwise(request -> WireServer.answer(503, "", "X-Request-Id: r1"));

    DmsServiceException failure = failure(DmsServiceException.class, () -> mode.show(client));

    assertThat(failure.attempts()).isEqualTo(4);
    assertThat(failure).hasMessage("showInstance: status 503 (after 4 attempts, request r1)");
    assertThat(server.requests()).hasSize(4);
  }

  @ParameterizedTest
  @EnumSource
  void call_whenAServerIsUnavailableForAnOperationThatHasEffects_sendsItOnce(CallMode mode) {
    server.answer(503, "");

    assertThat(failure(DmsServiceException.class, () -> mode.create(client)).attempts())
        .isEqualTo(1);
    assertThat(server.requests()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void call_whenFlowControlAnswers404_repeatsWhateverTheOperation(CallMode mode) {
    server.answer(404, FLOW_CONTROL).answer(200, "{\"access_key\":\"user-name\"}");

    assertThat(mode.create(client)).isEqualTo("user-name");

    assertThat(server.requests()).hasSize(2);
    assertThat(server.requests()).extracting(Request::body).containsOnly(bodyOfFirst());
  }

  @ParameterizedTest
  @EnumSource
  void call_whenFlowControlDoesNotEnd_failsAsThrottling(CallMode mode) {
    server.otherwise(request -> WireServer.answer(404, FLOW_CONTROL));

    DmsThrottlingException failure = failure(DmsThrottlingException.class, () -> mode.show(client));

    assertThat(failure.errorCode()).contains(ErrorCode.FLOW_CONTROL);
    assertThat(failure.attempts()).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Retry-After: 3 | X: y",
        "Retry-After: Fri, 12 Apr 2024 08:09:13 GMT | X: y",
        "Retry-After: Fri, 12 Apr 2024 20:00:03 GMT | Date: Fri, 12 Apr 2024 20:00:00 GMT"
      })
  void call_whenTheServiceAsksForAPause_waitsThatLongAndALittleMore(String pause, String date) {
    server.answer(429, "", pause, date).answer(200, NAME);

    assertThat(CallMode.BLOCKING.show(client)).isEqualTo("one");

    assertThat(server.requests()).hasSize(2);
    assertThat(time.pauses()).containsExactly(Duration.ofMillis(3100));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "soon",
        "-1",
        "1e3",
        "99999999999999999999",
        "Fri, 99 Apr 2024",
        "Fri, 12 Apr 2024 08:00:00 GMT"
      })
  void call_whenTheServiceAsksForNoPauseAtAll_waitsAsUsual(String nonsense) {
    server.answer(429, "", "Retry-After: " + nonsense).answer(200, NAME);

    assertThat(CallMode.BLOCKING.show(client)).isEqualTo("one");

    assertThat(time.pauses()).containsExactly(Duration.ofMillis(100));
  }

  @ParameterizedTest
  @EnumSource
  void call_whenThePauseGoesBeyondTheTimeOfTheCall_failsAtOnce(CallMode mode) {
    server.answer(429, "", "Retry-After: 600");

    DmsThrottlingException failure = failure(DmsThrottlingException.class, () -> mode.show(client));

    assertThat(failure.retryAfter()).contains(Duration.ofMinutes(10));
    assertThat(server.requests()).hasSize(1);
    assertThat(time.pauses()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void call_whenTheCatalogueSaysThatLaterIsBetter_repeatsWhatIsSafe(CallMode mode) {
    String busy = "{\"error_code\":\"DMS.00400017\",\"error_msg\":\"A job is running.\"}";
    server.answer(400, busy).answer(200, NAME).answer(400, busy);

    assertThat(mode.show(client)).isEqualTo("one");
    assertThat(failure(DmsConflictException.class, () -> mode.create(client)).attempts())
        .isEqualTo(1);
    assertThat(server.requests()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 400, 403, 404, 405, 409, 500, 501})
  void call_whenTheRefusalIsFinal_sendsItOnce(int status) {
    server.answer(status, "", "Location: " + server.url() + "/elsewhere");

    assertThat(failure(DmsServiceException.class, () -> CallMode.BLOCKING.show(client)).status())
        .isEqualTo(status);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void call_whenFlowControlRefusedTheEarlierRequests_knowsThatTheyHadNoEffect() {
    server.answer(404, FLOW_CONTROL);
    time.duringPause(server::close);

    DmsTransportException failure =
        failure(DmsTransportException.class, () -> CallMode.BLOCKING.create(client));

    assertThat(failure.sent()).isFalse();
    assertThat(failure.attempts()).isEqualTo(4);
  }

  @ParameterizedTest
  @EnumSource
  void call_whenItsTokenIsRefused_isSentOnceMoreWithANewOne(CallMode mode) {
    String expired = "{\"error_code\":\"DMS.10240102\",\"error_msg\":\"The token has expired.\"}";
    server
        .answer(201, "{}", "X-Subject-Token: first")
        .answer(401, expired)
        .answer(201, "{}", "X-Subject-Token: second")
        .answer(200, "{\"access_key\":\"user-name\"}");
    try (RocketMqClient withPassword =
        builder()
            .credentials(Credentials.password("account", "user-name", "Sesame-0pen"))
            .build()) {
      assertThat(mode.create(withPassword)).isEqualTo("user-name");
    }

    assertThat(server.requests())
        .extracting(request -> request.headers().getOrDefault("x-auth-token", "none"))
        .containsExactly("none", "first", "none", "second");
    assertThat(time.pauses()).isEmpty();
  }

  @Test
  void call_whenItIsRepeated_isSignedAnew() {
    server.answer(429, "", "Retry-After: 5").answer(200, NAME);

    CallMode.BLOCKING.show(client);

    List<Request> requests = server.requests();
    assertThat(requests)
        .extracting(request -> request.headers().get("x-sdk-date"))
        .containsExactly("20240412T080910Z", "20240412T080915Z");
    assertThat(requests)
        .extracting(request -> request.headers().get("authorization"))
        .doesNotHaveDuplicates();
  }

  @Test
  void call_withoutRetries_sendsItOnce() {
    server.answer(429, "");
    try (RocketMqClient once = builder().retryPolicy(RetryPolicy.none()).build()) {
      assertThat(
              failure(DmsThrottlingException.class, () -> CallMode.BLOCKING.show(once)).attempts())
          .isEqualTo(1);
    }
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void calls_whenTheServiceIsDown_stopRepeatingUntilSomeSucceed() {
    server.otherwise(request -> WireServer.answer(503, ""));
    RetryPolicy policy = RetryPolicy.builder().budget(5).build();
    try (RocketMqClient frugal = builder().retryPolicy(policy).build()) {
      for (int i = 0; i < 10; i++) {
        failure(DmsServiceException.class, () -> CallMode.BLOCKING.show(frugal));
      }
      assertThat(server.requests()).hasSize(10 + 5);

      server.otherwise(request -> WireServer.answer(200, NAME));
      for (int i = 0; i < 10; i++) {
        CallMode.BLOCKING.show(frugal);
      }
      server.otherwise(request -> WireServer.answer(503, ""));
      failure(DmsServiceException.class, () -> CallMode.BLOCKING.show(frugal));
      assertThat(server.requests()).hasSize(10 + 5 + 10 + 2);
    }
  }
}
