package io.dmsrocketmq.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dmsrocketmq.client.api.ConsumerGroupsApi.ShowConsumerGroupProgressQuery;
import io.dmsrocketmq.client.api.InstancesApi.ListInstancesQuery;
import io.dmsrocketmq.client.api.MigrationTasksApi.CreateRocketMqMigrationTaskQuery;
import io.dmsrocketmq.client.auth.Credentials;
import io.dmsrocketmq.client.model.BatchDeleteInstancesRequest;
import io.dmsrocketmq.client.model.BatchDeleteMigrationTasksRequest;
import io.dmsrocketmq.client.model.BatchDeleteTopicsRequest;
import io.dmsrocketmq.client.model.BatchDeleteTopicsResult;
import io.dmsrocketmq.client.model.ConsumerGroupProgress;
import io.dmsrocketmq.client.model.CreateRocketMqMigrationTaskRequest;
import io.dmsrocketmq.client.model.CreateTopicRequest;
import io.dmsrocketmq.client.model.CreateTopicResult;
import io.dmsrocketmq.client.model.Engine;
import io.dmsrocketmq.client.model.ObtainTokenRequest;
import io.dmsrocketmq.client.model.ObtainTokenResult;
import io.dmsrocketmq.client.model.TokenRequestAuth;
import io.dmsrocketmq.client.operation.Response;
import io.dmsrocketmq.client.retry.RetryPolicy;
import io.dmsrocketmq.client.support.WireServer.Request;
import io.dmsrocketmq.spec.OpenApiDocument;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the calls of a client send. */
class SentRequestsTest extends ScriptedCalls {

  @Override
  RocketMqClientBuilder builder() {
    return super.builder().retryPolicy(RetryPolicy.none()).clock(Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @Test
  void call_whenSigned_carriesWhatTheServiceAsksFor() {
    server.answer(200, "{\"instances\":[{\"name\":\"one\"}],\"instance_num\":1}");
    ListInstancesQuery query =
        ListInstancesQuery.builder().name("a b").status("RUNNING").limit(10).build();

    assertThat(client.instances().listInstances(query).instanceNum()).isEqualTo(1);

    Request request = server.last();
    assertThat(request.method()).isEqualTo("GET");
    assertThat(request.target()).isEqualTo("/v2/p1/instances?name=a%20b&status=RUNNING&limit=10");
    assertThat(request.headers())
        .containsEntry("accept", "application/json")
        .containsEntry("content-type", "application/json")
        .containsEntry("x-project-id", "p1")
        .containsEntry("x-sdk-date", "20240412T080910Z");
    assertThat(request.headers().get("authorization")).startsWith("SDK-HMAC-SHA256 Access=AK1, ");
    assertThat(request.headers().get("user-agent")).startsWith("dms-rocketmq-client/");
  }

  @Test
  void call_withAToken_sendsItAndSignsNothing() {
    server.answer(200, "{}");

    try (RocketMqClient tokenClient =
        builder().credentials(Credentials.token("the-token")).build()) {
      tokenClient.instances().listInstances();
    }

    assertThat(server.last().headers())
        .containsEntry("x-auth-token", "the-token")
        .doesNotContainKey("authorization");
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
    try (RocketMqClient other = builder().engine(Engine.RELIABILITY).build()) {
      other.specifications().listSpecifications("i1");
    }

    assertThat(server.requests())
        .extracting(Request::target)
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
    assertThat(server.requests())
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
  void obtainToken_whateverTheCredentials_provesNothingAndReturnsTheHeader() {
    server.answer(201, "{\"token\":{}}", "x-subject-token: MIIabc");
    ObtainTokenRequest request =
        ObtainTokenRequest.builder().auth(new TokenRequestAuth(null, null)).build();

    Response<ObtainTokenResult> response = client.iam().obtainToken(request);

    assertThat(response.header("X-Subject-Token")).contains("MIIabc");
    assertThat(response).asString().doesNotContain("MIIabc");
    assertThat(server.last().target()).isEqualTo("/v3/auth/tokens");
    assertThat(server.last().headers())
        .doesNotContainKeys("authorization", "x-auth-token", "x-project-id", "x-sdk-date");
  }
}
