package io.dmsrocketmq.contract.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dmsrocketmq.contract.Pacts;
import io.dmsrocketmq.contract.Scenario;
import io.dmsrocketmq.spec.Operation;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The pacts as a whole: they must not pass because something is missing from them. */
class OperationCoverageIT {

  private static final Path LEDGER = Path.of("uncovered-operations.txt");

  /** How many operations the ledger may hold at most; lower it together with the ledger. */
  private static final int STILL_UNCOVERED = 36;

  @Test
  void pacts_togetherWithTheLedger_nameEveryOperationOnce() throws IOException {
    Set<String> specified =
        Scenario.CONTRACT.operations().stream()
            .map(Operation::id)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> agreed =
        interactions().stream()
            .map(OperationCoverageIT::operationId)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> uncovered = new TreeSet<>(specified);
    uncovered.removeAll(agreed);

    assertThat(specified)
        .as("a pact refers to an operation that the contract does not have")
        .containsAll(agreed);
    assertThat(Files.readAllLines(LEDGER))
        .as(
            "%s lists the operations without an interaction and may only shrink. An operation too"
                + " many: it has its interaction now, so delete the line. An operation missing: add"
                + " an interaction to its family's ConsumerPactTest, not a line to the ledger",
            LEDGER)
        .containsExactlyElementsOf(uncovered)
        .as("%s has lost lines: lower the number in this test, so that none comes back", LEDGER)
        .hasSize(STILL_UNCOVERED);
  }

  @Test
  void interactions_areNeverPending() throws IOException {
    assertThat(interactions()).isNotEmpty();
    assertThat(interactions())
        .as("a pending interaction passes with a broken provider")
        .noneMatch(interaction -> interaction.path("pending").asBoolean());
  }

  private static String operationId(JsonNode interaction) {
    String id = interaction.at("/comments/references/openapi/operationId").asText();
    assertThat(id)
        .as("the interaction '%s' names no operation", interaction.path("description").asText())
        .isNotEmpty();
    return id;
  }

  private static List<JsonNode> interactions() throws IOException {
    List<JsonNode> interactions = new ArrayList<>();
    JsonMapper json = new JsonMapper();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(Pacts.directory(), "*.json")) {
      for (Path file : files) {
        json.readTree(file.toFile()).path("interactions").forEach(interactions::add);
      }
    }
    return interactions;
  }
}
