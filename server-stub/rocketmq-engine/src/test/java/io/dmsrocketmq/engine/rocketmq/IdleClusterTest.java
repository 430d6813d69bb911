package io.dmsrocketmq.engine.rocketmq;

import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.engine.rocketmq.ClusterFiles.Description;
import io.dmsrocketmq.server.domain.engine.EngineAddresses;
import io.dmsrocketmq.server.domain.engine.EngineEnvironment.Capacity;
import io.dmsrocketmq.server.domain.engine.EngineInstance;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Clusters with a proxy for clients of the gRPC protocol that nobody needs for a while. */
class IdleClusterTest {
  private static final EngineInstance INSTANCE =
      new EngineInstance("instance", List.of("broker-0"), false);

  @BeforeAll
  static void prepareProcess() {
    ProcessSettings.apply();
  }

  private HostedInstance hosted() {
    return new HostedInstance(
        INSTANCE.id(),
        new ClusterFiles(TargetDirectory.empty("idle-instance")),
        new BrokerBudget(1),
        true);
  }

  private static int proxyPort(HostedInstance instance) {
    return instance.describe().map(Description::proxyPort).orElseThrow();
  }

  @Test
  void isIdle_whileAClientOfTheGrpcProtocolIsConnected_isFalse() {
    HostedInstance instance = hosted();
    instance.setUp(INSTANCE);
    try {
      Eventually.await("nobody is connected", () -> instance.isIdle(Duration.ZERO));

      try (GrpcProducer producer = new GrpcProducer(proxyPort(instance))) {
        producer.announce("topic");
        Eventually.await("it is connected", () -> !instance.isIdle(Duration.ZERO));
      }

      Eventually.await("nobody is connected any more", () -> instance.isIdle(Duration.ZERO));
    } finally {
      instance.stop();
    }
    assertThat(Ports.isFree(proxyPort(instance))).isTrue();
  }

  @Test
  void cluster_thatNobodyNeeds_stopsAndIsThereAgainAtItsAddressesForWhoeverNeedsIt() {
    EmbeddedClusters clusters =
        new EmbeddedClusters(
            TargetDirectory.empty("idle-clusters"), new Capacity(1, Duration.ofMillis(1), true));
    try {
      clusters.setUp(INSTANCE);
      EngineAddresses addresses = clusters.addresses(INSTANCE);

      Eventually.await("it stops", () -> Long.valueOf(0).equals(clusters.figures().get("brokers")));

      assertThat(clusters.addresses(INSTANCE)).isEqualTo(addresses);
      assertThat(clusters.of(INSTANCE).brokers()).hasSize(1);
      assertThat(clusters.addresses(INSTANCE)).isEqualTo(addresses);
    } finally {
      clusters.close();
    }
  }
}
