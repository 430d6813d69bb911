package io.dmsrocketmq.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import io.dmsrocketmq.client.auth.Credentials;
import io.dmsrocketmq.client.error.DmsNotFoundException;
import io.dmsrocketmq.client.intercept.AttemptEnded;
import io.dmsrocketmq.client.intercept.AttemptStarted;
import io.dmsrocketmq.client.intercept.CallInterceptor;
import io.dmsrocketmq.client.intercept.NextStep;
import io.dmsrocketmq.client.support.LogCapture;
import io.dmsrocketmq.client.support.ManualTime;
import io.dmsrocketmq.client.support.ScriptedServer;
import io.dmsrocketmq.client.support.WireServer;
import io.dmsrocketmq.client.transport.Transport;
import io.dmsrocketmq.client.transport.TransportException;
import io.dmsrocketmq.client.transport.TransportRequest;
import io.dmsrocketmq.client.transport.TransportResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What interceptors and the log see of calls, and what they never see. */
class CallInterceptorTest {

  private static final Credentials KEY =
      Credentials.temporaryAccessKey("AK1", "the-secret", "the-security-token");

  private final List<AttemptStarted> started = new CopyOnWriteArrayList<>();
  private final List<AttemptEnded> ended = new CopyOnWriteArrayList<>();
  private final CallInterceptor witness =
      new CallInterceptor() {
        @Override
        public void attemptStarted(AttemptStarted attempt) {
          started.add(attempt);
        }

        @Override
        public void attemptEnded(AttemptEnded attempt) {
          ended.add(attempt);
        }
      };

  private final LogCapture log = new LogCapture("io.dmsrocketmq.client");
  private ScriptedServer server;

  @BeforeEach
  void open() throws IOException {
    server = new ScriptedServer();
  }

  @AfterEach
  void close() {
    log.close();
    server.close();
  }

  private RocketMqClientBuilder builder() {
    return RocketMqClient.builder()
        .endpoint(server.url())
        .projectId("p1")
        .credentials(KEY)
        .interceptor(witness)
        .timing(new ManualTime(Instant.parse("2024-04-12T08:09:10Z")).timing(0.5));
  }

  @Test
  void interceptor_whenACallIsRepeated_seesEachRequestAndWhatFollows() {
    server.answer(503, "", "X-Request-Id: r1").answer(200, "{}", "X-Request-Id: r2");

    try (RocketMqClient client = builder().build()) {
      client.instances().showInstance("i1");
    }

    assertThat(started)
        .extracting(attempt -> attempt.operationId() + " " + attempt.attempt())
        .containsExactly("showInstance 1", "showInstance 2");
    assertThat(started.get(0).method()).isEqualTo("GET");
    assertThat(started.get(0).address()).isEqualTo(server.url() + "/v2/p1/instances/i1");
    assertThat(ended)
        .extracting(
            AttemptEnded::status, AttemptEnded::requestId, AttemptEnded::next, AttemptEnded::pause)
        .containsExactly(
            tuple(503, "r1", NextStep.RETRY, Duration.ofMillis(100)),
            tuple(200, "r2", NextStep.RETURN, null));
    assertThat(ended.get(0).failure()).hasMessageContaining("status 503");
    assertThat(ended.get(1).failure()).isNull();
  }

  @Test
  void interceptor_whateverTheRequest_seesNoSecret() {
    server.answer(200, "{}");

    try (RocketMqClient client = builder().build()) {
      client.instances().showInstance("i1");
    }

    assertThat(started.get(0).headers())
        .containsEntry("Authorization", "***")
        .containsEntry("X-Security-Token", "***")
        .containsEntry("X-Project-Id", "p1");
    assertThat(ended.get(0))
        .asString()
        .doesNotContain("the-secret", "the-security-token", "Signature", "AK1");
  }

  @Test
  void interceptor_whenAnAnswerQuotesASecret_seesItMasked() {
    server.answer(200, "{}", "X-Request-Id: of the-secret").answer(400, "the-security-token");

    try (RocketMqClient client = builder().build()) {
      client.instances().showInstance("i1");
      assertThat(catchThrowable(() -> client.instances().showInstance("i1"))).isNotNull();
    }

    assertThat(ended).extracting(AttemptEnded::requestId).containsExactly("of ***", null);
    assertThat(ended.get(1).failure()).hasMessageContaining("***");
    assertThat(ended + " " + log.records().stream().map(log::text).toList())
        .doesNotContain("the-secret", "the-security-token");
  }

  @Test
  void failure_whenTheTransportQuotesASecret_hidesIt() {
    Transport talkative =
        new Transport() {
          @Override
          public TransportResponse send(TransportRequest request) throws TransportException {
            throw TransportException.permanent("no way for the-secret", true, null);
          }

          @Override
          public void close() {}
        };

    try (RocketMqClient client = builder().transport(talkative).build()) {
      assertThat(catchThrowable(() -> client.instances().showInstance("i1")))
          .hasMessageContaining("no way for ***");
    }
  }

  @Test
  void interceptor_whenItFails_disturbsNeitherTheCallNorTheOthers() {
    server.answer(200, "{}").answer(200, "{}");
    CallInterceptor faulty =
        new CallInterceptor() {
          @Override
          public void attemptStarted(AttemptStarted attempt) {
            throw new IllegalStateException("faulty");
          }
        };

    try (RocketMqClient client = builder().interceptor(faulty).interceptor(witness).build()) {
      client.instances().showInstance("i1");
      client.instances().showInstance("i1");
    }

    assertThat(started).hasSize(4);
    assertThat(log.records()).filteredOn(r -> r.getLevel().equals(Level.WARNING)).hasSize(1);
  }

  @Test
  void log_atDebug_hasOneLineForEachRequestWithoutSecrets() {
    server.answer(503, "", "X-Request-Id: r1").answer(200, "{}", "X-Request-Id: r2");

    try (RocketMqClient client = builder().build()) {
      client.instances().showInstance("i1");
    }

    assertThat(log.records())
        .extracting(LogRecord::getMessage)
        .containsExactly(
            "showInstance attempt 1: status 503 in 0 ms, request r1, next RETRY in 100 ms",
            "showInstance attempt 2: status 200 in 0 ms, request r2");
  }

  @Test
  void log_whenACallIsGivenUp_warnsUnlessTheRefusalWasFinal() {
    server.answer(404, "").otherwise(request -> WireServer.answer(503, "the-secret"));

    try (RocketMqClient client = builder().build()) {
      assertThat(catchThrowable(() -> client.instances().showInstance("i1")))
          .isInstanceOf(DmsNotFoundException.class);
      assertThat(log.records()).noneMatch(r -> r.getLevel().equals(Level.WARNING));

      assertThat(catchThrowable(() -> client.instances().showInstance("i1"))).isNotNull();
    }

    assertThat(log.records())
        .filteredOn(r -> r.getLevel().equals(Level.WARNING))
        .singleElement()
        .extracting(log::text)
        .isEqualTo("gave up: showInstance: status 503: *** (after 4 attempts)");
  }
}
