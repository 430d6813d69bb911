package io.dmsrocketmq.server.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dmsrocketmq.server.api.Operation;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Messages over HTTP: the recorded requests, in a world that seeds have made for them. */
class MessagesIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String RECORDED_MESSAGE = "C0A807C9000027740000000000000030";
  private static final String DEAD_LETTERS = encoded("%DLQ%group1");

  @RegisterExtension static final SharedServer SHARED = SharedServer.open();

  private static ServerProcess server;
  private static Http http;
  private static String instanceId;

  @BeforeAll
  static void start(ServerProcess shared) throws Exception {
    server = shared;
    http = new Http(server.base());
    Http.Answer created = http.post(Samples.INSTANCES, Samples.createInstance("messages"));
    assertThat(created.status()).as(created.text()).isEqualTo(200);
    instanceId = created.json().path("instance_id").asText();
    awaitRunning();
    create("topics", "{\"name\": \"topic-test\", \"brokers\": [\"broker-0\"], \"queue_num\": 3}");
    for (String group : new String[] {"group1", "GID_test"}) {
      create(
          "groups",
          "{\"name\": \"%s\", \"consume_orderly\": false, \"broadcast\": false,".formatted(group)
              + " \"retry_max_time\": 5}");
    }
    seed(
        "messages",
        """
        "topic": "topic-test", "messages": [
          {"msg_id": "%s", "unique_key": "7F00000123DC6E0BE85808B037820000", "body": "xxxx",
           "broker": "broker-0", "queue": 2, "stored_at": 1648888166319,
           "born_at": 1648888166275, "born_host": "192.168.0.66:50098"},
          {"unique_key": "7F000001561018B4AAC26B9A0D1D0004", "body": "Hello world",
           "keys": ["OrderID188"], "tags": "TagA", "stored_at": 1648888170000},
          {"msg_id": "id1", "unique_key": "7F000001001C18B4AAC26B8AEE030015",
           "body": "fails", "stored_at": 1648888170001}]"""
            .formatted(RECORDED_MESSAGE));
    seed(
        "dead-letters",
        """
        "group": "group1", "dead_letters": [
          {"of": "%s", "msg_id": "C0A8011700002774000000000013B19D"},
          {"of": "id1"}]"""
            .formatted(RECORDED_MESSAGE));
    seed(
        "consumers",
        "\"group\": \"GID_test\", \"consumers\": [{\"client_id\": \"192.168.0.1\"},"
            + " {\"client_id\": \"failing\", \"consume_status\": 2}]");
  }

  private static void awaitRunning() throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!http.get(Samples.INSTANCES + "/" + instanceId)
        .json()
        .path("status")
        .asText()
        .equals("RUNNING")) {
      assertThat(System.nanoTime()).as("the creation ends in time").isLessThan(end);
    }
  }

  private static void create(String collection, String body) throws Exception {
    Http.Answer answer = http.post(Samples.INSTANCES + "/" + instanceId + "/" + collection, body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  private static JsonNode seed(String kind, String fields) throws Exception {
    Http.Answer answer =
        http.post(
            "/_dms/seeds/" + kind,
            "{\"project_id\": \"%s\", \"instance_id\": \"%s\", "
                    .formatted(Samples.PROJECT, instanceId)
                + fields
                + "}");
    assertThat(answer.status()).as(answer.text()).isIn(200, 204);
    return answer.json();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, UTF_8);
  }

  private static String path(Operation operation) {
    return operation
        .path()
        .replace("{engine}", "reliability")
        .replace("{project_id}", Samples.PROJECT)
        .replace("{instance_id}", instanceId);
  }

  private static Http.Answer post(Operation operation, String body) throws Exception {
    return http.post(path(operation), body);
  }

  private static Http.Answer recorded(Operation operation) throws Exception {
    return post(operation, Objects.requireNonNull(RecordedRequests.body(operation)));
  }

  private static Http.Answer list(String query) throws Exception {
    return http.get(path(Operation.LIST_MESSAGES) + "?topic=" + query);
  }

  @Test
  void listMessages_recordedQuery_isRefusedForWantOfTimes() throws Exception {
    Http.Answer answer =
        http.get(path(Operation.LIST_MESSAGES) + RecordedRequests.query(Operation.LIST_MESSAGES));

    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.errorCode()).isEqualTo("DMS.00400062");
    assertThat(answer.errorMessage()).contains("start_time").contains("end_time");
  }

  @Test
  void listMessages_recordedTimes_answersTheRecordedMessage() throws Exception {
    Http.Answer answer = list("topic-test&start_time=1648888166000&end_time=1648888167000");

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    JsonNode message = answer.json().at("/messages/0");
    assertThat(answer.json().path("total").asInt()).isEqualTo(1);
    assertThat(message.path("msg_id").asText()).isEqualTo(RECORDED_MESSAGE);
    assertThat(message.path("store_timestamp").asLong()).isEqualTo(1648888166319L);
    assertThat(message.path("born_host").asText()).isEqualTo("192.168.0.66:50098");
    assertThat(message.path("queue_id").asInt()).isEqualTo(2);
    assertThat(message.at("/property_list/1/value").asText())
        .isEqualTo("7F00000123DC6E0BE85808B037820000");
    assertThat(list("topic-test&msg_id=" + RECORDED_MESSAGE).json()).isEqualTo(answer.json());
  }

  @Test
  void listMessages_byKey_findsIt() throws Exception {
    Http.Answer answer =
        list("topic-test&start_time=0&end_time=9999999999999&key=OrderID188&limit=1");

    assertThat(answer.json().at("/messages/0/body").asText()).isEqualTo("Hello world");
    assertThat(answer.json().at("/messages/0/body_crc").asLong()).isEqualTo(198614610);
  }

  @Test
  void listMessages_whatCannotBe_isRefusedWithItsCode() throws Exception {
    assertThat(list("unknown&start_time=0&end_time=1").errorCode()).isEqualTo("DMS.10540401");
    assertThat(list("topic-test&start_time=2&end_time=1").errorCode()).isEqualTo("DMS.00400142");
    assertThat(list("topic-test&start_time=x&end_time=1").errorCode()).isEqualTo("DMS.00400142");
    assertThat(list("topic-test&msg_id=x&limit=51").errorCode()).isEqualTo("DMS.10240042");
    assertThat(list("topic-test&msg_id=x&offset=-1").errorCode()).isEqualTo("DMS.10240043");
    assertThat(list("a.b&msg_id=x").errorCode()).isEqualTo("DMS.10240007");
    assertThat(list("t".repeat(128) + "&msg_id=x").errorCode()).isEqualTo("DMS.10240011");
    assertThat(list("topic-test&msg_id=" + encoded("\0 👋")).json().path("total").asInt()).isZero();
  }

  @Test
  void listMessages_moreThanOneAnswerHolds_isTooLargeUntilNarrowed() throws Exception {
    create("topics", "{\"name\": \"large\", \"brokers\": [\"broker-0\"], \"queue_num\": 1}");
    String body = "👋".repeat(1024 * 1024 - 100);
    for (int start = 0; start < 6000; start += 3000) {
      seed(
          "messages",
          "\"topic\": \"large\", \"count\": 3, \"interval\": 1000, \"template\":"
              + " {\"stored_at\": %d, \"body\": %s}"
                  .formatted(start, JSON.writeValueAsString(body)));
    }

    Http.Answer all = list("large&start_time=0&end_time=9999&limit=1");
    assertThat(all.status()).isEqualTo(501);
    assertThat(all.errorCode()).isEqualTo("DMS.111501026");
    Http.Answer one = list("large&start_time=1000&end_time=1999");
    assertThat(one.status()).isEqualTo(200);
    assertThat(one.json().at("/messages/0/body").asText()).isEqualTo(body);
  }

  @Test
  void showMessageTrace_recordedRequest_answersTheSending() throws Exception {
    Http.Answer answer =
        http.get(
            path(Operation.SHOW_MESSAGE_TRACE)
                + RecordedRequests.query(Operation.SHOW_MESSAGE_TRACE));

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    JsonNode event = answer.json().at("/trace/0");
    assertThat(event.path("trace_type").asText()).isEqualTo("Pub");
    assertThat(event.path("msg_id").asText()).isEqualTo("7F000001561018B4AAC26B9A0D1D0004");
    assertThat(event.path("tags").asText()).isEqualTo("TagA");
    assertThat(event.path("body_length").asInt()).isEqualTo(11);
  }

  @Test
  void exportDeadLetterMessages_recordedRequest_answersThoseThatExistInABareArray()
      throws Exception {
    Http.Answer answer = recorded(Operation.EXPORT_DEAD_LETTER_MESSAGES);

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().isArray()).isTrue();
    assertThat(answer.json().findValuesAsText("body")).containsExactly("xxxx", "fails");
    assertThat(answer.json().at("/0/reconsume_times").asInt()).isEqualTo(5);
  }

  @Test
  void resendDeadLetterMessages_recordedRequest_answersForEachMessage() throws Exception {
    Http.Answer unknown = recorded(Operation.RESEND_DEAD_LETTER_MESSAGES);

    assertThat(unknown.status()).as(unknown.text()).isEqualTo(200);
    assertThat(unknown.json().at("/resend_results/0/msg_id").asText()).isEqualTo("id1");
    assertThat(unknown.json().at("/resend_results/0/error_code").asText())
        .isEqualTo("DMS.00400062");

    Http.Answer known =
        post(
            Operation.RESEND_DEAD_LETTER_MESSAGES,
            "{\"topic\": \"%DLQ%group1\", \"msg_id_list\":"
                + " [\"C0A8011700002774000000000013B19D\"]}");

    assertThat(known.json().at("/resend_results/0/error_code").asText()).isEqualTo("DMS.00000000");
    assertThat(known.json().at("/resend_results/0/error_message").asText()).isEqualTo("Success.");
    assertThat(
            list(encoded("%RETRY%group1") + "&start_time=0&end_time=9999999999999")
                .json()
                .at("/messages/0/body")
                .asText())
        .isEqualTo("xxxx");
    assertThat(
            list(DEAD_LETTERS + "&msg_id=C0A8011700002774000000000013B19D")
                .json()
                .path("total")
                .asInt())
        .isEqualTo(1);
  }

  @Test
  void verifyMessageConsumption_recordedRequest_reachesTheConsumer() throws Exception {
    Http.Answer answer = recorded(Operation.VERIFY_MESSAGE_CONSUMPTION);

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().at("/resend_results/0/msg_id").asText()).isEqualTo("id1");
    assertThat(answer.json().at("/resend_results/0/error_code").asText()).isEqualTo("DMS.00000000");
    assertThat(
            http.get(path(Operation.SHOW_MESSAGE_TRACE) + "?msg_id=id1")
                .json()
                .findValuesAsText("trace_type"))
        .contains("Pub", "SubBefore", "SubAfter");
  }

  @Test
  void verifyMessageConsumption_ofAConsumerThatFailsOrIsGone_saysSo() throws Exception {
    String body = "{\"group\": \"GID_test\", \"client_id\": \"%s\", \"msg_id_list\": [\"id1\"]}";

    Http.Answer failing = post(Operation.VERIFY_MESSAGE_CONSUMPTION, body.formatted("failing"));
    assertThat(failing.json().at("/resend_results/0/error_code").asText())
        .isEqualTo("DMS.10542204");

    Http.Answer gone = post(Operation.VERIFY_MESSAGE_CONSUMPTION, body.formatted("gone"));
    assertThat(gone.status()).as(gone.text()).isEqualTo(400);
    assertThat(gone.errorCode()).isEqualTo("DMS.50050004");
  }

  @Test
  void deadLetters_ofAnUnknownGroup_areRefusedWithItsCode() throws Exception {
    String body = "{\"topic\": \"%DLQ%unknown\", \"msg_id_list\": [\"x\"]}";

    for (Operation operation :
        new Operation[] {
          Operation.EXPORT_DEAD_LETTER_MESSAGES, Operation.RESEND_DEAD_LETTER_MESSAGES
        }) {
      Http.Answer answer = post(operation, body);
      assertThat(answer.status()).as(answer.text()).isEqualTo(404);
      assertThat(answer.errorCode()).isEqualTo("DMS.10240405");
      assertThat(post(operation, "{\"topic\": \"%DLQ%group1\"}").errorCode())
          .isEqualTo("DMS.00400062");
      assertThat(post(operation, "").errorCode()).isEqualTo("DMS.00400004");
      assertThat(post(operation, "{").errorCode()).isEqualTo("DMS.00400005");
    }
  }

  @Test
  void seed_thatIsNotInOrder_isRefusedByFieldAndLeavesNothing() throws Exception {
    Http.Answer answer =
        http.post(
            "/_dms/seeds/messages",
            ("{\"project_id\": \"%s\", \"instance_id\": \"%s\", \"topic\": \"topic-test\","
                    + " \"messages\": [{\"body\": \"a\", \"msg_id\": \"half\"}, {\"bodi\": \"b\"}]}")
                .formatted(Samples.PROJECT, instanceId));

    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.errorMessage()).contains("messages[1].bodi");
    assertThat(list("topic-test&msg_id=half").json().path("total").asInt()).isZero();
  }

  @Test
  void showInstance_withMessages_tellsTheStorageThatTheyUse() throws Exception {
    JsonNode instance = http.get(Samples.INSTANCES + "/" + instanceId).json();

    assertThat(instance.path("used_storage_space").asLong()).isEqualTo(1);
  }
}
