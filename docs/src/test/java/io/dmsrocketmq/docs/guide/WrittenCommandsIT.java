package io.dmsrocketmq.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.docs.command.CommandBlock;
import io.dmsrocketmq.docs.command.Walkthrough;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands of the texts, run one after the other against the packaged server. */
class WrittenCommandsIT {

  private static final Path REPOSITORY = Fences.REPOSITORY;
  private static final Pattern MODULES = Pattern.compile("-pl (\\S+)");
  private static final Pattern PROFILES = Pattern.compile("-P(\\w[\\w-]*)");

  @ParameterizedTest
  @ValueSource(
      strings = {"README.md", "docs/guides/quick-start.md", "docs/guides/authentication.md"})
  void commands_ofAText_doWhatItSays(String text, @TempDir Path directory) throws Exception {
    List<CommandBlock> blocks = CommandBlock.of(Files.readString(REPOSITORY.resolve(text)));
    assertThat(blocks).isNotEmpty();

    try (Walkthrough walkthrough = new Walkthrough(REPOSITORY, directory)) {
      for (CommandBlock block : blocks) {
        walkthrough.follow(block);
      }
      assertThat(walkthrough.builds())
          .isSubsetOf("mvn -q -DskipTests package", "mvn -q -DskipTests install", "mvn -B verify");
    }
  }

  @Test
  void allTests_asTheReadmeSays_areWhatTheBuildServerRuns() throws Exception {
    String script = Files.readString(REPOSITORY.resolve(".ci/run"));

    assertThat(Files.readString(REPOSITORY.resolve("README.md"))).contains("\nmvn -B verify\n");
    assertThat(script.strip()).endsWith("exec mvn -B -ntp verify");
  }

  @Test
  void builds_ofAllTexts_nameModulesAndProfilesThatAreThere() throws Exception {
    List<Path> texts;
    try (Stream<Path> files = Files.walk(REPOSITORY)) {
      texts =
          files
              .filter(file -> file.toString().endsWith(".md"))
              .filter(file -> !REPOSITORY.relativize(file).toString().contains("target"))
              .toList();
    }
    for (Path text : texts) {
      for (String line : Files.readAllLines(text)) {
        if (line.contains("mvn ")) {
          check(text + ": " + line, line);
        }
      }
    }
  }

  private static void check(String where, String line) throws Exception {
    for (MatchResult modules : MODULES.matcher(line).results().toList()) {
      for (String module : modules.group(1).split(",", -1)) {
        assertThat(REPOSITORY.resolve(module).resolve("pom.xml")).as(where).exists();
      }
    }
    for (MatchResult profile : PROFILES.matcher(line).results().toList()) {
      assertThat(poms())
          .as(where)
          .anyMatch(pom -> pom.contains("<id>" + profile.group(1) + "</id>"));
    }
  }

  private static List<String> poms() throws IOException {
    List<String> poms = new ArrayList<>();
    try (Stream<Path> files = Files.walk(REPOSITORY, 3)) {
      for (Path pom : files.filter(file -> file.endsWith("pom.xml")).toList()) {
        poms.add(Files.readString(pom));
      }
    }
    return poms;
  }
}
