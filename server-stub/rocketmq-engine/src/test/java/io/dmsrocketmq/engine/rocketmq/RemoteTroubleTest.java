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
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of what is silent, or not there at all, where clusters run elsewhere. */
class RemoteTroubleTest {
  private static final EngineInstance INSTANCE =
      new EngineInstance("instance", List.of("broker-0"), false);
  private static final TopicState TOPIC =
      new TopicState(
          "topic", List.of(new BrokerQueues("broker-0", 1, 1)), TopicPermission.ALL, "NORMAL");

  /** Of a client whose counterpart never answers; others need more on a busy machine. */
  private static final int SHORT = 300;

  /** Nothing waits as long as this. */
  private static final Duration BOUND = Duration.ofSeconds(60);

  private final Path directory;
  private final MapNotes notes = new MapNotes();
  private final MovableClock clock = new MovableClock();
  private ExternalCluster cluster;

  RemoteTroubleTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @BeforeEach
  void start() throws Exception {
    cluster = ExternalCluster.start(directory);
  }

  @AfterEach
  void stop() {
    cluster.close();
  }

  private RemoteClusters clusters(int patience) {
    return new RemoteClusters(
        new Remote(cluster.nameServer(), null), notes, new RecentFailures(clock), patience);
  }

  private static void assertUnavailable(ThrowingCallable request) {
    assertTimeoutPreemptively(
        BOUND, () -> assertThatThrownBy(request).isInstanceOf(EngineUnavailableException.class));
  }

  @Test
  void broker_thatNeverAnswers_endsEveryRequestInsteadOfKeepingIt() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      cluster.register("broker-a", silent.getLocalPort());
      RemoteClusters clusters = clusters(SHORT);
      RocketMqEngine engine = new RocketMqEngine(clusters, notes);

      assertUnavailable(() -> clusters.setUp(INSTANCE));
      notes.claim("instance", ExternalCluster.NAME);
      assertUnavailable(() -> engine.topics().find(INSTANCE, "topic"));
      assertUnavailable(() -> engine.topics().create(INSTANCE, TOPIC));
      assertUnavailable(() -> engine.topics().delete(INSTANCE, List.of("topic")));
      assertUnavailable(() -> engine.consumerGroups().list(INSTANCE, "", 10, 0));
      assertUnavailable(() -> engine.consumerGroups().topics(INSTANCE, "group", 10, 0));
      assertUnavailable(() -> engine.users().list(INSTANCE, 10, 0));
      assertUnavailable(() -> engine.messages().find(INSTANCE, "topic", "key", bytes -> {}));
      assertThat(clusters.storedBytes(List.of("instance"))).isEmpty();
      assertThat(clusters.troubles())
          .containsExactly("Instance instance: The broker broker-a does not answer.");
      clusters.close();
    }
  }

  @Test
  void nameServer_thatWasSilent_isNotWaitedForAgainAtOnce() throws Exception {
    int port = Ports.free(List.of());
    RemoteClusters clusters =
        new RemoteClusters(
            new Remote(Ports.HOST + ":" + port, null),
            notes,
            new RecentFailures(clock),
            Admin.PATIENCE);
    assertThat(clusters.troubles()).hasSize(1);

    try (ExternalCluster late = ExternalCluster.start(directory.resolve("late"), port)) {
      late.register("broker-a", 1);
      assertThat(clusters.troubles()).as("what is remembered").hasSize(1);

      clock.advance(RecentFailures.MEMORY);

      assertThat(clusters.troubles()).isEmpty();
      assertThat(clusters.figures()).containsEntry("brokers", 1L);
    }
    clusters.close();
  }

  @Test
  void troubles_ofAnInstanceThatAnotherServerDeleted_areNoneOfOurs() {
    RemoteClusters clusters = clusters(Admin.PATIENCE);

    clusters.resume(List.of(INSTANCE));

    assertThat(clusters.troubles()).isEmpty();
    clusters.close();
  }
}
