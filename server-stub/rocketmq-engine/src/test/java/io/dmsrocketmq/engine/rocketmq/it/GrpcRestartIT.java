package io.dmsrocketmq.engine.rocketmq.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.server.it.ServerProcess;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that ends, and another one whose clients of the gRPC protocol go on. */
class GrpcRestartIT {
  private static final String TOPIC = "topic-test";
  private static final String GROUP = "group-test";

  private final Path directory;

  GrpcRestartIT(@TempDir Path directory) {
    this.directory = directory;
  }

  private ServerProcess start() throws Exception {
    return ServerProcess.start(
        directory,
        "--engine=rocketmq",
        "--rocketmq-grpc",
        "--auth=off",
        "--instance-creation-delay=PT0S");
  }

  private static String address(Api api, String id) throws Exception {
    return api.get(Api.instance(id)).path("grpc_address").asText();
  }

  @Test
  void address_afterARestart_isTheSameAndHasWhatWasSent() throws Exception {
    String id;
    String address;
    try (ServerProcess server = start()) {
      Api api = new Api(server.base());
      id = api.createInstance("instance", false);
      api.createTopic(id, TOPIC, 3);
      api.createGroup(id, GROUP);
      address = address(api, id);
      try (GrpcClients clients = GrpcClients.of(address)) {
        clients.producer(TOPIC).send(GrpcClients.message(TOPIC, "content"));
      }
    }

    try (ServerProcess server = start()) {
      Api api = new Api(server.base());
      assertThat(address(api, id)).isEqualTo(address);
      // Ready to be asked means that the proxy listens as well.
      api.get(Api.instance(id) + "/topics/" + TOPIC);
      try (GrpcClients clients = GrpcClients.of(address)) {
        Set<String> bodies = clients.consumer(GROUP, TOPIC);
        Wait.until("it is consumed", () -> bodies.contains("content"));
      }
      server.kill();
    }
  }
}
