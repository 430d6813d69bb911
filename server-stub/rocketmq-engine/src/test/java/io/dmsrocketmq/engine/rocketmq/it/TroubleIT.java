package io.dmsrocketmq.engine.rocketmq.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.server.it.Http.Answer;
import io.dmsrocketmq.server.it.Samples;
import io.dmsrocketmq.server.it.ServerProcess;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server tells whose RocketMQ cannot be used, and what goes on. */
class TroubleIT {
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
      Troubles.assertOne(api, nobody);
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

      // At once: a broker goes on to write while it is deleted file by file.
      Path files = directory.resolve("data").resolve("rocketmq").resolve(id);
      Files.move(files, directory.resolve("gone"));

      Answer topics = api.send("GET", Api.instance(id) + "/topics/some-topic", null);
      assertThat(topics.status()).as(topics.text()).isEqualTo(503);
      assertThat(topics.text()).contains("DMS.111501025").doesNotContain("Exception");
      assertThat(api.get(Api.instance(id)).path("status").asText()).isEqualTo("RUNNING");
      Troubles.assertOne(api, id);
      server.kill();
    }
  }

  @Test
  void port_thatAnotherProgramHasAtTheRestart_isToldAndLeavesOtherInstancesAlone()
      throws Exception {
    String blocked;
    String other;
    String nameServer;
    try (ServerProcess server = start("--rocketmq-max-brokers=2")) {
      Api api = new Api(server.base());
      blocked = api.createInstance("blocked", false);
      other = api.createInstance("other", false);
      api.createTopic(blocked, "topic", 1);
      nameServer = api.get(Api.instance(blocked)).path("namesrv_address").asText();
      server.kill();
    }
    String topic = Api.instance(blocked) + "/topics/topic";
    String port = nameServer.substring(nameServer.indexOf(':') + 1);

    ServerSocket program = taken(Integer.parseInt(port));
    try (ServerProcess server = start("--rocketmq-max-brokers=2")) {
      Api api = new Api(server.base());
      try (program) {
        Answer answer = api.send("GET", topic, null);
        assertThat(answer.status()).as(answer.text()).isEqualTo(503);
        assertThat(answer.text()).contains("DMS.111501025", port).doesNotContain("Exception");
        api.createTopic(other, "topic", 1);
        assertThat(api.get(Api.instance(blocked)).path("namesrv_address").asText())
            .isEqualTo(nameServer);
        Troubles.assertOne(api, port);
      }

      assertThat(api.get(topic).path("name").asText()).isEqualTo("topic");
      Troubles.assertNone(api);
      server.kill();
    }
  }

  private static ServerSocket taken(int port) throws Exception {
    ServerSocket socket = new ServerSocket();
    // The connections of the server that was killed linger for a while.
    socket.setReuseAddress(true);
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    return socket;
  }
}
