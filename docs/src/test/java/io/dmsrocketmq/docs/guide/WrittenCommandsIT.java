package io.dmsrocketmq.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.docs.command.CommandBlock;
import io.dmsrocketmq.docs.command.Walkthrough;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands of the texts, run one after the other against the packaged server. */
class WrittenCommandsIT {

  /** What this needs, a machine of the build does not have: PostgreSQL. */
  private static final Set<String> WITH_SERVICES = Set.of("docs/guides/several-nodes.md");

  /** Builds with these are looked at by {@link WrittenBuildsTest}, and belong to the release. */
  private static final Set<String> WITH_BUILDS_ONLY = Set.of("docs/guides/releasing.md");

  static List<String> texts() throws Exception {
    return Fences.texts().stream()
        .filter(text -> !WITH_SERVICES.contains(text) && !WITH_BUILDS_ONLY.contains(text))
        .filter(text -> !blocks(text).isEmpty())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void commands_ofAText_doWhatItSays(String text, @TempDir Path directory) throws Exception {
    try (Walkthrough walkthrough = new Walkthrough(Fences.REPOSITORY, directory)) {
      for (CommandBlock block : blocks(text)) {
        walkthrough.follow(block);
      }
      assertThat(walkthrough.foreignPrograms()).isSubsetOf("pact-broker");
    }
  }

  @Test
  void allTests_asTheReadmeSays_areWhatTheBuildServerRuns() throws Exception {
    String script = Files.readString(Fences.REPOSITORY.resolve(".ci/run"));

    assertThat(Files.readString(Fences.REPOSITORY.resolve("README.md")))
        .contains("\nmvn -B verify\n");
    assertThat(script.strip()).endsWith("exec mvn -B -ntp verify");
  }

  private static List<CommandBlock> blocks(String text) {
    return CommandBlock.of(Fences.read(text));
  }
}
