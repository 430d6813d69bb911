package io.dmsrocketmq.server;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dmsrocketmq.server.Engines.EngineStartException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnginesTest {
  private final Path folder;

  EnginesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void provider_withoutAFolderOfItsName_saysWhereItWasLookedFor() {
    assertThatThrownBy(() -> Engines.provider("other", folder))
        .isInstanceOf(EngineStartException.class)
        .hasMessageContaining("no engine other in " + folder.resolve("other"));
  }

  @Test
  void provider_whereNoJarIsOne_saysSoAsWell() throws Exception {
    Files.createDirectory(folder.resolve("other"));

    assertThatThrownBy(() -> Engines.provider("other", folder))
        .isInstanceOf(EngineStartException.class)
        .hasMessageContaining("no engine other");
  }
}
