package io.dmsrocketmq.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerDistributionTest {

  @Test
  void jar_inADirectoryWithoutServer_saysWhereItLooked(@TempDir Path directory) {
    assertThatThrownBy(() -> ServerDistribution.jar(directory))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(ServerDistribution.JAR_NAME)
        .hasMessageContaining(directory.toString());
  }

  @Test
  void cache_ofTheProperty_goesBeforeThoseOfTheSystem() {
    String ours = "dms-rocketmq-testing";

    assertThat(ServerDistribution.cache("/own", "/xdg", "/local")).isEqualTo(Path.of("/own"));
    assertThat(ServerDistribution.cache(null, "/xdg", "/local")).isEqualTo(Path.of("/xdg", ours));
    assertThat(ServerDistribution.cache(" ", "", "/local")).isEqualTo(Path.of("/local", ours));
    assertThat(ServerDistribution.cache(null, null, null))
        .isEqualTo(Path.of(System.getProperty("user.home"), ".cache", ours));
  }
}
