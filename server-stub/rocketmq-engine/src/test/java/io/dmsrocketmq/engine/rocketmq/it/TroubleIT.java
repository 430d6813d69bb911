package io.dmsrocketmq.engine.rocketmq.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.server.it.Http.Answer;
import io.dmsrocketmq.server.it.Samples;
import io.dmsrocketmq.server.it.ServerProcess;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server tells whose RocketMQ cannot be used, and what goes on. */
class TroubleIT {
  private static final String TROUBLES = "dms_engine{figure=\"troubles\"";

  private final Path directory;

  TroubleIT(@TempDir Path directory) {
    this.directory = directory;
  }

  private ServerProcess start(String option) throws Exception {
    return ServerProcess.start(
        directory, "--engine=rocketmq", option, "--auth=off", "--instance-creation-delay=PT0S");
  }

  private static int portOfNobody() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void assertTrouble(Api api, String text) throws Exception {
    Answer ready = api.send("GET", "/health/ready", null);
    assertThat(ready.status()).as(ready.text()).isEqualTo(503);
    assertThat(ready.text()).contains(text);
    List<String> troubles =
        api.send("GET", "/metrics", null)
            .text()
            .lines()
            .filter(line -> line.startsWith(TROUBLES))
            .toList();
    assertThat(troubles).singleElement().asString().endsWith(" 1.0");
  }

  @Test
  void nameServer_thatDoesNotAnswer_leavesTheRestOfTheApiAlone() throws Exception {
    String nobody = "127.0.0.1:" + portOfNobody();
    try (ServerProcess server = start("--rocketmq-name-server=" + nobody)) {
      Api api = new Api(server.base());
      String id =
          api.post(Api.instances(), Samples.createInstance("instance"))
              .path("instance_id")
              .asText();

      assertThat(api.get(Api.instance(id)).path("status").asText()).isEqualTo("CREATING");
      assertThat(api.get(Api.instances()).path("instance_num").asInt()).isEqualTo(1);
      assertTrouble(api, nobody);
      server.kill();
    }
  }

  @Test
  void files_thatWereDeleted_areToldByWhateverNeedsThem() throws Exception {
    try (ServerProcess server = start("--rocketmq-max-brokers=1")) {
      Api api = new Api(server.base());
      String id = api.createInstance("instance", false);
      String beyond =
          api.post(Api.instances(), Samples.createInstance("beyond")).path("instance_id").asText();
      api.awaitStatus(beyond, "CREATING", "CREATEFAILED");

      delete(directory.resolve("data").resolve("rocketmq").resolve(id));

      Answer topics = api.send("GET", Api.instance(id) + "/topics/some-topic", null);
      assertThat(topics.status()).as(topics.text()).isEqualTo(503);
      assertThat(topics.text()).contains("DMS.111501025").doesNotContain("Exception");
      assertThat(api.get(Api.instance(id)).path("status").asText()).isEqualTo("RUNNING");
      assertTrouble(api, id);
      server.kill();
    }
  }

  private static void delete(Path tree) throws Exception {
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
