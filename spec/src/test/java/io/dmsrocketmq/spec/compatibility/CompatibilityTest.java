package io.dmsrocketmq.spec.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dmsrocketmq.spec.OpenApiDocument;
import io.dmsrocketmq.spec.SourceTree;
import io.dmsrocketmq.spec.SpecBundler;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever uses the last release can go on with this state. */
class CompatibilityTest {

  private static final SourceTree BASELINE = SourceTree.read(Path.of("baseline"));

  @Test
  void contract_againstLastRelease_breaksNothingButWhatHasReason() {
    OpenApiDocument last = OpenApiDocument.of(BASELINE.file("dms-rocketmq.yaml"));
    OpenApiDocument present = OpenApiDocument.of(SpecBundler.bundle(Path.of("src/main/openapi")));

    assertThat(Comparison.breaks(last, present))
        .as(
            "breaks against baseline/dms-rocketmq.yaml; undo the change, or write the text of the"
                + " break with a reason into baseline/accepted-breaks.yaml, and take out of it what"
                + " is no break")
        .containsExactlyInAnyOrderElementsOf(accepted());
  }

  @Test
  void acceptedBreaks_haveReasons() {
    assertThat(BASELINE.file("accepted-breaks.yaml"))
        .allSatisfy(entry -> assertThat(entry.path("why").asText()).endsWith("."));
  }

  private static List<String> accepted() {
    List<String> accepted = new ArrayList<>();
    for (JsonNode entry : BASELINE.file("accepted-breaks.yaml")) {
      accepted.add(entry.path("break").asText());
    }
    return accepted;
  }
}
