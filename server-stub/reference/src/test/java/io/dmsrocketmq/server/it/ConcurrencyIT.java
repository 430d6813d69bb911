package io.dmsrocketmq.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.api.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that meet. */
class ConcurrencyIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int RACERS = 32;
  private static final int ROUNDS = 8;
  private static final int LASTING = 40;
  private static final int PAGE = 7;
  private static final String NO_TOPIC = ErrorCode.QUEUE_NOT_FOUND.code();

  @RegisterExtension static final SharedServer SHARED = SharedServer.open();

  private static final ExecutorService THREADS = Executors.newCachedThreadPool();

  private static Http http;

  @BeforeAll
  static void start(ServerProcess shared) {
    http = new Http(shared.base());
  }

  @AfterAll
  static void stop() {
    THREADS.shutdownNow();
  }

  /** Sends requests that begin together, and gives what came of each. */
  private static List<Http.Answer> atOnce(List<Callable<Http.Answer>> requests) throws Exception {
    CyclicBarrier together = new CyclicBarrier(requests.size());
    List<Future<Http.Answer>> answers = new ArrayList<>();
    for (Callable<Http.Answer> request : requests) {
      answers.add(
          THREADS.submit(
              () -> {
                together.await();
                return request.call();
              }));
    }
    List<Http.Answer> all = new ArrayList<>();
    for (Future<Http.Answer> answer : answers) {
      all.add(answer.get());
    }
    return all;
  }

  private static List<Http.Answer> race(String target, String body) throws Exception {
    List<Callable<Http.Answer>> requests = new ArrayList<>();
    IntStream.range(0, RACERS).forEach(racer -> requests.add(() -> http.post(target, body)));
    return atOnce(requests);
  }

  private static void assertOneWon(List<Http.Answer> answers, ErrorCode conflict) {
    assertThat(answers).extracting(Http.Answer::status).containsOnlyOnce(200);
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 200)
        .hasSize(RACERS - 1)
        .extracting(Http.Answer::errorCode)
        .containsOnly(conflict.code());
  }

  @Test
  void createInstance_manyAtOnceWithOneName_letsOneWinAndMakesNothingOfTheOthers()
      throws Exception {
    List<Http.Answer> answers = race(Samples.INSTANCES, Samples.createInstance("raced-for"));

    assertOneWon(answers, ErrorCode.INSTANCE_NAME_EXISTS);
    JsonNode listed = http.get(Samples.INSTANCES + "?name=raced-for").json();
    assertThat(listed.path("instance_num").asInt()).isEqualTo(1);
    String id = listed.at("/instances/0/instance_id").asText();
    assertThat(answers)
        .filteredOn(answer -> answer.status() == 200)
        .first()
        .satisfies(won -> assertThat(won.json().path("instance_id").asText()).isEqualTo(id));
    Instances.runningAfter(http, id, "CREATING");
  }

  @ParameterizedTest
  @CsvSource({
    "topics, CREATE_OR_BATCH_DELETE_TOPICS, QUEUE_EXISTS, ''",
    "groups, CREATE_OR_BATCH_DELETE_CONSUMER_GROUPS, CONSUMER_GROUP_EXISTS, ''",
    "users, CREATE_USER, INVALID_REQUEST_PARAMETER, with-secret"
  })
  void create_manyAtOnceWithOneName_letsOneWin(
      String collection, Operation operation, ErrorCode conflict, String example) throws Exception {
    String target = Instances.createRunningAt(http, "raced-" + collection) + "/" + collection;
    String body =
        example.isEmpty()
            ? String.valueOf(RecordedRequests.body(operation))
            : RecordedRequests.body(operation, example);

    assertOneWon(race(target, body), conflict);

    JsonNode sent = JSON.readTree(body);
    String name = sent.path("name").asText(sent.path("access_key").asText());
    assertThat(http.get(target + "/" + name).status()).isEqualTo(200);
  }

  @Test
  void topic_changedAndDeletedAtOnce_isGoneAndLeavesNothing() throws Exception {
    String topics = Instances.createRunningAt(http, "changed-and-deleted") + "/topics";
    for (int round = 0; round < ROUNDS; round++) {
      http.post(topics, "{\"name\": \"contested\", \"queue_num\": 1}");
      List<Callable<Http.Answer>> requests = new ArrayList<>();
      for (int racer = 0; racer < RACERS - 2; racer++) {
        String change = "{\"read_queue_num\": %d, \"write_queue_num\": 2}".formatted(racer % 7 + 1);
        requests.add(() -> http.put(topics + "/contested", change));
      }
      requests.add(() -> http.delete(topics + "/contested"));
      requests.add(() -> http.delete(topics + "/contested"));

      List<Http.Answer> answers = atOnce(requests);

      assertThat(answers.subList(0, RACERS - 2))
          .filteredOn(answer -> answer.status() != 204)
          .allSatisfy(late -> assertThat(late.errorCode()).isEqualTo(NO_TOPIC));
      assertThat(answers.subList(RACERS - 2, RACERS))
          .extracting(Http.Answer::status)
          .containsExactlyInAnyOrder(204, 404);
      assertThat(http.get(topics + "/contested").status()).isEqualTo(404);
    }
  }

  @Test
  void instance_changedAndDeletedAtOnce_isGone() throws Exception {
    String instance = Instances.createRunningAt(http, "contested");
    List<Callable<Http.Answer>> requests = new ArrayList<>();
    for (int racer = 0; racer < RACERS - 1; racer++) {
      String topic = "{\"name\": \"topic-%d\", \"queue_num\": 1}".formatted(racer);
      requests.add(
          racer % 2 == 0
              ? () -> http.put(instance, "{\"description\": \"changed\"}")
              : () -> http.post(instance + "/topics", topic));
    }
    requests.add(() -> http.delete(instance));

    List<Http.Answer> answers = atOnce(requests);

    assertThat(answers.get(RACERS - 1).status()).isEqualTo(204);
    assertThat(answers).extracting(Http.Answer::status).isSubsetOf(200, 204, 404);
    assertThat(http.get(instance).errorCode()).isEqualTo(ErrorCode.INSTANCE_NOT_FOUND.code());
    assertThat(http.get(instance + "/topics/topic-1").status()).isEqualTo(404);
    assertThat(http.get(Samples.INSTANCES + "?name=contested").json().path("instance_num").asInt())
        .isZero();
  }

  @Test
  void pages_whileOthersCreateAndDelete_showWhatLastsOnceEach() throws Exception {
    String groups = Instances.createRunningAt(http, "paged") + "/groups";
    List<String> lasting = IntStream.range(0, LASTING).mapToObj("a-%02d"::formatted).toList();
    for (String name : lasting) {
      http.post(groups, "{\"name\": \"%s\"}".formatted(name));
    }
    AtomicBoolean over = new AtomicBoolean();
    // Their names come after those that last, so that no page of these moves.
    Future<Integer> passing = THREADS.submit(() -> comeAndGo(groups, over));

    try {
      for (int round = 0; round < ROUNDS; round++) {
        List<String> seen = new ArrayList<>();
        for (int offset = 0; offset < LASTING + PAGE; offset += PAGE) {
          JsonNode page = http.get(groups + "?limit=%d&offset=%d".formatted(PAGE, offset)).json();
          assertThat(page.path("groups").size()).isLessThanOrEqualTo(PAGE);
          assertThat(page.path("total").asInt()).isBetween(LASTING, LASTING + 1);
          names(page).filter(lasting::contains).forEach(seen::add);
        }
        assertThat(seen).containsExactlyElementsOf(lasting);
      }
    } finally {
      over.set(true);
    }
    assertThat(passing.get()).as("groups that came and went").isPositive();
  }

  private static Stream<String> names(JsonNode page) {
    return StreamSupport.stream(page.path("groups").spliterator(), false)
        .map(group -> group.path("name").asText());
  }

  private static int comeAndGo(String groups, AtomicBoolean over) throws Exception {
    int gone = 0;
    while (!over.get() || gone == 0) {
      String name = "b-" + gone;
      http.post(groups, "{\"name\": \"%s\"}".formatted(name));
      assertThat(http.delete(groups + "/" + name).status()).isEqualTo(204);
      gone++;
    }
    return gone;
  }
}
