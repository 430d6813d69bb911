package io.dmsrocketmq.spec.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README names every rule and every extension, and no other. */
class ReadmeTest {

  private static final String RULES = "| Rule | What it demands |";
  private static final String EXTENSIONS = "| Extension | Where | What it says | Example |";

  @Test
  void readme_listsRules() throws IOException {
    List<String> expected =
        StyleGuide.rules().stream()
            .map(rule -> "| " + rule.id() + " | " + rule.title() + " |")
            .toList();
    assertThat(rowsBelow(RULES)).isEqualTo(expected);
  }

  @Test
  void readme_explainsExtensions() throws IOException {
    Stream<String> explained =
        rowsBelow(EXTENSIONS).stream().map(row -> row.replaceFirst("^\\| `([^`]+)`.*", "$1"));
    assertThat(explained)
        .containsExactlyElementsOf(ExtensionRules.KNOWN.stream().sorted().toList());
  }

  private static List<String> rowsBelow(String head) throws IOException {
    return Files.readAllLines(Path.of("README.md")).stream()
        .dropWhile(line -> !line.equals(head))
        .skip(2)
        .takeWhile(line -> line.startsWith("|"))
        .toList();
  }
}
