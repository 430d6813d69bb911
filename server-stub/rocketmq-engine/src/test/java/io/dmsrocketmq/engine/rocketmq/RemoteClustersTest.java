package io.dmsrocketmq.engine.rocketmq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dmsrocketmq.server.domain.engine.EngineEnvironment.Remote;
import io.dmsrocketmq.server.domain.engine.EngineHosting.EngineRefusal;
import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.domain.engine.EngineUnavailableException;
import io.dmsrocketmq.server.domain.engine.TopicPermission;
import io.dmsrocketmq.server.domain.engine.TopicState;
import io.dmsrocketmq.server.domain.engine.TopicState.BrokerQueues;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Uses a cluster that another part of the process runs as one that runs elsewhere. */
@ResourceLock(SharedClusters.LOCK)
class RemoteClustersTest {
  private static final List<String> THREE = List.of("broker-0", "broker-1", "broker-2");

  private final EngineInstance elsewhere = SharedClusters.empty("instance-0");
  private final MapNotes notes = new MapNotes();
  private final RemoteClusters clusters =
      new RemoteClusters(
          new Remote(SharedClusters.CLUSTERS.of(elsewhere).admin().nameServers(), null), notes);

  @AfterEach
  void close() {
    clusters.close();
  }

  private static EngineInstance instance(String id, List<String> brokers) {
    return new EngineInstance(id, brokers, false);
  }

  @Test
  void setUp_instanceAsLargeAsACluster_takesIt() {
    EngineInstance instance = instance("mine", THREE);

    clusters.setUp(instance);
    clusters.setUp(instance);

    assertThat(notes.claimed("mine")).contains("instance-0");
    RocketMqEngine engine = new RocketMqEngine(clusters, notes);
    engine
        .topics()
        .create(
            instance,
            new TopicState(
                "topic",
                List.of(new BrokerQueues("broker-1", 2, 2)),
                TopicPermission.ALL,
                "NORMAL"));
    assertThat(SharedClusters.ENGINE.topics().find(elsewhere, "topic")).isPresent();
    assertThat(clusters.addresses(instance).brokers())
        .isEqualTo(SharedClusters.CLUSTERS.addresses(elsewhere).brokers());
    assertThat(clusters.troubles()).isEmpty();
  }

  @Test
  void setUp_clusterThatIsAnotherInstances_isRefused() {
    clusters.setUp(instance("first", THREE));

    assertThatThrownBy(() -> clusters.setUp(instance("second", THREE)))
        .isInstanceOf(EngineRefusal.class)
        .hasMessageContaining("instance-0");
  }

  @Test
  void setUp_ofAnotherSize_isRefused() {
    assertThatThrownBy(() -> clusters.setUp(instance("small", List.of("broker-0"))))
        .isInstanceOf(EngineRefusal.class);

    clusters.setUp(instance("mine", THREE));
    assertThatThrownBy(
            () ->
                clusters.setUp(
                    instance("mine", List.of("broker-0", "broker-1", "broker-2", "broker-3"))))
        .isInstanceOf(EngineRefusal.class)
        .hasMessageContaining("3 brokers, not 4");
  }

  @Test
  void nameServer_thatDoesNotAnswer_isATroubleAndNotMore() {
    String nobody = Ports.HOST + ":" + Ports.free(List.of());
    RemoteClusters unreachable = new RemoteClusters(new Remote(nobody, null), notes);

    assertThatThrownBy(() -> unreachable.setUp(instance("mine", THREE)))
        .isInstanceOf(EngineUnavailableException.class);
    assertThat(unreachable.troubles()).singleElement().asString().contains(nobody);
    assertThat(unreachable.figures()).containsEntry("brokers", 0L);
    unreachable.close();
  }
}
