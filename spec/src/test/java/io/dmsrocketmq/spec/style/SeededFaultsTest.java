package io.dmsrocketmq.spec.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Each rule that matters finds the fault that it is there for. */
class SeededFaultsTest {

  private static final List<String> TABLE = new ArrayList<>();

  private static Path module;
  private static Specification copy;

  @BeforeAll
  static void makeModule(@TempDir Path directory) throws IOException {
    module = directory;
    copyFiles();
    copy = Specification.read(module);
  }

  /**
   * Puts a fault into a copy of the files.
   *
   * @param fault what goes wrong, in words
   * @param rule the rule that has to find it
   * @param file the file that is changed
   * @param text what is replaced where it stands first
   * @param replacement what is put there
   */
  @ParameterizedTest(name = "{1} finds: {0}")
  @CsvFileSource(resources = "/seeded-faults.txt", delimiter = '|', numLinesToSkip = 1)
  void fault_isFoundByItsRule(
      String fault, String rule, String file, String text, String replacement) throws IOException {
    Path path = module.resolve(file);
    String sound = Files.readString(path);
    String seed = unescape(text);
    assertThat(sound).as("the file to put the fault into").contains(seed);
    int at = sound.indexOf(seed);
    Files.writeString(
        path, sound.substring(0, at) + unescape(replacement) + sound.substring(at + seed.length()));
    try {
      List<Finding> findings = StyleGuide.rule(rule).findings(copy.reread(module, file));
      assertThat(findings).isNotEmpty();
      TABLE.add(String.format("%-4s %-50s %s", rule, fault, findings.get(0).message()));
    } finally {
      Files.writeString(path, sound);
    }
  }

  @Test
  void soundCopy_hasNoFindings() {
    StyleGuide.assertNone(StyleGuide.findings(copy));
  }

  @Test
  void rules_allHaveASeededFault() throws IOException {
    String seeds = Files.readString(Path.of("src/test/resources/seeded-faults.txt"));

    assertThat(StyleGuide.rules())
        .extracting(rule -> "| " + rule.id() + " |")
        .allSatisfy(cell -> assertThat(seeds).contains(cell));
  }

  @AfterAll
  static void printTable() {
    TABLE.stream().sorted().forEach(System.out::println);
  }

  private static String unescape(String text) {
    return text.replace("\\n", "\n");
  }

  private static void copyFiles() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/openapi"))) {
      files.filter(Files::isRegularFile).forEach(SeededFaultsTest::copy);
    }
    copy(Path.of("deviations.yaml"));
  }

  private static void copy(Path file) {
    Path target = module.resolve(file);
    try {
      Files.createDirectories(target.toAbsolutePath().getParent());
      Files.copy(file, target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
