package io.dmsrocketmq.engine.rocketmq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dmsrocketmq.engine.rocketmq.ClusterFiles.Description;
import io.dmsrocketmq.server.domain.engine.EngineAddresses;
import io.dmsrocketmq.server.domain.engine.EngineEnvironment.Capacity;
import io.dmsrocketmq.server.domain.engine.EngineHosting.EngineRefusal;
import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.domain.engine.EngineUnavailableException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in the way of a cluster. None of these tests starts one. */
class EmbeddedClustersTest {
  private static final EngineInstance INSTANCE =
      new EngineInstance("instance", List.of("broker-0"), false);

  private final Path directory;
  private final EmbeddedClusters clusters;

  EmbeddedClustersTest(@TempDir Path directory) {
    this.directory = directory;
    clusters = new EmbeddedClusters(directory, new Capacity(2, Duration.ZERO, false));
  }

  private void describe(int nameServerPort, int brokerPort) {
    describe(nameServerPort, brokerPort, null);
  }

  private void describe(int nameServerPort, int brokerPort, @Nullable Integer proxyPort) {
    new ClusterFiles(directory.resolve("instance"))
        .write(
            new Description(nameServerPort, Map.of("broker-0", brokerPort), proxyPort, "secret"));
  }

  private EmbeddedClusters withProxies() {
    return new EmbeddedClusters(directory, new Capacity(2, Duration.ZERO, true));
  }

  @Test
  void of_instanceThatIsNotSetUp_hasNoBrokers() {
    assertThat(clusters.of(new EngineInstance("instance", List.of(), false)).brokers()).isEmpty();
  }

  @Test
  void of_instanceWhoseFilesAreGone_isUnavailableAndATrouble() {
    assertThatThrownBy(() -> clusters.of(INSTANCE))
        .isInstanceOf(EngineUnavailableException.class)
        .hasMessageContaining("files of the instance are gone");
    assertThat(clusters.troubles()).singleElement().asString().contains("gone");
  }

  @Test
  void of_instanceWhosePortIsTaken_isUnavailableAndNamesThePort() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      describe(taken.getLocalPort(), Ports.freeForBroker(List.of()));

      assertThatThrownBy(() -> clusters.of(INSTANCE))
          .isInstanceOf(EngineUnavailableException.class)
          .hasMessageContaining(Integer.toString(taken.getLocalPort()));
      assertThat(clusters.figures()).containsEntry("brokers", 0L);
    }
  }

  @Test
  void setUp_ofMoreBrokersThanTheServerRuns_isRefused() {
    EngineInstance large =
        new EngineInstance("large", List.of("broker-0", "broker-1", "broker-2"), false);

    assertThatThrownBy(() -> clusters.setUp(large))
        .isInstanceOf(EngineRefusal.class)
        .hasMessageContaining("3 brokers");
    assertThat(directory.resolve("large")).doesNotExist();
  }

  @Test
  void addresses_ofAnInstanceThatDoesNotRun_areThoseThatItWillHave() {
    describe(10_001, 10_010);

    assertThat(clusters.addresses(INSTANCE))
        .isEqualTo(new EngineAddresses("127.0.0.1:10001", "127.0.0.1:10010", ""));
    assertThat(clusters.addresses(new EngineInstance("other", List.of("broker-0"), false)))
        .isEqualTo(EngineAddresses.NONE);
  }

  @Test
  void addresses_ofAnInstanceThatHadAProxy_nameItIfTheServerRunsProxies() {
    describe(10_001, 10_010, 10_020);

    assertThat(withProxies().addresses(INSTANCE).grpc()).isEqualTo("127.0.0.1:10020");
    assertThat(clusters.addresses(INSTANCE).grpc()).isEmpty();
  }

  @Test
  void of_instanceWhoseProxyPortIsTaken_isUnavailableAndNamesThePort() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      describe(Ports.free(List.of()), Ports.freeForBroker(List.of()), taken.getLocalPort());

      assertThatThrownBy(() -> withProxies().of(INSTANCE))
          .isInstanceOf(EngineUnavailableException.class)
          .hasMessageContaining(Integer.toString(taken.getLocalPort()));
    }
  }

  @Test
  void resume_whatIsLeftOfInstancesThatAreGone_isDeleted() throws Exception {
    describe(10_001, 10_010);

    clusters.resume(List.of());

    Eventually.await("the files are deleted", () -> Files.notExists(directory.resolve("instance")));
  }

  @Test
  void description_inALog_showsNoSecret() {
    assertThat(new Description(1, Map.of(), null, "hidden").toString()).doesNotContain("hidden");
    assertThat(new Description(1, Map.of(), null, "hidden").credentials().toString())
        .doesNotContain("hidden");
  }
}
