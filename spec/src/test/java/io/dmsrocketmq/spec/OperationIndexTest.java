package io.dmsrocketmq.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The index of operations is what the authored files say. */
class OperationIndexTest {

  private static final Path INDEX = Path.of("operations.txt");
  private static final String ACCEPT = "dms.acceptOperations";

  @Test
  void index_isUpToDate() throws IOException {
    List<String> lines = OperationIndex.lines(Bundles.DOCUMENT.operations());
    if (Boolean.getBoolean(ACCEPT)) {
      Files.write(INDEX, lines);
    }
    assertThat(Files.readAllLines(INDEX))
        .as("operations.txt; to accept the change: mvn -pl spec test -D%s=true", ACCEPT)
        .containsExactlyElementsOf(lines);
  }
}
