package io.dmsrocketmq.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The README shows programs that compile and run, word for word. */
class ReadmeTest {

  private static final Path SAMPLES = Path.of("src/test/java/io/dmsrocketmq/client/samples");

  @ParameterizedTest
  @ValueSource(strings = {"FirstCallSample", "LifecycleSample", "TokenSample"})
  void readme_whenItShowsASample_showsItsText(String name) throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    String source = Files.readString(SAMPLES.resolve(name + ".java"));
    String program = source.substring(source.indexOf("/** "));

    assertThat(readme).contains("<!-- " + name + " -->\n```java\n" + program + "```\n");
  }
}
