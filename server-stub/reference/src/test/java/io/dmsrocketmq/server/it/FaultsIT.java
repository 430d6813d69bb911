package io.dmsrocketmq.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.server.api.ErrorCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Faults that tests ask for, over HTTP. */
class FaultsIT {

  private static final String FAULTS = "/_dms/faults";
  private static final String ZONES = "/v2/available-zones";

  @RegisterExtension static final SharedServer SHARED = SharedServer.open();

  private static ServerProcess server;
  private static Http http;

  @BeforeAll
  static void start(ServerProcess shared) {
    server = shared;
    http = new Http(server.base());
  }

  @BeforeEach
  void clear() throws Exception {
    assertThat(http.delete(FAULTS).status()).isEqualTo(204);
  }

  @ParameterizedTest
  @EnumSource
  void code_asked_isAnsweredAsTheCatalogueHasIt(ErrorCode code) throws Exception {
    add("{\"error_code\": \"%s\"}".formatted(code.code()));

    Http.Answer answer = http.get(ZONES);

    assertThat(answer.status()).isEqualTo(code.status());
    assertThat(answer.errorCode()).isEqualTo(code.code());
    assertThat(answer.errorMessage())
        .isEqualTo(code.message().replaceAll("\\{[^}]+}|<key>", "…"))
        .doesNotContainPattern("[{<]\\w|%s");
    assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    assertThat(answer.header("X-Request-Id")).isNotEmpty();
  }

  @Test
  void fault_ofOneOperation_leavesTheOthersAlone() throws Exception {
    add("{\"operation\": \"listInstances\", \"error_code\": \"DMS.00500006\"}");

    assertThat(http.get(ZONES).status()).isEqualTo(200);
    assertThat(http.get(Samples.INSTANCES).errorCode()).isEqualTo("DMS.00500006");
  }

  @Test
  void fault_withACount_meetsSoManyRequests() throws Exception {
    add("{\"error_code\": \"DMS.00404022\", \"count\": 2}");

    assertThat(statuses(4)).containsExactly(404, 404, 200, 200);
    assertThat(http.get(FAULTS).json().at("/faults/0/applied").asInt()).isEqualTo(2);
  }

  @Test
  void fault_withARate_meetsTheSameRequestsEachTime() throws Exception {
    String fault = "{\"error_code\": \"DMS.00404022\", \"rate\": 0.5, \"seed\": 7}";
    add(fault);
    List<Integer> first = statuses(20);
    http.delete(FAULTS);
    add(fault);

    assertThat(statuses(20)).isEqualTo(first).contains(200, 404);
  }

  @Test
  void delay_asked_passesBeforeTheAnswer() throws Exception {
    add("{\"delay\": \"PT0.3S\"}");
    long start = System.nanoTime();

    assertThat(http.get(ZONES).status()).isEqualTo(200);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(299));
  }

  @Test
  void delay_beforeAnError_answersTheError() throws Exception {
    add(
        "{\"delay\": \"PT0.05S\", \"error_code\": \"DMS.10240407\", \"status\": 429,"
            + " \"retry_after\": 3}");

    Http.Answer answer = http.get(ZONES);

    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.errorCode()).isEqualTo("DMS.10240407");
    assertThat(answer.header("Retry-After")).isEqualTo("3");
  }

  @Test
  void cut_asked_closesTheConnectionAndIsNoEvent() throws Exception {
    add("{\"effect\": \"cut\", \"count\": 1}");

    // An HTTP client might try again by itself.
    assertThat(RawHttp.get(server.base(), ZONES)).isEmpty();
    assertThat(http.get(ZONES).status()).isEqualTo(200);
    assertThat(server.log()).doesNotContain("ERROR");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          html    |     | 502 | text/html        | <!DOCTYPE html>
          html    | 503 | 503 | text/html        | <!DOCTYPE html>
          garbage |     | 200 | application/json | {"error_code":"DMS.
          empty   |     | 200 | ''               | ''
          empty   | 500 | 500 | ''               | ''
          """)
  void effect_asked_isWhatIsAnswered(
      String effect, Integer status, int expected, String mediaType, String start)
      throws Exception {
    add(
        "{\"effect\": \"%s\"%s}"
            .formatted(effect, status == null ? "" : ", \"status\": " + status));

    Http.Answer answer = http.get(ZONES);

    assertThat(answer.status()).isEqualTo(expected);
    assertThat(answer.header("Content-Type")).startsWith(mediaType);
    assertThat(answer.text()).startsWith(start);
    assertThat(answer.text().isEmpty()).isEqualTo(start.isEmpty());
  }

  @Test
  void fault_removed_meetsNobody() throws Exception {
    String id = add("{\"error_code\": \"DMS.00404022\"}").json().path("id").asText();

    assertThat(http.delete(FAULTS + "/" + id).status()).isEqualTo(204);
    assertThat(http.get(ZONES).status()).isEqualTo(200);
    assertThat(http.delete(FAULTS + "/" + id).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"error_code": "DMS.1"}                          | error_code is not in the catalogue
          {"operation": "fly", "error_code": "DMS.00404022"} | operation is unknown.
          {"operation": "createTopic", "effect": "cut"}    | a use of createOrBatchDeleteTopics.
          {"operation": "showConsumerGroupProgress", "effect": "cut"} | a use of listConsumerGroupTopics.
          {"operation": "lisUsers", "effect": "cut"}       | near it: listUsers.
          {"effect": "explode"}                            | effect must be one of delay, error, cut
          {"effect": "error"}                              | error_code must say which
          {"effect": "cut", "error_code": "DMS.00404022"}  | error_code belongs to the effect error
          {"effect": "cut", "status": 500}                 | status belongs to effects that answer
          {"effect": "empty", "status": 100}               | status must be 200 to 599
          {}                                               | delay must say how long
          {"delay": "soon"}                                | delay must be a duration
          {"delay": "PT11M"}                               | delay must be between
          {"effect": "cut", "count": 0}                    | count must be at least 1
          {"effect": "cut", "rate": 1.5}                   | rate must be more than 0
          {"effect": "cut", "seed": 1}                     | seed belongs to a rate
          {"effect": "cut", "count": "1"}                  | count must be a whole number
          {"effects": "cut"}                               | effects is unknown
          """)
  void fault_notInOrder_isRefusedByName(String body, String reason) throws Exception {
    Http.Answer answer = http.post(FAULTS, body);

    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.errorMessage()).contains(reason);
    assertThat(http.get(FAULTS).json().path("faults")).isEmpty();
  }

  private static Http.Answer add(String fault) throws Exception {
    Http.Answer answer = http.post(FAULTS, fault);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer;
  }

  private static List<Integer> statuses(int requests) throws Exception {
    List<Integer> statuses = new ArrayList<>();
    for (int request = 0; request < requests; request++) {
      statuses.add(http.get(ZONES).status());
    }
    return statuses;
  }
}
