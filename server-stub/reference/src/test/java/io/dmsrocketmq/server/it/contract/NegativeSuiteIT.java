package io.dmsrocketmq.server.it.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import io.dmsrocketmq.server.it.Http.Answer;
import io.dmsrocketmq.spec.OpenApiDocument;
import io.dmsrocketmq.spec.Operation;
import io.dmsrocketmq.spec.oracle.ContractRequest;
import io.dmsrocketmq.spec.oracle.RequestJudge;
import io.dmsrocketmq.spec.oracle.RequestJudge.Verdict;
import io.dmsrocketmq.spec.oracle.Site;
import io.dmsrocketmq.spec.oracle.Sites;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Takes every example request of the contract apart, tries every value at every place, and compares
 * what comes of it with what the contract says: a refusal is documented, names the place and
 * changes nothing; a success is allowed, has the promised form and holds what was sent.
 */
class NegativeSuiteIT {

  /** So that the suite cannot shrink to nothing without anybody noticing. */
  private static final int LEAST_CASES = 5_000;

  private static final OpenApiDocument CONTRACT = OpenApiDocument.packaged();
  private static final RequestJudge JUDGE = new RequestJudge(CONTRACT);
  private static final AnswerOracle ANSWERS = new AnswerOracle(CONTRACT);
  private static final Map<String, Count> COUNTS = new TreeMap<>();

  private static World world;

  private static final class Count {
    private int refused;
    private int succeeded;

    private int all() {
      return refused + succeeded;
    }
  }

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    world = World.create(CONTRACT, directory);
  }

  @AfterAll
  static void stop() {
    world.close();
    COUNTS.forEach(
        (family, count) ->
            System.out.printf(
                "negative suite: %-20s %5d cases, %5d refused, %5d succeeded%n",
                family, count.all(), count.refused, count.succeeded));
    assertThat(COUNTS.values().stream().mapToInt(Count::all).sum()).isGreaterThan(LEAST_CASES);
  }

  @TestFactory
  Stream<DynamicContainer> everyValueAtEveryPlace() {
    return CONTRACT.operations().stream()
        .collect(Collectors.groupingBy(Operation::tag, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(
            family ->
                dynamicContainer(
                    family.getKey(),
                    family.getValue().stream().flatMap(NegativeSuiteIT::ofOperation)));
  }

  private static Stream<DynamicNode> ofOperation(Operation operation) {
    return world.requests(operation).stream()
        .map(
            request ->
                dynamicContainer(
                    operation.id() + ", " + request.scenario(),
                    Stream.concat(
                        Stream.of(
                            dynamicTest("as it stands, succeeds", () -> assertSucceeds(request))),
                        Sites.of(CONTRACT, request).stream().map(site -> ofSite(request, site)))));
  }

  private static DynamicContainer ofSite(ContractRequest request, Site site) {
    List<DynamicNode> tests = new ArrayList<>();
    Mutations.of(site, Sites.present(request, site))
        .forEach(
            (what, value) ->
                tests.add(dynamicTest(what, () -> check(request.with(site, value), site, value))));
    tests.add(dynamicTest("nothing has changed", NegativeSuiteIT::assertUnchanged));
    return dynamicContainer(site.toString(), tests);
  }

  private static void assertSucceeds(ContractRequest request) throws Exception {
    Answer answer = world.send(request);
    world.restore();
    if (Adaptations.isRefused(request)) {
      assertDocumented(request.operation(), answer, answer.text());
    } else {
      assertThat(answer.status()).as("%s%n%s", request, answer.text()).isBetween(200, 299);
    }
  }

  private static void check(ContractRequest request, Site site, JsonNode value) throws Exception {
    Answer answer = world.send(request);
    Verdict verdict = JUDGE.verdict(request, site, value);
    String description = "%s%n%s %s".formatted(request, answer.status(), answer.text());
    Count count = COUNTS.computeIfAbsent(request.operation().tag(), family -> new Count());
    if (answer.status() >= 300) {
      count.refused++;
      assertDocumented(request.operation(), answer, description);
      // An object that lacks everything is refused by the names of what it lacks.
      boolean lacking = site.isWholeBody() && (value.isObject() || value.isMissingNode());
      if (verdict == Verdict.WRONG && answer.status() == 400 && !lacking) {
        assertThat(answer.json().path("error_msg").asText())
            .as("the reason of %s", description)
            .contains(site.name());
      }
    } else {
      count.succeeded++;
      try {
        assertThat(verdict).as("by the contract %s", description).isNotEqualTo(Verdict.WRONG);
        assertThat(ANSWERS.faults(request.operation(), answer.status(), answer.json()))
            .as("faults of %s", description)
            .isEmpty();
        world.assertHolds(request, site, value, answer);
      } finally {
        world.restoreAfter(request);
      }
    }
  }

  private static void assertDocumented(Operation operation, Answer answer, String description)
      throws Exception {
    assertThat(answer.status()).as(description).isBetween(400, 499);
    assertThat(answer.header("Content-Type")).as(description).isEqualTo("application/json");
    assertThat(answer.header("X-Request-Id")).as(description).isNotEmpty();
    assertThat(answer.json().properties().stream().map(Map.Entry::getKey))
        .as(description)
        .containsExactly("error_code", "error_msg");
    assertThat(operation.definition().path("responses").has(String.valueOf(answer.status())))
        .as("a promise of the status of %s", description)
        .isTrue();
    assertThat(operation.errors())
        .as("the codes of %s, among them that of %s", operation.id(), description)
        .contains(answer.json().path("error_code").asText());
    assertThat(answer.text())
        .as(description)
        .doesNotContainPattern("Exception|java\\.|io\\.|org\\.|\\bat [a-z]+\\.");
  }

  private static void assertUnchanged() throws Exception {
    assertThat(world.state()).isEqualTo(world.stateAtFirst());
  }
}
