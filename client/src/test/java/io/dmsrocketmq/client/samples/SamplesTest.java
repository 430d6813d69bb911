package io.dmsrocketmq.client.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dmsrocketmq.client.RocketMqClient;
import io.dmsrocketmq.client.WaitOptions;
import io.dmsrocketmq.client.auth.Credentials;
import io.dmsrocketmq.client.support.ScriptedServer;
import io.dmsrocketmq.client.support.WireServer.Request;
import io.dmsrocketmq.spec.OpenApiDocument;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SamplesTest {

  private static final WaitOptions PATIENCE =
      WaitOptions.standard().withInterval(Duration.ofMillis(1));

  private ScriptedServer server;

  @BeforeEach
  void open() throws IOException {
    server = new ScriptedServer();
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void request_whenComparedWithTheRecordedOne_differsInNameAndZoneOnly() throws IOException {
    JsonNode recorded =
        OpenApiDocument.packaged()
            .operation("createInstance")
            .definition()
            .at("/requestBody/content/application~1json/examples/recorded/value");
    String name = recorded.path("name").asText();
    String zone = recorded.path("available_zones").path(0).asText();

    JsonNode written = new JsonMapper().valueToTree(LifecycleSample.request(name, zone));

    assertThat(new JsonMapper().readTree(written.toString()))
        .isEqualTo(new JsonMapper().readTree(recorded.toString()));
  }

  @Test
  void run_againstAServiceThatDoesAsDocumented_goesThrough() throws Exception {
    server
        .answer(200, "{\"available_zones\":[{\"id\":\"z0\",\"soldOut\":true},{\"id\":\"z1\"}]}")
        .answer(200, "{\"instance_id\":\"i1\"}")
        .answer(200, "{\"instance_id\":\"i2\"}")
        .answer(200, "{\"status\":\"CREATING\"}")
        .answer(200, "{\"status\":\"Running\"}")
        .answer(200, "{\"status\":\"RUNNING\"}")
        .answer(204, "")
        .answer(200, "{\"instances\":[{\"name\":\"sample-1\"},{\"name\":\"sample-2\"}]}")
        .answer(200, "{\"results\":[{\"result\":\"success\",\"instance\":\"i1\"}]}")
        .answer(204, "")
        .answer(200, "{}")
        .answer(404, "{\"error_code\":\"DMS.00404022\",\"error_msg\":\"Gone.\"}");

    try (RocketMqClient client =
        RocketMqClient.builder()
            .endpoint(server.url())
            .projectId("p1")
            .credentials(Credentials.accessKey("AK1", "the-secret"))
            .build()) {
      assertThat(new LifecycleSample(client, PATIENCE).run("sample"))
          .containsExactly("sample-1", "sample-2");
    }
    assertThat(server.requests())
        .extracting(request -> request.method() + " " + request.target())
        .contains(
            "GET /v2/p1/instances?name=sample&status=RUNNING&limit=50&offset=0",
            "POST /v2/p1/instances/action",
            "DELETE /v2/p1/instances/i2");
  }

  @Test
  void tokenClient_whenItCalls_bringsTheTokenThatItObtained() {
    server.answer(201, "{}", "X-Subject-Token: MIIabc").answer(200, "{}");

    try (RocketMqClient client =
        TokenSample.client(
            server.url(), server.url(), "p1", Credentials.password("account", "user", "pass"))) {
      client.instances().listInstances();
    }

    Request tokenRequest = server.requests().get(0);
    assertThat(tokenRequest.body()).contains("\"scope\":{\"project\":{\"id\":\"p1\"}}");
    assertThat(server.last().headers()).containsEntry("x-auth-token", "MIIabc");
  }
}
