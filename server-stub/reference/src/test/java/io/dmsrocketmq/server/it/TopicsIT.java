package io.dmsrocketmq.server.it;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dmsrocketmq.server.api.Operation;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Topics over HTTP, with the requests that the contract records. */
class TopicsIT {
  @RegisterExtension static final SharedServer SHARED = SharedServer.open();

  private static ServerProcess server;
  private static Http http;
  private static String topics = "";

  @BeforeAll
  static void start(ServerProcess shared) throws Exception {
    server = shared;
    http = new Http(server.base());
    topics = Instances.createRunningAt(http, "topics") + "/topics";
  }

  private static String recorded(Operation operation) {
    return requireNonNull(RecordedRequests.body(operation));
  }

  private static void create(String body) throws Exception {
    Http.Answer created = http.post(topics, body);
    assertThat(created.status()).as(created.text()).isEqualTo(200);
  }

  private static void assertRefused(Http.Answer answer, int status, String code, String words)
      throws Exception {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.errorCode()).isEqualTo(code);
    assertThat(answer.errorMessage()).contains(words);
  }

  @Test
  void topic_fromCreationToDeletion_followsTheRecordedRequests() throws Exception {
    Http.Answer created = http.post(topics, recorded(Operation.CREATE_OR_BATCH_DELETE_TOPICS));
    assertThat(created.status()).as(created.text()).isEqualTo(200);
    assertThat(created.text()).isEqualTo("{\"id\":\"topic-test\"}");
    String topic = topics + "/topic-test";
    JsonNode shown = http.get(topic).json();
    assertThat(shown.path("name").asText()).isEqualTo("topic-test");
    assertThat(shown.path("total_read_queue_num").asInt()).isEqualTo(3);
    assertThat(shown.at("/brokers/0/broker_name").asText()).isEqualTo("broker-0");

    Http.Answer changed = http.put(topic, recorded(Operation.UPDATE_TOPIC));
    assertThat(changed.status()).as(changed.text()).isEqualTo(204);
    assertThat(changed.text()).isEmpty();

    JsonNode status = http.get(topic + "/status").json();
    assertThat(status.path("max_offset").asInt(-1)).isZero();
    assertThat(status.path("min_offset").asInt(-1)).isZero();
    assertThat(status.at("/brokers/0/queues")).hasSize(3);
    assertThat(http.get(topic + "/groups").text()).isEqualTo("{\"groups\":[]}");

    Http.Answer deleted = http.delete(topic);
    assertThat(deleted.status()).as(deleted.text()).isEqualTo(204);
    assertRefused(http.get(topic), 404, "DMS.10540401", "topic-test");
  }

  @Test
  void topics_deletedInABatch_areGoneBeforeTheNextRequest() throws Exception {
    create("{\"name\": \"batch-1\"}");
    create("{\"name\": \"batch-2\"}");

    Http.Answer deleted =
        http.post(topics + "?action=delete", "{\"topics\": [\"batch-1\", \"batch-2\"]}");

    assertThat(deleted.status()).as(deleted.text()).isEqualTo(200);
    assertThat(StreamSupport.stream(deleted.json().spliterator(), false)).hasSize(1);
    assertThat(deleted.json().path("job_id").asText()).hasSize(32);
    assertThat(http.get(topics + "/batch-1").status()).isEqualTo(404);
    assertThat(http.get(topics + "/batch-2").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"a%2Fb, a%252Fb", "100%|x, 100%25%7Cx", "%25%25, %2525%2525"})
  void name_withPercentOrBar_isDecodedOnce(String name, String segment) throws Exception {
    create("{\"name\": \"" + name + "\"}");

    assertThat(http.get(topics + "/" + segment).json().path("name").asText()).isEqualTo(name);
    assertThat(http.delete(topics + "/" + segment).status()).isEqualTo(204);
  }

  @Test
  void name_withSlashesAndDots_isOneSegmentAndNoName() throws Exception {
    assertRefused(http.get(topics + "/a%2F..%2Fb"), 400, "DMS.10240007", "topic");
    assertRefused(
        http.post(topics, "{\"name\": \"a/../b\"}"), 400, "DMS.10240007", "name must match");
  }

  @Test
  void createTopic_withTakenName_isRefused() throws Exception {
    create("{\"name\": \"only-once\"}");

    assertRefused(http.post(topics, "{\"name\": \"only-once\"}"), 400, "DMS.10240017", "only-once");
  }

  @Test
  void createTopic_withActionInTheBody_isRefusedAndCreatesNothing() throws Exception {
    Http.Answer answer = http.post(topics, "{\"action\": \"delete\", \"name\": \"misplaced\"}");

    assertRefused(answer, 400, "DMS.10540001", "action");
    assertThat(http.get(topics + "/misplaced").status()).isEqualTo(404);
  }

  @Test
  void createTopic_onABrokerThatIsNotThere_isRefused() throws Exception {
    Http.Answer answer = http.post(topics, "{\"name\": \"nowhere\", \"brokers\": [\"broker-9\"]}");

    assertRefused(answer, 400, "DMS.00400062", "brokers[0] is no broker of the instance: broker-9");
  }

  @Test
  void batchDeleteTopics_withOneThatIsNotThere_deletesNone() throws Exception {
    create("{\"name\": \"kept\"}");

    Http.Answer answer =
        http.post(topics + "?action=delete", "{\"topics\": [\"kept\", \"unknown\"]}");

    assertRefused(answer, 404, "DMS.10540401", "topics[1]");
    assertThat(http.get(topics + "/kept").status()).isEqualTo(200);
  }

  @Test
  void createTopic_withAnotherAction_isRefused() throws Exception {
    assertRefused(
        http.post(topics + "?action=create", "{\"name\": \"topic\"}"),
        400,
        "DMS.00400062",
        "action must be delete");
  }

  @Test
  void listTopics_isNoOperation() throws Exception {
    Http.Answer answer = http.get(topics);

    assertRefused(answer, 405, "DMS.00405001", "");
  }
}
