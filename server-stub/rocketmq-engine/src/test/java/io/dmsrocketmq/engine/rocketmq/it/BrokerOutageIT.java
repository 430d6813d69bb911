package io.dmsrocketmq.engine.rocketmq.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.engine.rocketmq.ExternalCluster;
import io.dmsrocketmq.server.it.Http.Answer;
import io.dmsrocketmq.server.it.ServerProcess;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a server tells while the only broker of an instance, which runs elsewhere, is down or hangs.
 */
class BrokerOutageIT {
  private static final String TOPIC = "topic-test";

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
        ServerProcess server =
            ServerProcess.start(
                directory,
                "--engine=rocketmq",
                "--rocketmq-name-server=" + cluster.nameServer(),
                "--auth=off",
                "--instance-creation-delay=PT0S")) {
      cluster.startBroker();
      Api api = new Api(server.base());
      String id = api.createInstance("instance", false);
      api.createTopic(id, TOPIC, 1);
      Troubles.assertNone(api);

      cluster.stopBroker();

      String topics = Api.instance(id) + "/topics";
      assertUnavailable(api, "GET", topics + "/" + TOPIC, null);
      assertUnavailable(api, "GET", Api.instance(id) + "/groups", null);
      assertUnavailable(
          api, "POST", topics, "{\"name\": \"another-topic\", \"brokers\": [\"broker-0\"]}");
      assertThat(api.get(Api.instance(id)).path("status").asText()).isEqualTo("RUNNING");
      assertThat(api.get(Api.instances()).path("instance_num").asInt()).isEqualTo(1);
      Troubles.assertOne(api, id);

      cluster.startBroker();
      assertThat(api.get(topics + "/" + TOPIC).path("name").asText()).isEqualTo(TOPIC);
      assertThat(api.send("GET", topics + "/another-topic", null).status()).isEqualTo(404);
      Troubles.assertNone(api);

      cluster.holdAnswers();
      assertUnavailable(api, "GET", topics + "/" + TOPIC, null);
      assertThat(api.get(Api.instance(id)).path("status").asText()).isEqualTo("RUNNING");
      Troubles.assertOne(api, id);

      cluster.releaseAnswers();
      assertThat(api.get(topics + "/" + TOPIC).path("name").asText()).isEqualTo(TOPIC);
      Wait.until(
          "it is no trouble any more",
          () -> api.send("GET", "/health/ready", null).status() == 200);
      Troubles.assertNone(api);
      server.kill();
    }
  }
}
