package io.dmsrocketmq.engine.rocketmq.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.engine.rocketmq.ExternalCluster;
import io.dmsrocketmq.server.it.Http.Answer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a server tells while the only broker of an instance, which runs elsewhere, is down or hangs.
 */
class BrokerOutageIT {
  private final Path directory;

  BrokerOutageIT(@TempDir Path directory) {
    this.directory = directory;
  }

  private static void assertUnavailable(Api api, String method, String path, @Nullable String body)
      throws Exception {
    Answer answer = api.send(method, path, body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(503);
    assertThat(answer.text()).contains("DMS.111501025").doesNotContain("Exception");
  }

  @Test
  void broker_thatIsDownOrHangs_isToldByWhateverNeedsItUntilItAnswers() throws Exception {
    try (ExternalCluster cluster = ExternalCluster.start(directory.resolve("elsewhere"));
        RunningServer server =
            RunningServer.start(directory, "--rocketmq-name-server=" + cluster.nameServer())) {
      cluster.startBroker();
      Api api = server.api();
      Instance instance = api.createInstance("instance");
      instance.createTopic("held-topic", 1);
      Troubles.assertNone(api);

      cluster.stopBroker();

      String topic = instance.path("/topics/held-topic");
      assertUnavailable(api, "GET", topic, null);
      assertUnavailable(api, "GET", instance.path("/groups"), null);
      assertUnavailable(
          api,
          "POST",
          instance.path("/topics"),
          "{\"name\": \"another-topic\", \"brokers\": [\"broker-0\"]}");
      assertThat(instance.status()).isEqualTo("RUNNING");
      assertThat(api.get(Api.instances()).path("instance_num").asInt()).isEqualTo(1);
      Troubles.assertOne(api, instance.id());

      cluster.startBroker();
      assertThat(api.get(topic).path("name").asText()).isEqualTo("held-topic");
      assertThat(api.send("GET", instance.path("/topics/another-topic"), null).status())
          .isEqualTo(404);
      Troubles.assertNone(api);

      cluster.holdAnswers();
      assertUnavailable(api, "GET", topic, null);
      assertThat(instance.status()).isEqualTo("RUNNING");
      Troubles.assertOne(api, instance.id());

      cluster.releaseAnswers();
      assertThat(api.get(topic).path("name").asText()).isEqualTo("held-topic");
      Wait.until(
          "it is no trouble any more",
          () -> api.send("GET", "/health/ready", null).status() == 200);
      Troubles.assertNone(api);
    }
  }
}
