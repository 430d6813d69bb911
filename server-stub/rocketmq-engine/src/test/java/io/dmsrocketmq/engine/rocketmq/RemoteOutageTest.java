package io.dmsrocketmq.engine.rocketmq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.dmsrocketmq.server.domain.engine.EngineEnvironment.Remote;
import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.domain.engine.EngineUnavailableException;
import io.dmsrocketmq.server.domain.engine.TopicPermission;
import io.dmsrocketmq.server.domain.engine.TopicState;
import io.dmsrocketmq.server.domain.engine.TopicState.BrokerQueues;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of a broker elsewhere that goes and comes back. Each test leaves it running. */
class RemoteOutageTest {
  private static final EngineInstance INSTANCE =
      new EngineInstance("instance", List.of("broker-0"), false);
  private static final TopicState TOPIC =
      new TopicState(
          "topic", List.of(new BrokerQueues("broker-0", 1, 1)), TopicPermission.ALL, "NORMAL");

  /** Of a client whose counterpart does not answer; others need more on a busy machine. */
  private static final int SHORT = 300;

  /** Nothing waits as long as this. */
  private static final Duration BOUND = Duration.ofSeconds(60);

  private static ExternalCluster cluster;

  private final MapNotes notes = new MapNotes();
  private final MovableClock clock = new MovableClock();

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    cluster = ExternalCluster.start(directory);
    cluster.startBroker();
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  private RemoteClusters clusters(int patience) {
    return new RemoteClusters(
        new Remote(cluster.nameServer(), null), notes, new RecentFailures(clock), patience);
  }

  /** One of several servers that use the cluster. */
  private final class RemoteEngine implements AutoCloseable {
    final RemoteClusters clusters;
    final RocketMqEngine engine;

    RemoteEngine(int patience) {
      clusters = clusters(patience);
      engine = new RocketMqEngine(clusters, notes);
    }

    @Override
    public void close() {
      clusters.close();
    }
  }

  private static void assertUnavailable(ThrowingCallable request) {
    assertTimeoutPreemptively(
        BOUND, () -> assertThatThrownBy(request).isInstanceOf(EngineUnavailableException.class));
  }

  /** A broker that has just started does not tell about itself yet. */
  private static boolean isSetUp(RemoteClusters clusters) {
    try {
      clusters.setUp(INSTANCE);
      return true;
    } catch (EngineUnavailableException notYet) {
      return false;
    }
  }

  @Test
  void broker_thatIsDown_isATroubleUntilItIsBackWithAllThatItHeld() throws Exception {
    RemoteClusters clusters = clusters(Admin.PATIENCE);
    RocketMqEngine engine = new RocketMqEngine(clusters, notes);
    Eventually.await("the broker tells its version", () -> isSetUp(clusters));
    engine.topics().create(INSTANCE, TOPIC);
    assertThat(clusters.troubles()).isEmpty();
    String addresses = clusters.addresses(INSTANCE).brokers();

    cluster.stopBroker();

    assertUnavailable(() -> engine.topics().find(INSTANCE, "topic"));
    assertThat(clusters.troubles())
        .containsExactly("Instance instance: The broker broker-a is not there.");
    assertThat(clusters.addresses(INSTANCE).nameServers()).isEqualTo(cluster.nameServer());
    assertThat(clusters.storedBytes(List.of("instance"))).containsEntry("instance", 0L);

    cluster.startBroker();
    assertThat(engine.topics().find(INSTANCE, "topic")).isPresent();
    assertThat(clusters.troubles()).isEmpty();
    assertThat(clusters.addresses(INSTANCE).brokers()).isEqualTo(addresses);
    clusters.close();
  }

  @Test
  void broker_thatHangs_isATroubleUntilItAnswersAgain() throws Exception {
    try (RemoteEngine patient = new RemoteEngine(Admin.PATIENCE);
        RemoteEngine impatient = new RemoteEngine(SHORT)) {
      Eventually.await("the broker tells its version", () -> isSetUp(patient.clusters));
      patient.engine.topics().create(INSTANCE, TOPIC);

      cluster.holdAnswers();

      assertUnavailable(() -> impatient.engine.topics().find(INSTANCE, "topic"));
      assertUnavailable(() -> impatient.engine.consumerGroups().list(INSTANCE, "", 10, 0));
      // On a busy machine the name server can be late as well, which is another trouble.
      Eventually.await(
          "the broker is the trouble",
          () -> {
            clock.advance(RecentFailures.MEMORY);
            return impatient
                .clusters
                .troubles()
                .equals(List.of("Instance instance: The broker broker-a does not answer."));
          });
      assertThat(impatient.clusters.addresses(INSTANCE).nameServers())
          .isEqualTo(cluster.nameServer());

      cluster.releaseAnswers();

      assertThat(patient.engine.topics().find(INSTANCE, "topic")).isPresent();
      clock.advance(RecentFailures.MEMORY);
      assertThat(patient.clusters.troubles()).isEmpty();
    }
  }
}
