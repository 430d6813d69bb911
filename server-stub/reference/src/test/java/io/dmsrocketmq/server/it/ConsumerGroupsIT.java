package io.dmsrocketmq.server.it;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dmsrocketmq.server.api.Operation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Consumer groups over HTTP, with the requests that the contract records. */
class ConsumerGroupsIT {
  @RegisterExtension static final SharedServer SHARED = SharedServer.open();

  private static ServerProcess server;
  private static Http http;
  private static String instance = "";
  private static String groups = "";

  @BeforeAll
  static void start(ServerProcess shared) throws Exception {
    server = shared;
    http = new Http(server.base());
    instance = Instances.createRunningAt(http, "groups");
    groups = instance + "/groups";
    createTopic("topic_01");
  }

  private static String recorded(Operation operation) {
    return requireNonNull(RecordedRequests.body(operation));
  }

  private static void create(String group) throws Exception {
    Http.Answer created = http.post(groups, "{\"name\": \"" + group + "\"}");
    assertThat(created.status()).as(created.text()).isEqualTo(200);
  }

  private static void createTopic(String topic) throws Exception {
    Http.Answer created =
        http.post(instance + "/topics", "{\"name\": \"" + topic + "\", \"queue_num\": 1}");
    assertThat(created.status()).as(created.text()).isEqualTo(200);
  }

  private static String reset(String engine, String group) {
    return instance.replace("/v2/", "/v2/" + engine + "/")
        + "/groups/"
        + group
        + "/reset-message-offset";
  }

  private static void assertRefused(Http.Answer answer, int status, String code, String words)
      throws Exception {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.errorCode()).isEqualTo(code);
    assertThat(answer.errorMessage()).contains(words);
  }

  @Test
  void group_fromCreationToDeletion_followsTheRecordedRequests() throws Exception {
    Http.Answer created =
        http.post(groups, recorded(Operation.CREATE_OR_BATCH_DELETE_CONSUMER_GROUPS));
    assertThat(created.status()).as(created.text()).isEqualTo(200);
    assertThat(created.text()).isEqualTo("{\"name\":\"consumer-group-test\"}");
    String group = groups + "/consumer-group-test";

    Http.Answer changed = http.put(group, recorded(Operation.UPDATE_CONSUMER_GROUP));
    assertThat(changed.status()).as(changed.text()).isEqualTo(204);
    JsonNode shown = http.get(group).json();
    assertThat(shown.path("broadcast").asBoolean()).isTrue();
    assertThat(shown.path("group_desc").asText()).isEqualTo("group_description");
    assertThat(shown.path("app_id").isNull()).as(shown.toString()).isTrue();
    assertThat(shown.path("permissions")).isEmpty();

    Http.Answer batch = http.put(groups, recorded(Operation.BATCH_UPDATE_CONSUMER_GROUPS));
    assertThat(batch.status()).as(batch.text()).isEqualTo(200);
    assertThat(batch.json().path("job_id").asText()).hasSize(32);
    shown = http.get(group).json();
    assertThat(shown.path("broadcast").asBoolean(true)).isFalse();

    JsonNode page = http.get(groups + "?group=consumer-group-test").json();
    assertThat(page.path("total").asInt()).isEqualTo(1);
    assertThat(page.at("/groups/0")).isEqualTo(shown);
    assertThat(page.path("max").asInt()).isEqualTo(4000);
    assertThat(page.path("next_offset").asInt()).isEqualTo(-1);

    assertThat(http.delete(group).status()).isEqualTo(204);
    assertRefused(http.get(group), 404, "DMS.10240405", "consumer-group-test");
  }

  @Test
  void groups_deletedInABatch_areGoneBeforeTheNextRequest() throws Exception {
    create("batch-1");
    create("batch-2");

    Http.Answer deleted =
        http.post(groups + "?action=delete", "{\"groups\": [\"batch-1\", \"batch-2\"]}");

    assertThat(deleted.status()).as(deleted.text()).isEqualTo(200);
    assertThat(deleted.json().path("job_id").asText()).hasSize(32);
    assertThat(http.get(groups + "?group=batch").json().path("total").asInt()).isZero();
  }

  @Test
  void createGroup_withTakenName_isRefused() throws Exception {
    create("only-once");

    assertRefused(http.post(groups, "{\"name\": \"only-once\"}"), 400, "DMS.10240018", "only-once");
  }

  @Test
  void createGroup_withActionInTheBody_isRefusedAndCreatesNothing() throws Exception {
    Http.Answer answer = http.post(groups, "{\"name\": \"misplaced\", \"action\": \"delete\"}");

    assertRefused(answer, 400, "DMS.10540001", "action");
    assertThat(http.get(groups + "/misplaced").status()).isEqualTo(404);
  }

  @Test
  void updateGroup_withoutMandatoryFields_namesThemAll() throws Exception {
    create("mandatory");

    Http.Answer answer = http.put(groups + "/mandatory", "{}");

    assertRefused(answer, 400, "DMS.00400062", "enabled");
    assertThat(answer.errorMessage()).contains("broadcast").contains("retry_max_time");
  }

  @Test
  void group_withBarAndPercent_isFoundByItsEncodedName() throws Exception {
    create("100%|x");

    assertThat(http.get(groups + "/100%25%7Cx").json().path("name").asText()).isEqualTo("100%|x");
    assertThat(http.get(groups + "?group=%25%7C").json().at("/groups/0/name").asText())
        .isEqualTo("100%|x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"reliability", "rocketmq"})
  void reset_asRecorded_movesTheGroup(String engine) throws Exception {
    String group = "reset-" + engine;
    create(group);

    Http.Answer answer = http.post(reset(engine, group), recorded(Operation.RESET_CONSUMER_OFFSET));

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().at("/queues/0/broker_name").asText()).isEqualTo("broker-0");
    assertThat(answer.json().at("/queues/0/timestamp_offset").asInt(-1)).isZero();
    JsonNode topics = http.get(groups + "/" + group + "/topics").json();
    assertThat(topics.at("/topics/0").asText()).isEqualTo("topic_01");
    assertThat(topics.path("total").asInt()).isEqualTo(1);
    JsonNode progress = http.get(groups + "/" + group + "/topics?topic=topic_01").json();
    assertThat(progress.path("lag").asInt(-1)).isZero();
    assertThat(progress.at("/brokers/0/queues")).hasSize(1);
    assertThat(progress.has("topics")).isFalse();
    assertThat(http.get(instance + "/topics/topic_01/groups").text()).contains(group);
  }

  @Test
  void reset_ofWhatIsNotThere_namesBoth() throws Exception {
    Http.Answer answer =
        http.post(reset("reliability", "nobody"), "{\"topic\": \"nothing\", \"timestamp\": \"0\"}");

    assertRefused(answer, 404, "DMS.10240405", "nobody");
    assertThat(answer.errorMessage()).contains("nothing");
  }

  @Test
  void reset_withoutAReadableTime_isRefused() throws Exception {
    create("timeless");

    assertRefused(
        http.post(reset("reliability", "timeless"), "{\"topic\": \"t\", \"timestamp\": \"now\"}"),
        400,
        "DMS.00400142",
        "timestamp");
  }

  @Test
  void list_withLimitsThatAreNone_isRefused() throws Exception {
    assertRefused(http.get(groups + "?limit=51"), 400, "DMS.10240042", "limit");
    assertRefused(http.get(groups + "?offset=-1"), 400, "DMS.10240043", "offset");
  }
}
