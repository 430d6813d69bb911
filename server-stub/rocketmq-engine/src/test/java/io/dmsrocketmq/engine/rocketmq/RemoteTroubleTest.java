package io.dmsrocketmq.engine.rocketmq;

import static io.dmsrocketmq.engine.rocketmq.RemoteEngines.assertUnavailable;
import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.engine.rocketmq.RemoteEngines.RemoteEngine;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What is told of what is silent, or not there at all, where clusters run elsewhere. */
class RemoteTroubleTest {
  @RegisterExtension final RemoteEngines engines = new RemoteEngines();

  private final Path directory;
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

  @Test
  void broker_thatNeverAnswers_endsEveryRequestInsteadOfKeepingIt() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      cluster.register("broker-a", silent.getLocalPort());
      RemoteEngine remote = engines.of(cluster.nameServer(), RemoteEngines.SHORT);
      RocketMqEngine engine = remote.engine();

      assertUnavailable(() -> remote.clusters().setUp(RemoteEngines.INSTANCE));
      engines.notes().claim("instance", ExternalCluster.NAME);
      assertUnavailable(() -> engine.topics().find(RemoteEngines.INSTANCE, "topic"));
      assertUnavailable(() -> engine.topics().create(RemoteEngines.INSTANCE, RemoteEngines.TOPIC));
      assertUnavailable(() -> engine.topics().delete(RemoteEngines.INSTANCE, List.of("topic")));
      assertUnavailable(() -> engine.consumerGroups().list(RemoteEngines.INSTANCE, "", 10, 0));
      assertUnavailable(
          () -> engine.consumerGroups().topics(RemoteEngines.INSTANCE, "group", 10, 0));
      assertUnavailable(() -> engine.users().list(RemoteEngines.INSTANCE, 10, 0));
      assertUnavailable(
          () -> engine.messages().find(RemoteEngines.INSTANCE, "topic", "key", bytes -> {}));
      assertThat(remote.clusters().storedBytes(List.of("instance"))).isEmpty();
      engines.awaitTroubles(
          remote.clusters(), "Instance instance: The broker broker-a does not answer.");
    }
  }

  @Test
  void nameServer_thatWasSilent_isNotWaitedForAgainAtOnce() throws Exception {
    int port = Ports.free(List.of());
    RemoteClusters clusters = engines.of(Ports.HOST + ":" + port, Admin.PATIENCE).clusters();
    assertThat(clusters.troubles()).hasSize(1);

    try (ExternalCluster late = ExternalCluster.start(directory.resolve("late"), port)) {
      late.register("broker-a", 1);
      assertThat(clusters.troubles()).as("what is remembered").hasSize(1);

      engines.forget();

      assertThat(clusters.troubles()).isEmpty();
      assertThat(clusters.figures()).containsEntry("brokers", 1L);
    }
  }

  @Test
  void troubles_ofAnInstanceThatAnotherServerDeleted_areNoneOfOurs() {
    RemoteClusters clusters = engines.of(cluster.nameServer(), Admin.PATIENCE).clusters();

    clusters.resume(List.of(RemoteEngines.INSTANCE));

    assertThat(clusters.troubles()).isEmpty();
  }
}
