package io.dmsrocketmq.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dmsrocketmq.client.api.ConsumerGroupsApi.ShowConsumerGroupProgressQuery;
import io.dmsrocketmq.client.api.InstancesApi.ListInstancesQuery;
import io.dmsrocketmq.client.api.MigrationTasksApi.CreateRocketMqMigrationTaskQuery;
import io.dmsrocketmq.client.api.UsersApi.ListUsersQuery;
import io.dmsrocketmq.client.auth.Credentials;
import io.dmsrocketmq.client.error.DmsServiceException;
import io.dmsrocketmq.client.error.DmsTransportException;
import io.dmsrocketmq.client.model.BatchDeleteInstancesRequest;
import io.dmsrocketmq.client.model.BatchDeleteMigrationTasksRequest;
import io.dmsrocketmq.client.model.BatchDeleteTopicsRequest;
import io.dmsrocketmq.client.model.BatchDeleteTopicsResult;
import io.dmsrocketmq.client.model.ConsumerGroupProgress;
import io.dmsrocketmq.client.model.CreateInstanceRequest;
import io.dmsrocketmq.client.model.CreateRocketMqMigrationTaskRequest;
import io.dmsrocketmq.client.model.CreateTopicRequest;
import io.dmsrocketmq.client.model.CreateTopicResult;
import io.dmsrocketmq.client.model.Engine;
import io.dmsrocketmq.client.model.ErrorCode;
import io.dmsrocketmq.client.model.ObtainTokenRequest;
import io.dmsrocketmq.client.model.ObtainTokenResult;
import io.dmsrocketmq.client.model.TokenRequestAuth;
import io.dmsrocketmq.client.model.Topic;
import io.dmsrocketmq.client.model.User;
import io.dmsrocketmq.client.operation.Response;
import io.dmsrocketmq.client.retry.RetryPolicy;
import io.dmsrocketmq.client.support.TestServer;
import io.dmsrocketmq.client.support.TestServer.Received;
import io.dmsrocketmq.spec.OpenApiDocument;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RocketMqClientTest {

  private static final Credentials KEY = Credentials.accessKey("AK1", "the-secret");

  private TestServer server;
  private RocketMqClient client;

  @BeforeEach
  void open() throws IOException {
    server = new TestServer();
    client = builder(KEY).build();
  }

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  private RocketMqClientBuilder builder(Credentials credentials) {
    return RocketMqClient.builder()
        .endpoint(server.url())
        .iamEndpoint(server.url())
        .projectId("p1")
        .credentials(credentials)
        .retryPolicy(RetryPolicy.none())
        .clock(Clock.fixed(Instant.parse("2024-04-12T08:09:10Z"), ZoneOffset.UTC));
  }

  @Test
  void call_whenSigned_carriesWhatTheServiceAsksFor() {
    server.answer(200, "{\"instances\":[{\"name\":\"one\"}],\"instance_num\":1}");
    ListInstancesQuery query =
        ListInstancesQuery.builder().name("a b").status("RUNNING").limit(10).build();

    assertThat(client.instances().listInstances(query).instanceNum()).isEqualTo(1);

    Received request = server.last();
    assertThat(request.method()).isEqualTo("GET");
    assertThat(request.target()).isEqualTo("/v2/p1/instances?name=a%20b&status=RUNNING&limit=10");
    assertThat(request.headers())
        .containsEntry("Accept", "application/json")
        .containsEntry("Content-type", "application/json")
        .containsEntry("X-project-id", "p1")
        .containsEntry("X-sdk-date", "20240412T080910Z");
    assertThat(request.headers().get("Authorization")).startsWith("SDK-HMAC-SHA256 Access=AK1, ");
    assertThat(request.headers().get("User-agent")).startsWith("dms-rocketmq-client/");
  }

  @Test
  void showTopic_whenTheAnswerLacksTheName_fillsItFromThePath() throws Exception {
    server
        .answer(200, "{\"total_read_queue_num\":3}")
        .answer(200, "{\"total_read_queue_num\":3}")
        .answer(200, "{\"name\":\"as-it-came\"}");

    Topic topic = client.topics().showTopic("i1", "orders%|");

    assertThat(topic.name()).isEqualTo("orders%|");
    assertThat(topic.totalReadQueueNum()).isEqualTo(3);
    assertThat(client.topics().showTopicAsync("i1", "orders").get().name()).isEqualTo("orders");
    assertThat(client.topics().showTopic("i1", "orders").name()).isEqualTo("as-it-came");
  }

  @Test
  void call_withAToken_sendsItAndSignsNothing() {
    server.answer(200, "{}");

    try (RocketMqClient tokenClient = builder(Credentials.token("the-token")).build()) {
      tokenClient.instances().listInstances();
    }

    assertThat(server.last().headers())
        .containsEntry("X-auth-token", "the-token")
        .doesNotContainKey("Authorization");
  }

  @Test
  void call_whenANameHoldsReservedCharacters_staysInItsSegment() {
    server.answer(200, "{}");

    client.consumerGroups().showConsumerGroup("i1", "%DLQ%a|b/../c?d=e");

    assertThat(server.last().target())
        .isEqualTo("/v2/p1/instances/i1/groups/%25DLQ%25a%7Cb%2F..%2Fc%3Fd%3De");
  }

  @Test
  void call_whenThePathNamesTheEngine_usesTheRecordedWordUnlessToldOtherwise() {
    server.answer(200, "{}").answer(200, "{}").answer(200, "{}");

    client.users().listConsumerGroupAccessPolicies("i1", "g1");
    client.specifications().listSpecifications("i1");
    try (RocketMqClient other = builder(KEY).engine(Engine.RELIABILITY).build()) {
      other.specifications().listSpecifications("i1");
    }

    assertThat(server.received())
        .extracting(Received::target)
        .containsExactly(
            "/v2/reliability/p1/instances/i1/groups/g1/accesspolicy",
            "/v2/rocketmq/p1/instances/i1/extend",
            "/v2/reliability/p1/instances/i1/extend");
  }

  @Test
  void call_whenADeletionHasABody_sendsIt() {
    server.answer(200, "");

    client
        .migrationTasks()
        .batchDeleteMigrationTasks(
            "i1", BatchDeleteMigrationTasksRequest.builder().taskIds(List.of("t1")).build());

    assertThat(server.last().method()).isEqualTo("DELETE");
    assertThat(server.last().body()).isEqualTo("{\"task_ids\":[\"t1\"]}");
  }

  @Test
  void batchDelete_whateverTheFamily_sendsWhatTurnsCreationIntoDeletion() {
    server.answer(200, "{\"job_id\":\"j1\"}").answer(200, "{\"id\":\"t1\"}");

    BatchDeleteTopicsResult deletion =
        client
            .topics()
            .batchDeleteTopics(
                "i1", BatchDeleteTopicsRequest.builder().topics(List.of("t1")).build());
    CreateTopicResult creation =
        client.topics().createTopic("i1", CreateTopicRequest.builder().name("t1").build());

    assertThat(deletion.jobId()).isEqualTo("j1");
    assertThat(creation.id()).isEqualTo("t1");
    assertThat(server.received())
        .extracting(request -> request.target() + " " + request.body())
        .containsExactly(
            "/v2/p1/instances/i1/topics?action=delete {\"topics\":[\"t1\"]}",
            "/v2/p1/instances/i1/topics {\"name\":\"t1\"}");
  }

  @Test
  void batchDeleteFailedInstances_always_sendsTheRecordedBodyAndReadsNothing() throws IOException {
    server.answer(204, "");

    client.instances().batchDeleteFailedInstances();

    JsonNode recorded =
        OpenApiDocument.packaged()
            .operation("batchDeleteInstances")
            .definition()
            .at("/requestBody/content/application~1json/examples/all-failed-instances/value");
    assertThat(new JsonMapper().readTree(server.last().body())).isEqualTo(recorded);
  }

  @Test
  void batchDeleteInstances_ofNamedOnes_saysWhatToDoWithThem() {
    server.answer(200, "{\"results\":[]}");

    client
        .instances()
        .batchDeleteInstances(
            BatchDeleteInstancesRequest.builder().instances(List.of("i1")).build());

    assertThat(server.last().body()).isEqualTo("{\"instances\":[\"i1\"],\"action\":\"delete\"}");
  }

  @Test
  void showConsumerGroupProgress_always_namesTheTopic() {
    server.answer(200, "{\"lag\":7,\"max_offset\":9,\"consumer_offset\":2}");

    ConsumerGroupProgress progress =
        client
            .consumerGroups()
            .showConsumerGroupProgress(
                "i1", "g1", ShowConsumerGroupProgressQuery.builder().topic("t1").build());

    assertThat(progress.lag()).isEqualTo(7);
    assertThat(server.last().target()).isEqualTo("/v2/p1/instances/i1/groups/g1/topics?topic=t1");
  }

  @Test
  void createMigrationTask_whateverTheSource_saysWhichItIs() {
    server.answer(200, "{\"task_id\":\"m1\"}");

    client
        .migrationTasks()
        .createRocketMqMigrationTask(
            "i1",
            CreateRocketMqMigrationTaskQuery.builder().overwrite(true).name("m").build(),
            CreateRocketMqMigrationTaskRequest.builder()
                .topicConfigTable(Map.of())
                .subscriptionGroupTable(Map.of())
                .build());

    assertThat(server.last().target())
        .isEqualTo("/v2/p1/instances/i1/metadata?overwrite=true&name=m&type=rocketmq");
  }

  @Test
  void families_whenAskedForTwice_areTheSame() {
    assertThat(client.topics()).isSameAs(client.topics());
    assertThat(client.waiters()).isSameAs(client.waiters());
  }

  @Test
  void streamUsers_whenThereAreTwoPages_asksForTheSecondWhenItIsWanted() {
    server
        .answer(200, "{\"users\":[{\"access_key\":\"a\"},{\"access_key\":\"b\"}],\"total\":3}")
        .answer(200, "{\"users\":[{\"access_key\":\"c\"}],\"total\":3}");
    Iterator<User> users =
        client.users().streamUsers("i1", ListUsersQuery.builder().limit(2).build()).iterator();

    assertThat(server.received()).isEmpty();
    assertThat(users.next().accessKey()).isEqualTo("a");
    assertThat(users.next().accessKey()).isEqualTo("b");
    assertThat(server.received()).hasSize(1);
    assertThat(users.next().accessKey()).isEqualTo("c");
    assertThat(users.hasNext()).isFalse();
    assertThat(server.received())
        .extracting(Received::target)
        .containsExactly(
            "/v2/p1/instances/i1/users?limit=2&offset=0",
            "/v2/p1/instances/i1/users?limit=2&offset=2");
  }

  @Test
  void obtainToken_whateverTheCredentials_provesNothingAndReturnsTheHeader() {
    server.answer(201, Map.of("x-subject-token", "MIIabc"), "{\"token\":{}}");
    ObtainTokenRequest request =
        ObtainTokenRequest.builder().auth(new TokenRequestAuth(null, null)).build();

    Response<ObtainTokenResult> response = client.iam().obtainToken(request);

    assertThat(response.header("X-Subject-Token")).contains("MIIabc");
    assertThat(response).asString().doesNotContain("MIIabc");
    assertThat(server.last().target()).isEqualTo("/v3/auth/tokens");
    assertThat(server.last().headers())
        .doesNotContainKeys("Authorization", "X-auth-token", "X-project-id", "X-sdk-date");
  }

  @Test
  void call_whenTheServiceRefuses_throwsItsCode() {
    server.answer(404, "{\"error_code\":\"DMS.00404022\",\"error_msg\":\"Gone.\"}");

    DmsServiceException refusal =
        catchThrowableOfType(
            DmsServiceException.class, () -> client.instances().showInstance("i1"));

    assertThat(refusal.errorCode()).contains(ErrorCode.INSTANCE_NOT_FOUND);
    assertThat(refusal.operationId()).isEqualTo("showInstance");
  }

  @Test
  void callAsync_whateverTheOutcome_completesLikeTheCall() throws Exception {
    server.answer(200, "{\"name\":\"one\"}").answer(503, "");

    assertThat(client.instances().showInstanceAsync("i1").get().name()).isEqualTo("one");
    assertThatThrownBy(client.instances().showInstanceAsync("i1")::get)
        .hasCauseInstanceOf(DmsServiceException.class);
  }

  @Test
  void call_whenNobodyListens_saysThatNothingWasSent() {
    server.close();

    DmsTransportException failure =
        catchThrowableOfType(
            DmsTransportException.class, () -> client.instances().showInstance("i1"));

    assertThat(failure.sent()).isFalse();
    assertThat(failure).hasMessageStartingWith("showInstance: it was not sent: ");
  }

  @Test
  void call_whenNoAnswerComesInTime_saysThatItMayHaveTakenEffect() {
    server.hold();
    // Long enough for the request to leave, however busy the machine is.
    try (RocketMqClient hasty = builder(KEY).attemptTimeout(Duration.ofSeconds(2)).build()) {
      DmsTransportException failure =
          catchThrowableOfType(
              DmsTransportException.class, () -> hasty.instances().deleteInstance("i1"));

      assertThat(failure.sent()).isTrue();
    }
  }

  @Test
  void call_whenTheThreadIsInterrupted_staysInterruptedAndFails() {
    server.hold();
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> client.instances().showInstance("i1"))
        .isInstanceOf(DmsTransportException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void call_whenAnArgumentIsWrong_namesItAndSendsNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.instances().showInstance(" "))
        .withMessage("instance_id must not be blank");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.instances().showInstanceAsync(".."))
        .withMessage("instance_id must be more than dots");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CreateInstanceRequest.builder().build())
        .withMessage("CreateInstanceRequest: name must be set");
    assertThat(server.received()).isEmpty();
  }

  @Test
  void call_whenTheClientLacksWhatItNeeds_namesTheOption() {
    try (RocketMqClient bare =
        RocketMqClient.builder().endpoint(server.url()).credentials(KEY).build()) {
      assertThatIllegalStateException()
          .isThrownBy(() -> bare.instances().listInstances())
          .withMessage("projectId is not known to this client; set it on the builder");
      assertThatIllegalStateException()
          .isThrownBy(() -> bare.iam().listProjects())
          .withMessageStartingWith("iamEndpoint ");
    }
  }

  @Test
  void close_afterwards_refusesCalls() {
    client.close();
    client.close();

    assertThatIllegalStateException()
        .isThrownBy(() -> client.instances().listInstances())
        .withMessage("the client is closed");
  }

  @Test
  void close_whileACallIsUnderWay_failsIt() throws Exception {
    server.hold();
    CompletableFuture<?> call = client.instances().listInstancesAsync();
    server.awaitHeldRequest();

    client.close();

    assertThatThrownBy(call::get).hasCauseInstanceOf(DmsTransportException.class);
  }

  @Test
  void build_whenCredentialsWouldTravelUnprotected_refusesUnlessAllowed() {
    RocketMqClientBuilder plain =
        RocketMqClient.builder().endpoint("http://dms.example.com").credentials(KEY);

    assertThatIllegalArgumentException()
        .isThrownBy(plain::build)
        .withMessageStartingWith("endpoint must begin with https://");
    plain.allowPlainHttp().build().close();
    RocketMqClient.builder()
        .endpoint("http://dms.example.com")
        .credentials(Credentials.none())
        .build()
        .close();
  }

  @Test
  void build_whenPasswordsWouldTravelUnprotected_refusesWhateverTheCredentials() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                RocketMqClient.builder()
                    .endpoint("https://dms.example.com")
                    .iamEndpoint("http://iam.example.com")
                    .credentials(Credentials.none())
                    .build())
        .withMessageStartingWith("iamEndpoint must begin with https://");
  }

  @Test
  void build_whenSomethingIsMissingOrWrong_namesIt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RocketMqClient.builder().credentials(KEY).build())
        .withMessage("endpoint must not be null");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RocketMqClient.builder().endpoint(server.url()).build())
        .withMessage("credentials must not be null");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RocketMqClient.builder().projectId("a/b"))
        .withMessageStartingWith("projectId ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RocketMqClient.builder().attemptTimeout(Duration.ZERO))
        .withMessage("attemptTimeout must be positive");
  }
}
