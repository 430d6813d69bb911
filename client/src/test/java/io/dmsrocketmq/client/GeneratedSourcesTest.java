package io.dmsrocketmq.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the templates make of src/test/generator/mini.yaml is what was reviewed. Run with
 * -Dgolden.accept=true to accept a change, and review the difference.
 */
class GeneratedSourcesTest {

  private static final Path GENERATED =
      Path.of("target/generated-sources/golden/java/io/dmsrocketmq/client/golden");
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  static Stream<Path> generated() throws IOException {
    try (Stream<Path> files = Files.walk(GENERATED)) {
      return files
          .filter(Files::isRegularFile)
          .map(GENERATED::relativize)
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("generated")
  void templates_whenGivenEveryShape_makeWhatWasReviewed(Path file) throws IOException {
    Path golden = GOLDEN.resolve(file + ".txt");
    if (Boolean.getBoolean("golden.accept")) {
      Files.createDirectories(golden.resolveSibling(""));
      Files.copy(GENERATED.resolve(file), golden, StandardCopyOption.REPLACE_EXISTING);
    }

    assertThat(GENERATED.resolve(file)).hasSameTextualContentAs(golden);
  }

  @Test
  void golden_whenAFileIsNoLongerGenerated_isAFault() throws IOException {
    try (Stream<Path> files = Files.walk(GOLDEN)) {
      assertThat(files.filter(Files::isRegularFile).map(f -> GOLDEN.relativize(f).toString()))
          .containsExactlyInAnyOrderElementsOf(generated().map(f -> f + ".txt").toList());
    }
  }
}
