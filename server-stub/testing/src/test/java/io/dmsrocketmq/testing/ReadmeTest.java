package io.dmsrocketmq.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The README shows a test that compiles and runs, word for word. */
class ReadmeTest {

  private static final Path SAMPLE =
      Path.of("src/test/java/io/dmsrocketmq/testing/samples/OrderTopicTest.java");

  @Test
  void readme_whenItShowsTheSample_showsItsText() throws IOException {
    String source = Files.readString(SAMPLE);
    String program = source.substring(source.indexOf("/** "));

    assertThat(Files.readString(Path.of("README.md")))
        .contains("<!-- OrderTopicTest -->\n```java\n" + program + "```\n");
  }
}
