package io.dmsrocketmq.engine.rocketmq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dmsrocketmq.engine.rocketmq.Cluster.BrokerLink;
import io.dmsrocketmq.server.domain.engine.EngineEnvironment.Remote;
import io.dmsrocketmq.server.domain.engine.EngineHosting.EngineRefusal;
import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.domain.engine.EngineUnavailableException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which brokers elsewhere are which ones of an instance. */
class RemoteBrokersTest {
  private static final EngineInstance TWO =
      new EngineInstance("instance", List.of("broker-0", "broker-1"), false);
  private static final EngineInstance THREE =
      new EngineInstance("instance", List.of("broker-0", "broker-1", "broker-2"), false);

  private final Path directory;
  private ExternalCluster cluster;
  private RemoteClusters clusters;

  RemoteBrokersTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @BeforeEach
  void start() throws Exception {
    cluster = ExternalCluster.start(directory);
    clusters = new RemoteClusters(new Remote(cluster.nameServer(), null), new MapNotes());
  }

  @AfterEach
  void stop() {
    clusters.close();
    cluster.close();
  }

  @Test
  void broker_whileAnotherOneIsDown_keepsItsPlace() {
    try (VersionedBroker broker = new VersionedBroker("V5_3_0")) {
      cluster.register("broker-b", broker.port());
      cluster.register("broker-c", broker.port());
      clusters.setUp(TWO);

      cluster.register("broker-a", broker.port());
      clusters.setUp(THREE);

      assertThat(clusters.of(THREE).brokers())
          .extracting(BrokerLink::registeredName)
          .containsExactly("broker-b", "broker-c", "broker-a");
      cluster.forget("broker-b", broker.port());
      assertThatThrownBy(() -> clusters.of(TWO))
          .isInstanceOf(EngineUnavailableException.class)
          .hasMessageContaining("broker-0");
      assertThat(clusters.troubles())
          .containsExactly("Instance instance: The broker broker-b is not there.");
    }
  }

  @Test
  void setUp_onABrokerThatIsTooOld_isRefusedAtEveryAttempt() {
    try (VersionedBroker recent = new VersionedBroker("V5_5_0");
        VersionedBroker old = new VersionedBroker("V5_2_0")) {
      cluster.register("broker-a", recent.port());
      cluster.register("broker-b", old.port());

      for (int attempt = 0; attempt < 2; attempt++) {
        assertThatThrownBy(() -> clusters.setUp(TWO))
            .isInstanceOf(EngineRefusal.class)
            .hasMessageContaining("broker-b")
            .hasMessageContaining("V5_2_0");
      }
    }
  }
}
