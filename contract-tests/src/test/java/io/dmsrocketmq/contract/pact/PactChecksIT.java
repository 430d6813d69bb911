package io.dmsrocketmq.contract.pact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dmsrocketmq.contract.Pacts;
import io.dmsrocketmq.contract.Scenario;
import io.dmsrocketmq.spec.OpenApiDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The checks find what would let the pacts of this build pass emptily, and say what to do. */
class PactChecksIT {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String OPERATION = "showTopic";

  private static Path original;
  private static List<String> index;

  private PactChecks checks;
  private Path directory;
  private ObjectNode pact;

  @BeforeAll
  static void readPacts() {
    original = Pacts.directory();
    index = PactChecks.index(PactDirectory.read(original));
    assumeThat(new PactChecks(Scenario.CONTRACT, index).findings(original))
        .as("the pacts are in order; if they are not, PactCompletenessIT tells")
        .isEmpty();
  }

  @BeforeEach
  void copyPacts(@TempDir Path copies) throws IOException {
    checks = new PactChecks(Scenario.CONTRACT, index);
    directory = copies;
    for (Path file : PactDirectory.read(original).files()) {
      Files.copy(file, directory.resolve(file.getFileName()));
    }
    pact = (ObjectNode) JSON.readTree(file().toFile());
  }

  private Path file() {
    return directory.resolve(Pacts.CONSUMER + "-" + Pacts.PROVIDER + ".json");
  }

  /** The interaction of the pact that shows a topic. */
  private ObjectNode interaction() {
    for (JsonNode interaction : pact.path("interactions")) {
      if (interaction.at("/comments/references/openapi/operationId").asText().equals(OPERATION)
          && interaction.at("/response/status").asInt() == 200) {
        return (ObjectNode) interaction;
      }
    }
    throw new AssertionError("the pacts have no interaction that shows a topic");
  }

  private List<String> findingsAfter(Consumer<ObjectNode> change) throws IOException {
    change.accept(interaction());
    Files.writeString(file(), pact.toString());
    return checks.findings(directory);
  }

  @Test
  void interaction_thatWasDeleted_isMissed() throws IOException {
    assertThat(
            findingsAfter(
                interaction -> {
                  ArrayNode all = (ArrayNode) pact.path("interactions");
                  int place = all.valueStream().toList().indexOf(interaction);
                  all.remove(place);
                }))
        .anySatisfy(
            finding ->
                assertThat(finding)
                    .contains("lack an interaction of the index", OPERATION, "Restore its test"));
  }

  @Test
  void interactions_ofAnOperation_thatWereAllDeleted_areMissedByTheOperation() throws IOException {
    assertThat(
            findingsAfter(
                interaction -> {
                  ArrayNode all = (ArrayNode) pact.path("interactions");
                  for (int i = all.size() - 1; i >= 0; i--) {
                    if (all.get(i).path("comments").equals(interaction.path("comments"))) {
                      all.remove(i);
                    }
                  }
                }))
        .anyMatch(finding -> finding.startsWith("The operation showTopic has no interaction. Add"));
  }

  @Test
  void successes_ofAnOperation_thatWereAllDeleted_areMissedBesideTheIndex() throws IOException {
    checks = new PactChecks(Scenario.CONTRACT, indexWithout(OPERATION + "  200"));

    assertThat(
            findingsAfter(
                interaction -> {
                  ArrayNode all = (ArrayNode) pact.path("interactions");
                  for (int i = all.size() - 1; i >= 0; i--) {
                    if (all.get(i).path("comments").equals(interaction.path("comments"))
                        && all.get(i).at("/response/status").asInt() == 200) {
                      all.remove(i);
                    }
                  }
                }))
        .singleElement()
        .asString()
        .startsWith("The operation showTopic has no interaction that is answered with 200. Add");
  }

  static Stream<Arguments> variants() {
    return Scenario.CONTRACT.operations().stream()
        .flatMap(
            operation ->
                operation.definition().path("x-dms-variants").properties().stream()
                    .map(variant -> Arguments.of(operation.id(), variant.getKey())));
  }

  @ParameterizedTest
  @MethodSource("variants")
  void successes_ofAVariant_thatWereAllDeleted_areMissedBesideTheIndex(
      String operation, String variant) throws IOException {
    ArrayNode all = (ArrayNode) pact.path("interactions");
    for (int i = all.size() - 1; i >= 0; i--) {
      if (all.get(i).path("description").asText().startsWith(variant + ": ")
          && all.get(i).at("/response/status").asInt() < 300) {
        all.remove(i);
      }
    }
    Files.writeString(file(), pact.toString());
    checks = new PactChecks(Scenario.CONTRACT, PactChecks.index(PactDirectory.read(directory)));

    assertThat(checks.findings(directory))
        .filteredOn(finding -> finding.contains("of its use"))
        .singleElement()
        .asString()
        .startsWith("The operation " + operation + " has no interaction of its use " + variant);
  }

  private static List<String> indexWithout(String part) {
    return index.stream().filter(line -> !line.contains(part)).toList();
  }

  @Test
  void interaction_thatIsPending_isFound() throws IOException {
    assertThat(findingsAfter(interaction -> interaction.put("pending", true)))
        .singleElement()
        .asString()
        .contains(OPERATION, "is pending", "Take the mark away");
  }

  @Test
  void directory_thatIsEmpty_isFound() throws IOException {
    for (Path file : PactDirectory.read(directory).files()) {
      Files.delete(file);
    }

    assertThat(checks.findings(directory))
        .singleElement()
        .asString()
        .contains("holds no interaction", "run them");
  }

  @Test
  void operation_thatWasRenamed_isFoundOnBothSides() {
    JsonNode renamed = Scenario.CONTRACT.tree().deepCopy();
    for (JsonNode operation : renamed.findParents("operationId")) {
      if (operation.path("operationId").asText().equals(OPERATION)) {
        ((ObjectNode) operation).put("operationId", "showOneTopic");
      }
    }

    assertThat(new PactChecks(OpenApiDocument.of(renamed), index).findings(directory))
        .anyMatch(finding -> finding.contains("'showTopic', which the contract does not have"))
        .anyMatch(finding -> finding.contains("rename it in the ClientCall"))
        .anyMatch(finding -> finding.startsWith("The operation showOneTopic has no interaction"));
  }

  @Test
  void answer_withAPropertyThatIsNotListed_doesNotFit() throws IOException {
    assertThat(findingsAfter(interaction -> answer(interaction).put("unlisted", 1)))
        .singleElement()
        .asString()
        .contains("does not fit the contract", "unlisted", "Correct the interaction");
  }

  @Test
  void answer_withAnotherType_doesNotFit() throws IOException {
    assertThat(findingsAfter(interaction -> answer(interaction).put("permission", 1)))
        .singleElement()
        .asString()
        .contains("does not fit the contract", "permission");
  }

  @Test
  void answer_withAStatusThatIsNotListed_doesNotFit() throws IOException {
    assertThat(
            findingsAfter(
                interaction -> ((ObjectNode) interaction.path("response")).put("status", 202)))
        .anyMatch(finding -> finding.contains("the operation does not answer 202"));
  }

  @Test
  void request_toAnotherPath_doesNotFit() throws IOException {
    assertThat(
            findingsAfter(
                interaction -> ((ObjectNode) interaction.path("request")).put("path", "/v2/x")))
        .singleElement()
        .asString()
        .contains("the request is GET /v2/x, not GET");
  }

  @Test
  void request_withAParameterThatIsNotListed_doesNotFit() throws IOException {
    assertThat(
            findingsAfter(
                interaction ->
                    ((ObjectNode) interaction.path("request"))
                        .putObject("query")
                        .putArray("unlisted")
                        .add("1")))
        .singleElement()
        .asString()
        .contains("the query has unlisted");
  }

  private static ObjectNode answer(ObjectNode interaction) {
    return (ObjectNode) interaction.at("/response/body/content");
  }
}
