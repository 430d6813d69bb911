package io.dmsrocketmq.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dmsrocketmq.server.api.Operation;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Migration tasks over HTTP, with the recorded requests. */
class MigrationTasksIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String RABBITMQ =
      RecordedRequests.body(Operation.CREATE_MIGRATION_TASK, "rabbitmq");

  @RegisterExtension static final SharedServer SHARED = SharedServer.open();

  private static ServerProcess server;
  private static Http http;

  @BeforeAll
  static void start(ServerProcess shared) {
    server = shared;
    http = new Http(server.base());
  }

  private static String path(String id) {
    return Samples.INSTANCES + "/" + id + "/metadata";
  }

  private static String query(String overwrite, String type) {
    return "?overwrite=" + overwrite + "&name=task-123&type=" + type;
  }

  /** Asks until the task has ended; it takes as long as its job waits for a processor. */
  private static JsonNode ended(String instance, String task) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    JsonNode shown = http.get(path(instance) + "?id=" + task).json().at("/task/0");
    while (shown.path("status").asText().equals("running")) {
      assertThat(System.nanoTime()).as("the task ends in time").isLessThan(end);
      shown = http.get(path(instance) + "?id=" + task).json().at("/task/0");
    }
    return shown;
  }

  private static String create(String instance, String type, String body) throws Exception {
    Http.Answer answer = http.post(path(instance) + query("true", type), body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json().path("task_id").asText();
  }

  @Test
  void createMigrationTask_asRecordedForRocketMq_finishesAndIsListed() throws Exception {
    String id = Instances.createRunning(http, "from-rocketmq");

    String task =
        create(
            id, "rocketmq", String.valueOf(RecordedRequests.body(Operation.CREATE_MIGRATION_TASK)));

    JsonNode shown = ended(id, task);
    assertThat(shown.path("status").asText()).isEqualTo("finished");
    assertThat(shown.path("name").asText()).isEqualTo("task-123");
    assertThat(
            http.get(path(id) + "?type=vhost&name=v-e&limit=1&offset=0")
                .json()
                .path("total")
                .asInt())
        .isOne();

    Http.Answer again =
        http.post(
            path(id) + query("false", "rocketmq"),
            String.valueOf(RecordedRequests.body(Operation.CREATE_MIGRATION_TASK)));
    assertThat(again.errorCode()).isEqualTo("DMS.10240017");
    assertThat(again.errorMessage()).contains("topic-test1", "group-test1");
  }

  @Test
  void createMigrationTask_asRecordedForRabbitMq_finishes() throws Exception {
    String id = Instances.createRunning(http, "from-rabbitmq");

    JsonNode shown = ended(id, create(id, "rabbitToRocket", RABBITMQ));

    assertThat(shown.path("status").asText()).isEqualTo("finished");
    assertThat(shown.path("type").asText()).isEqualTo("rabbitToRocket");
  }

  @ParameterizedTest
  @ValueSource(strings = {"True", "1", "yes"})
  void createMigrationTask_withAnotherWordForOverwrite_isRefused(String word) throws Exception {
    Http.Answer answer = http.post(path(Samples.UNKNOWN_INSTANCE) + query(word, "rocketmq"), "{}");

    assertThat(answer.errorCode()).isEqualTo("DMS.00400062");
    assertThat(answer.errorMessage()).contains("overwrite must be true or false");
  }

  @ParameterizedTest
  @CsvSource({
    "?name=task-123&type=rocketmq, DMS.00400062",
    "?overwrite=&name=task-123&type=rocketmq, DMS.00400062",
    "?overwrite=true&name=123&type=rocketmq, DMS.00400010",
    "?overwrite=true&name=task-123&type=kafka, DMS.00400007",
    "?overwrite=true&name=task-123&type=rocketmq, DMS.00404022"
  })
  void createMigrationTask_withOtherParameters_isRefused(String query, String code)
      throws Exception {
    assertThat(http.post(path(Samples.UNKNOWN_INSTANCE) + query, "{}").errorCode()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "?offset=-1, DMS.10240043",
    "?limit=51, DMS.10240042",
    "?id=a.b, DMS.00400070",
    "?id=unknown, DMS.10240401"
  })
  void listMigrationTasks_withWhatIsNotThere_isRefused(String query, String code) throws Exception {
    assertThat(
            http.get(path(Instances.createRunning(http, "list-" + code.substring(4))) + query)
                .errorCode())
        .isEqualTo(code);
  }

  @Test
  void batchDeleteMigrationTasks_withABody_deletesThose() throws Exception {
    String id = Instances.createRunning(http, "delete-tasks");
    String task = create(id, "rabbitToRocket", RABBITMQ);
    ended(id, task);

    for (String body : List.of("", "{}", "{\"task_ids\": []}")) {
      assertThat(http.send("DELETE", path(id), body).status()).isEqualTo(400);
    }
    assertThat(http.get(path(id)).json().path("total").asInt()).isOne();

    Http.Answer deleted = http.send("DELETE", path(id), "{\"task_ids\": [\"" + task + "\"]}");
    assertThat(deleted.status()).as(deleted.text()).isEqualTo(200);
    assertThat(deleted.text()).isEmpty();
    assertThat(http.get(path(id)).json().path("total").asInt()).isZero();
  }
}
