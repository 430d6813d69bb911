package io.dmsrocketmq.engine.rocketmq;

import static io.dmsrocketmq.engine.rocketmq.RemoteEngines.assertUnavailable;
import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.engine.rocketmq.RemoteEngines.RemoteEngine;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What is told of a broker elsewhere that goes and comes back. Each test leaves it running. */
class RemoteOutageTest {
  private static ExternalCluster cluster;

  @RegisterExtension final RemoteEngines engines = new RemoteEngines();

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    cluster = ExternalCluster.start(directory);
    cluster.startBroker();
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  @Test
  void broker_thatIsDown_isATroubleUntilItIsBackWithAllThatItHeld() throws Exception {
    RemoteEngine remote = engines.of(cluster.nameServer(), Admin.PATIENCE);
    RemoteClusters clusters = remote.clusters();
    remote.awaitSetUp();
    remote.engine().topics().create(RemoteEngines.INSTANCE, RemoteEngines.TOPIC);
    assertThat(clusters.troubles()).isEmpty();
    String addresses = clusters.addresses(RemoteEngines.INSTANCE).brokers();

    cluster.stopBroker();

    assertUnavailable(() -> remote.engine().topics().find(RemoteEngines.INSTANCE, "topic"));
    assertThat(clusters.troubles())
        .containsExactly("Instance instance: The broker broker-a is not there.");
    assertThat(clusters.addresses(RemoteEngines.INSTANCE).nameServers())
        .isEqualTo(cluster.nameServer());
    assertThat(clusters.storedBytes(List.of("instance"))).containsEntry("instance", 0L);

    cluster.startBroker();
    assertThat(remote.engine().topics().find(RemoteEngines.INSTANCE, "topic")).isPresent();
    assertThat(clusters.troubles()).isEmpty();
    assertThat(clusters.addresses(RemoteEngines.INSTANCE).brokers()).isEqualTo(addresses);
  }

  @Test
  void broker_thatHangs_isATroubleUntilItAnswersAgain() {
    RemoteEngine patient = engines.of(cluster.nameServer(), Admin.PATIENCE);
    RemoteEngine impatient = engines.of(cluster.nameServer(), RemoteEngines.SHORT);
    patient.awaitSetUp();
    patient.engine().topics().create(RemoteEngines.INSTANCE, RemoteEngines.TOPIC);

    cluster.holdAnswers();

    assertUnavailable(() -> impatient.engine().topics().find(RemoteEngines.INSTANCE, "topic"));
    assertUnavailable(
        () -> impatient.engine().consumerGroups().list(RemoteEngines.INSTANCE, "", 10, 0));
    engines.awaitTroubles(
        impatient.clusters(), "Instance instance: The broker broker-a does not answer.");
    assertThat(impatient.clusters().addresses(RemoteEngines.INSTANCE).nameServers())
        .isEqualTo(cluster.nameServer());

    cluster.releaseAnswers();

    assertThat(patient.engine().topics().find(RemoteEngines.INSTANCE, "topic")).isPresent();
    engines.forget();
    assertThat(patient.clusters().troubles()).isEmpty();
  }
}
