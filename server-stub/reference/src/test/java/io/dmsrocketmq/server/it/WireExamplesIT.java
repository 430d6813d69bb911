package io.dmsrocketmq.server.it;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dmsrocketmq.server.api.Operation;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers in the shape of the recorded examples, and requests as they are recorded, over HTTP. */
class WireExamplesIT {

  private static final String TOPIC = "topic-test";
  private static final String GROUP = "group-test";

  private static ServerProcess server;
  private static Http http;
  private static String instance = "";

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    server =
        ServerProcess.start(
            directory,
            "--auth=off",
            "--wire=examples",
            "--test-control",
            "--instance-creation-delay=PT0S");
    http = new Http(server.base());
    instance = Instances.createRunningAt(http, "examples");
    succeed(
        http.post(
            instance + "/topics",
            requireNonNull(RecordedRequests.body(Operation.CREATE_OR_BATCH_DELETE_TOPICS))));
    succeed(
        http.post(
            instance + "/groups",
            "{\"name\": \"%s\", \"enabled\": true, \"broadcast\": false,".formatted(GROUP)
                + " \"brokers\": [\"broker-0\"], \"retry_max_time\": 1}"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Http.Answer succeed(Http.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
    return answer;
  }

  private static String id() {
    return instance.substring(instance.lastIndexOf('/') + 1);
  }

  private static String ofEngine(String path) {
    return "/v2/reliability/" + Samples.PROJECT + "/instances/" + id() + path;
  }

  private static JsonNode seed(String kind, String fields) throws Exception {
    return succeed(
            http.post(
                "/_dms/seeds/" + kind,
                "{\"project_id\": \"%s\", \"instance_id\": \"%s\", %s}"
                    .formatted(Samples.PROJECT, id(), fields)))
        .json();
  }

  private static String sendMessage() throws Exception {
    return seed("messages", "\"topic\": \"" + TOPIC + "\", \"messages\": [{\"body\": \"hello\"}]")
        .findValue("msg_id")
        .asText();
  }

  @Test
  void listAvailabilityZones_answersANumberLargerThanAnyLong() throws Exception {
    assertThat(http.get("/v2/available-zones").text())
        .contains("\"remain_time\":9223372036854776000");
  }

  @Test
  void answers_thatNoExampleContradicts_stayAsTheyAre() throws Exception {
    JsonNode listed = http.get(Samples.INSTANCES).json();

    assertThat(listed.path("instances").isArray()).isTrue();
    assertThat(listed.path("instance_num").asInt()).isPositive();
  }

  @Test
  void showTopicStatus_answersItsOnlyBrokerAsAnObject() throws Exception {
    JsonNode status = succeed(http.get(instance + "/topics/" + TOPIC + "/status")).json();

    assertThat(status.at("/brokers/broker_name").asText()).isEqualTo("broker-0");
    assertThat(status.at("/brokers/queues")).hasSize(3);
    assertThat(status.has("max_offset")).isFalse();
  }

  @Test
  void listConfigs_answersNumbers() throws Exception {
    String configs = "/v2/" + Samples.PROJECT + "/rocketmq/instances/" + id() + "/configs";

    JsonNode config = succeed(http.get(configs)).json().at("/rocketmq_configs/0");

    assertThat(config.path("value").isIntegralNumber()).isTrue();
    assertThat(config.path("default_value").isIntegralNumber()).isTrue();
  }

  @Test
  void showMessageTrace_answersTheList() throws Exception {
    String message = sendMessage();

    JsonNode trace = succeed(http.get(ofEngine("/trace?msg_id=" + message))).json();

    assertThat(trace.isArray()).isTrue();
  }

  @Test
  void listMessages_withoutTimes_answersAllOfTheTopic() throws Exception {
    sendMessage();

    JsonNode page = succeed(http.get(ofEngine("/messages?topic=" + TOPIC))).json();

    assertThat(page.path("messages")).isNotEmpty();
  }

  @Test
  void exportDeadLetterMessages_ofOne_answersItAsAnObject() throws Exception {
    String message = sendMessage();
    String letter =
        seed(
                "dead-letters",
                "\"group\": \"%s\", \"dead_letters\": [{\"of\": \"%s\"}]".formatted(GROUP, message))
            .findValue("msg_id")
            .asText();

    JsonNode exported =
        succeed(
                http.post(
                    instance + "/messages/export",
                    "{\"topic\": \"%%DLQ%%%s\", \"msg_id_list\": [\"%s\"]}"
                        .formatted(GROUP, letter)))
            .json();

    assertThat(exported.path("msg_id").asText()).isEqualTo(letter);
  }

  @Test
  void createUser_withTheRecordedMask_passes() throws Exception {
    Http.Answer created =
        http.post(
            instance + "/users",
            "{\"access_key\": \"recorded_user\", \"secret_key\": \"**************\"}");

    assertThat(created.status()).as(created.text()).isEqualTo(200);
  }

  @Test
  void batchDeleteMigrationTasks_withoutBody_passesAsItIsRecorded() throws Exception {
    String tasks = instance + "/metadata";

    assertThat(http.delete(tasks).status()).isEqualTo(200);
    assertThat(http.send("DELETE", tasks, "{}").errorCode()).isEqualTo("DMS.00400062");
  }

  @Test
  void resizeInstance_asItIsRecorded_passesAndChangesNothing() throws Exception {
    String other = Instances.createRunningAt(http, "resized");
    String extend =
        "/v2/reliability/%s/instances/%s/extend"
            .formatted(Samples.PROJECT, other.substring(other.lastIndexOf('/') + 1));

    Http.Answer accepted =
        succeed(
            http.post(extend, requireNonNull(RecordedRequests.body(Operation.RESIZE_INSTANCE))));

    assertThat(accepted.json().path("job_id").asText()).isNotEmpty();
    succeed(http.post("/_dms/clock/advance", "{\"by\": \"PT1M\"}"));
    JsonNode resized = http.get(other).json();
    assertThat(resized.path("status").asText()).isEqualTo("RUNNING");
    assertThat(resized.path("broker_num").asInt()).isEqualTo(1);
  }
}
