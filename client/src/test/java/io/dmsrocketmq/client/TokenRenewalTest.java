package io.dmsrocketmq.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dmsrocketmq.client.auth.Credentials;
import io.dmsrocketmq.client.auth.CredentialsProvider;
import io.dmsrocketmq.client.error.DmsAuthenticationException;
import io.dmsrocketmq.client.error.DmsCredentialsException;
import io.dmsrocketmq.client.error.DmsTimeoutException;
import io.dmsrocketmq.client.error.DmsTransportException;
import io.dmsrocketmq.client.model.Instance;
import io.dmsrocketmq.client.retry.RetryPolicy;
import io.dmsrocketmq.client.support.Facts;
import io.dmsrocketmq.client.support.ManualTime;
import io.dmsrocketmq.client.support.Threads;
import io.dmsrocketmq.client.support.TokenService;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tokens for a password: kept, renewed once for all, and never in the way of later calls. */
class TokenRenewalTest {

  private static final CredentialsProvider USER =
      Credentials.password("account", "user-name", "Sesame-0pen");

  private final ManualTime time = new ManualTime(Instant.parse("2024-04-12T08:09:10Z"));
  private final TokenService service = new TokenService();
  private final RocketMqClient client = builder(USER).build();

  @AfterEach
  void close() {
    client.close();
  }

  private RocketMqClientBuilder builder(CredentialsProvider credentials) {
    return RocketMqClient.builder()
        .endpoint("https://dms.example.com")
        .iamEndpoint("https://iam.example.com")
        .projectId("p1")
        .credentials(credentials)
        .transport(service)
        .retryPolicy(RetryPolicy.none())
        .timing(time.timing(0.5));
  }

  private Instance show() {
    return client.instances().showInstance("i1");
  }

  /** Waits until the renewal that runs beside the calls is over. */
  private void awaitIssues(int number) throws InterruptedException {
    Facts.await("requests for tokens", () -> service.issues() >= number);
  }

  private static void awaitEndOfRenewal() throws InterruptedException {
    Facts.await(
        "the end of the renewal",
        () -> Threads.ofClients().noneMatch(name -> name.endsWith("token")));
  }

  @Test
  void calls_whenThereIsNoToken_obtainOneForTheProjectAndKeepIt() {
    show();
    show();

    assertThat(service.issues()).isEqualTo(1);
    assertThat(service.lastIssueRequest())
        .isEqualTo(
            "{\"auth\":{\"identity\":{\"methods\":[\"password\"],\"password\":{\"user\":{"
                + "\"name\":\"user-name\",\"password\":\"Sesame-0pen\","
                + "\"domain\":{\"name\":\"account\"}}}},\"scope\":{\"project\":{\"id\":\"p1\"}}}}");
  }

  @Test
  void call_whenItsTokenIsRefused_renewsItOnceWithoutCountingARetry() {
    show();
    service.expire();

    assertThat(show().name()).isEqualTo("one");

    assertThat(service.issues()).isEqualTo(2);
    assertThat(service.refusals()).isEqualTo(1);
    assertThat(time.pauses()).isEmpty();
  }

  @Test
  void call_whenTheRenewedTokenIsRefusedToo_fails() {
    service.expireAfterCall(1);
    AtomicInteger calls = new AtomicInteger();
    try (RocketMqClient refused =
        builder(context -> Optional.of(Credentials.token("t" + calls.incrementAndGet()))).build()) {
      DmsAuthenticationException failure =
          catchThrowableOfType(
              DmsAuthenticationException.class, () -> refused.instances().showInstance("i1"));

      assertThat(failure.attempts()).isEqualTo(2);
    }
    assertThat(service.refusals()).isEqualTo(2);
  }

  @Test
  void call_whenAFixedTokenIsRefused_fails() {
    try (RocketMqClient fixed = builder(Credentials.token("old")).build()) {
      DmsAuthenticationException failure =
          catchThrowableOfType(
              DmsAuthenticationException.class, () -> fixed.instances().showInstance("i1"));

      assertThat(failure.attempts()).isEqualTo(1);
    }
  }

  @Test
  void calls_whenTheTokenIsAboutToEnd_renewItBesideThem() throws Exception {
    show();
    time.pass(Duration.ofHours(23).plusMinutes(29));
    show();
    assertThat(service.issues()).isEqualTo(1);
    CountDownLatch gate = new CountDownLatch(1);
    service.gate(gate);

    time.pass(Duration.ofMinutes(1));
    show();
    show();

    awaitIssues(2);
    gate.countDown();
    assertThat(service.refusals()).isZero();
  }

  @Test
  void calls_whenTheTokenHasEnded_renewItBeforeTheyAreSent() {
    show();
    time.pass(Duration.ofHours(24));

    show();

    assertThat(service.issues()).isEqualTo(2);
    assertThat(service.refusals()).isZero();
  }

  @Test
  void calls_whenARenewalAheadOfTimeFails_goOnWithTheTokenAndTryAgainLater() throws Exception {
    show();
    time.pass(Duration.ofHours(23).plusMinutes(31));
    service.answerIssues(500);

    show();
    awaitIssues(2);
    awaitEndOfRenewal();
    time.pass(Duration.ofSeconds(20));
    show();
    awaitEndOfRenewal();
    assertThat(service.issues()).isEqualTo(2);
    service.answerIssues(201);
    time.pass(Duration.ofHours(1));

    assertThat(show().name()).isEqualTo("one");
    assertThat(service.issues()).isEqualTo(3);
  }

  @Test
  void call_whenNoTokenIsToBeHad_saysWhyAndDoesNotPoisonLaterCalls() {
    service.answerIssues(401);

    DmsCredentialsException failure =
        catchThrowableOfType(DmsCredentialsException.class, this::show);

    assertThat(failure)
        .hasMessageStartingWith(
            "showInstance: there are no credentials: obtainToken: status 401, DMS.10240101")
        .hasCauseInstanceOf(DmsAuthenticationException.class);
    service.answerIssues(201);
    time.pass(Duration.ofSeconds(1));
    assertThat(show().name()).isEqualTo("one");
  }

  @Test
  void calls_whenARenewalHasJustFailed_shareItsFailure() {
    service.answerIssues(401);

    for (int i = 0; i < 3; i++) {
      assertThat(catchThrowable(this::show))
          .isInstanceOf(DmsCredentialsException.class)
          .hasMessageContaining("status 401");
    }

    assertThat(service.issues()).isEqualTo(1);
    time.pass(Duration.ofMillis(999));
    assertThat(catchThrowable(this::show)).isInstanceOf(DmsCredentialsException.class);
    assertThat(service.issues()).isEqualTo(1);
    time.pass(Duration.ofMillis(1));
    assertThat(catchThrowable(this::show)).isInstanceOf(DmsCredentialsException.class);
    assertThat(service.issues()).isEqualTo(2);
  }

  @Test
  void call_whenTheTokenDoesNotComeInTime_endsWhileOthersGoOnWaiting() throws Exception {
    CountDownLatch gate = new CountDownLatch(1);
    service.gate(gate);
    CompletableFuture<Instance> patient = client.instances().showInstanceAsync("i1");
    awaitIssues(1);

    Thread.currentThread().interrupt();
    assertThat(catchThrowable(this::show)).isInstanceOf(DmsTransportException.class);
    assertThat(Thread.interrupted()).isTrue();
    gate.countDown();

    assertThat(patient.get().name()).isEqualTo("one");
    assertThat(service.issues()).isEqualTo(1);
  }

  @Test
  void call_whenTheTokenTakesLongerThanTheCallMay_timesOut() {
    service.gate(new CountDownLatch(1));
    try (RocketMqClient hasty = builder(USER).callTimeout(Duration.ofMillis(20)).build()) {
      DmsTimeoutException failure =
          catchThrowableOfType(
              DmsTimeoutException.class, () -> hasty.instances().showInstance("i1"));

      assertThat(failure.sent()).isFalse();
      assertThat(failure.attempts()).isZero();
    }
  }

  @Test
  void close_whileATokenIsAwaited_endsTheCall() throws Exception {
    service.gate(new CountDownLatch(1));
    CompletableFuture<Instance> call = client.instances().showInstanceAsync("i1");
    awaitIssues(1);

    client.close();

    assertThat(catchThrowable(call::get)).isNotNull();
  }

  @Test
  void calls_whenTheTokenExpiresAmongManyThreads_renewItExactlyOnceAndAllSucceed()
      throws Exception {
    int threads = 16;
    int callsOfEach = 2_000;
    service.expireAfterCall(threads * callsOfEach / 2);

    runInThreads(
        threads,
        () -> {
          for (int i = 0; i < callsOfEach; i++) {
            assertThat(show().name()).isEqualTo("one");
          }
          return null;
        });

    assertThat(service.issues()).isEqualTo(2);
    assertThat(service.refusals()).isBetween(1, threads);
  }

  @Test
  void asynchronousCalls_whenTheTokenExpiresAmongThem_renewItExactlyOnceAndAllSucceed()
      throws Exception {
    service.expireAfterCall(1_000);
    List<CompletableFuture<Instance>> calls = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      calls.add(client.instances().showInstanceAsync("i1"));
    }

    for (CompletableFuture<Instance> call : calls) {
      assertThat(call.get().name()).isEqualTo("one");
    }
    assertThat(service.issues()).isEqualTo(2);
  }

  private static void runInThreads(int count, Callable<Void> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(count);
    try {
      List<Callable<Void>> tasks = Collections.nCopies(count, work);
      for (Future<Void> result : threads.invokeAll(tasks)) {
        Facts.result(result);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void build_whenAPasswordLacksWhatItNeeds_namesIt() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                RocketMqClient.builder()
                    .endpoint("https://dms.example.com")
                    .projectId("p1")
                    .credentials(USER)
                    .build())
        .withMessage("iamEndpoint must not be null");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                RocketMqClient.builder()
                    .endpoint("https://dms.example.com")
                    .iamEndpoint("https://iam.example.com")
                    .credentials(USER)
                    .build())
        .withMessage("projectId must not be null");
  }
}
