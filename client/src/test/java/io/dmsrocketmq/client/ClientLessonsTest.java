package io.dmsrocketmq.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.dmsrocketmq.client.api.MessagesApi.ShowMessageTraceQuery;
import io.dmsrocketmq.client.auth.Credentials;
import io.dmsrocketmq.client.error.DmsServiceException;
import io.dmsrocketmq.client.error.DmsTimeoutException;
import io.dmsrocketmq.client.error.DmsTransportException;
import io.dmsrocketmq.client.intercept.AttemptStarted;
import io.dmsrocketmq.client.intercept.CallInterceptor;
import io.dmsrocketmq.client.model.CreateInstanceRequest;
import io.dmsrocketmq.client.model.CreateInstanceRequest.EngineVersion;
import io.dmsrocketmq.client.model.CreateTopicRequest;
import io.dmsrocketmq.client.model.Instance;
import io.dmsrocketmq.client.model.InstanceStatus;
import io.dmsrocketmq.client.model.User;
import io.dmsrocketmq.client.retry.RetryPolicy;
import io.dmsrocketmq.client.support.Facts;
import io.dmsrocketmq.client.support.ManualTime;
import io.dmsrocketmq.client.support.Threads;
import io.dmsrocketmq.client.support.WireServer;
import io.dmsrocketmq.client.support.WireServer.Request;
import io.dmsrocketmq.spec.OpenApiDocument;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What other clients of the service get wrong, once each. What the jar holds is up to ClientJarIT.
 */
class ClientLessonsTest extends ScriptedCalls {

  private static final String TOO_FREQUENT = "{\"error_code\":\"DMS.10240407\"}";
  private static final CreateTopicRequest TOPIC = CreateTopicRequest.builder().name("t1").build();

  private final ManualTime time = new ManualTime(NOW);
  private final List<AttemptStarted> seen = new ArrayList<>();

  @Override
  RocketMqClientBuilder builder() {
    CallInterceptor witness =
        new CallInterceptor() {
          @Override
          public void attemptStarted(AttemptStarted attempt) {
            seen.add(attempt);
          }
        };
    return super.builder().interceptor(witness).timing(time.timing(0.5));
  }

  private List<String> targets() {
    return server.requests().stream().map(Request::target).toList();
  }

  private Instance instance(String body) {
    server.answer(200, body);
    return client.instances().showInstance("i1");
  }

  @ParameterizedTest
  @CsvSource({"%DLQ%g, %25DLQ%25g", "a/../b, a%2F..%2Fb", "a?x=1, a%3Fx%3D1", "a|b, a%7Cb"})
  void name_whateverItHolds_isOneSegmentEncodedOnce(String name, String segment) {
    server.answer(200, "{}");

    client.consumerGroups().showConsumerGroup("i1", name);

    assertThat(targets()).containsExactly("/v2/p1/instances/i1/groups/" + segment);
  }

  @Test
  void value_whenItsTypeIsAnother_isRead() {
    Instance instance = instance("{\"name\":4711,\"broker_num\":\"3\",\"ssl_enable\":\"true\"}");

    assertThat(instance.name()).isEqualTo("4711");
    assertThat(instance.brokerNum()).isEqualTo(3);
    assertThat(instance.sslEnable()).isTrue();
  }

  @Test
  void value_whenItsShapeIsAnother_isRead() {
    server
        .answer(200, "{\"brokers\":{\"queues\":[]}}")
        .answer(200, "[{\"success\":true}]")
        .answer(200, "{\"available_zones\":[{\"remain_time\":9223372036854776000}]}");

    assertThat(client.topics().showTopicStatus("i1", "t1").brokers()).hasSize(1);
    assertThat(
            client
                .messages()
                .showMessageTrace("i1", ShowMessageTraceQuery.builder().msgId("m1").build())
                .trace())
        .hasSize(1);
    assertThat(client.availabilityZones().streamAvailabilityZones())
        .singleElement()
        .satisfies(
            zone -> assertThat(zone.remainTime()).isEqualTo(new BigInteger("9223372036854776000")));
  }

  @Test
  void value_whenItIsUnknownOrNull_isKeptOrIgnored() {
    Instance instance = instance("{\"status\":\"FREEZING\",\"name\":null,\"mood\":{\"a\":[1]}}");

    assertThat(instance.status()).isEqualTo(InstanceStatus.of("FREEZING"));
    assertThat(instance.name()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-Any: none", "Content-Type: application/vnd.x+json"})
  void success_whateverItsContentType_isRead(String header) {
    server.answer(200, "{\"name\":\"one\"}", header);

    assertThat(client.instances().showInstance("i1").name()).isEqualTo("one");
  }

  @Test
  void redirection_always_isAnErrorThatNamesTheLocation() {
    server.answer(302, "", "Location: https://elsewhere.example.com/login");

    DmsServiceException refusal =
        catchThrowableOfType(
            DmsServiceException.class, () -> client.instances().showInstance("i1"));

    assertThat(refusal.status()).isEqualTo(302);
    assertThat(refusal.text()).contains("https://elsewhere.example.com/login");
    assertThat(server.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"error_code\":\"DMS.00400062\",\"error_msg\":null}",
        "<html><b>Bad gateway</b></html>",
        ""
      })
  void refusal_whateverItsBody_tellsStatusRequestAndText(String body) {
    server.answer(400, body, "X-Request-Id: r1");

    DmsServiceException refusal =
        catchThrowableOfType(
            DmsServiceException.class, () -> client.instances().showInstance("i1"));

    assertThat(refusal.status()).isEqualTo(400);
    assertThat(refusal.requestId()).contains("r1");
    assertThat(refusal).hasMessageContaining("status 400").hasMessageNotContaining("<b>");
    assertThat(refusal.errorCode().isPresent()).isEqualTo(body.startsWith("{"));
  }

  @ParameterizedTest
  @CsvSource({"429, ''", "503, ''", "404, " + "'" + TOO_FREQUENT + "'"})
  void overload_whateverItLooksLike_isBackedOffFromAndRepeated(int status, String body) {
    server.answer(status, body, "Retry-After: 7").answer(200, "{\"name\":\"one\"}");

    assertThat(client.instances().showInstance("i1").name()).isEqualTo("one");
    assertThat(time.pauses())
        .singleElement()
        .satisfies(pause -> assertThat(pause).isGreaterThanOrEqualTo(Duration.ofSeconds(7)));
  }

  @Test
  void overload_whenTheRequestMayHaveHadItsEffect_isNotRepeated() {
    server.answer(503, "");

    assertThatThrownBy(() -> client.topics().createTopic("i1", TOPIC))
        .isInstanceOf(DmsServiceException.class);

    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void connectionFailure_whenTheRequestMayHaveHadItsEffect_isRepeatedOnlyIfThatIsSafe() {
    server.reset();
    DmsTransportException failure =
        catchThrowableOfType(
            DmsTransportException.class, () -> client.topics().createTopic("i1", TOPIC));
    server.reset().answer(200, "{\"name\":\"one\"}");

    assertThat(failure.sent()).isTrue();
    assertThat(client.instances().showInstance("i1").name()).isEqualTo("one");
    assertThat(server.requests()).hasSize(3);
  }

  @Test
  void token_asCredentials_isSentInsteadOfASignature() {
    server.answer(200, "{}");

    try (RocketMqClient other = builder().credentials(Credentials.token("MIIabc")).build()) {
      other.instances().showInstance("i1");
    }

    assertThat(server.requests().get(0).headers())
        .containsEntry("x-auth-token", "MIIabc")
        .doesNotContainKey("authorization");
  }

  @Test
  void asynchronousCalls_whenTheClientIsClosed_leaveNoThread() throws Exception {
    server.answer(200, "{}");
    CompletableFuture<Instance> call = client.instances().showInstanceAsync("i1");
    Facts.result(call);

    client.close();

    Facts.await("no thread of ours", () -> Threads.ofClients().findAny().isEmpty());
  }

  @Test
  void calls_thatBlock_haveNoThreadEach() {
    server.otherwise(request -> WireServer.answer(200, "{}"));

    for (int i = 0; i < 50; i++) {
      client.instances().showInstance("i1");
    }

    assertThat(Threads.ofClients()).hasSizeLessThan(10);
  }

  @Test
  void secrets_whateverShowsThem_areMasked() {
    server.answer(200, "{}");
    User user = User.builder().accessKey("user-name").secretKey(SECRET).build();

    client.instances().showInstance("i1");

    assertThat(user.toString()).contains("user-name").doesNotContain(SECRET);
    assertThat(seen).hasSize(1);
    assertThat(seen.get(0).headers())
        .containsKey("Authorization")
        .doesNotContainValue(server.requests().get(0).headers().get("authorization"));
    assertThat(Credentials.token("MIIabc").toString()).doesNotContain("MIIabc");
  }

  @Test
  void pagesAndWaits_areUpToTheClient() {
    server
        .answer(200, "{\"groups\":[\"a\",\"b\"]}")
        .answer(200, "{\"status\":\"CREATING\"}")
        .answer(200, "{\"status\":\"Running\"}");

    assertThat(client.topics().streamTopicConsumerGroups("i1", "t1")).containsExactly("a", "b");
    assertThat(client.waiters().waitUntilRunning("i1").status())
        .isEqualTo(InstanceStatus.of("Running"));
    assertThat(time.pauses()).containsExactly(WaitOptions.standard().interval());
  }

  @Test
  void signature_whenARequestIsRepeated_isMadeAnew() {
    server.answer(503, "", "Retry-After: 900").answer(200, "{}");

    try (RocketMqClient patient = builder().callTimeout(Duration.ofHours(1)).build()) {
      patient.instances().showInstance("i1");
    }

    assertThat(server.requests())
        .extracting(request -> request.headers().get("authorization"))
        .doesNotHaveDuplicates();
    assertThat(server.requests())
        .extracting(request -> request.headers().get("x-sdk-date"))
        .doesNotHaveDuplicates()
        .startsWith("20240412T080910Z");
  }

  @Test
  void call_whenItTakesTooLong_endsAtItsOwnTimeout() {
    server.hold();

    try (RocketMqClient hasty =
        builder().callTimeout(Duration.ofMillis(50)).retryPolicy(RetryPolicy.none()).build()) {
      assertThat(
              catchThrowableOfType(
                  DmsTimeoutException.class, () -> hasty.instances().showInstance("i1")))
          .isNotNull();
    }
  }

  @Test
  void constants_areTheWordsOfTheContract() {
    List<String> versions = new ArrayList<>();
    JsonNode schema =
        OpenApiDocument.packaged().schema(CreateInstanceRequest.class.getSimpleName());
    schema.at("/properties/engine_version/enum").forEach(word -> versions.add(word.asText()));

    assertThat(EngineVersion.known())
        .extracting(EngineVersion::value)
        .isNotEmpty()
        .isEqualTo(versions);
  }
}
