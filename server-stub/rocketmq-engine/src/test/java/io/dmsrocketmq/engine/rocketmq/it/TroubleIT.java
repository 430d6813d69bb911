package io.dmsrocketmq.engine.rocketmq.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.server.it.Http.Answer;
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

  private static int portOfNobody() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Test
  void nameServer_thatDoesNotAnswer_leavesTheRestOfTheApiAlone() throws Exception {
    String nobody = "127.0.0.1:" + portOfNobody();
    try (RunningServer server =
        RunningServer.start(directory, "--rocketmq-name-server=" + nobody)) {
      Api api = server.api();
      Instance instance = api.orderInstance("instance");

      assertThat(instance.status()).isEqualTo("CREATING");
      assertThat(api.get(Api.instances()).path("instance_num").asInt()).isEqualTo(1);
      Troubles.assertOne(api, nobody);
    }
  }

  @Test
  void files_thatWereDeleted_areToldByWhateverNeedsThem() throws Exception {
    try (RunningServer server = RunningServer.start(directory, "--rocketmq-max-brokers=1")) {
      Api api = server.api();
      Instance instance = api.createInstance("instance");
      api.orderInstance("beyond").awaitStatus("CREATEFAILED");

      // At once: a broker goes on to write while it is deleted file by file.
      Path files = directory.resolve("data").resolve("rocketmq").resolve(instance.id());
      Files.move(files, directory.resolve("gone"));

      Answer topics = api.send("GET", instance.path("/topics/some-topic"), null);
      assertThat(topics.status()).as(topics.text()).isEqualTo(503);
      assertThat(topics.text()).contains("DMS.111501025").doesNotContain("Exception");
      assertThat(instance.status()).isEqualTo("RUNNING");
      Troubles.assertOne(api, instance.id());
    }
  }

  @Test
  void port_thatAnotherProgramHasAtTheRestart_isToldAndLeavesOtherInstancesAlone()
      throws Exception {
    String blockedId;
    String otherId;
    String nameServer;
    try (RunningServer server = RunningServer.start(directory, "--rocketmq-max-brokers=2")) {
      Instance blocked = server.api().createInstance("blocked");
      blocked.createTopic("topic", 1);
      nameServer = blocked.nameServer();
      blockedId = blocked.id();
      otherId = server.api().createInstance("other").id();
    }
    String port = nameServer.substring(nameServer.indexOf(':') + 1);

    ServerSocket program = taken(Integer.parseInt(port));
    try (RunningServer server = RunningServer.start(directory, "--rocketmq-max-brokers=2")) {
      Api api = server.api();
      Instance blocked = new Instance(api, blockedId);
      try (program) {
        Answer answer = api.send("GET", blocked.path("/topics/topic"), null);
        assertThat(answer.status()).as(answer.text()).isEqualTo(503);
        assertThat(answer.text()).contains("DMS.111501025", port).doesNotContain("Exception");
        new Instance(api, otherId).createTopic("topic", 1);
        assertThat(blocked.nameServer()).isEqualTo(nameServer);
        Troubles.assertOne(api, port);
      }

      assertThat(blocked.get("/topics/topic").path("name").asText()).isEqualTo("topic");
      Troubles.assertNone(api);
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
