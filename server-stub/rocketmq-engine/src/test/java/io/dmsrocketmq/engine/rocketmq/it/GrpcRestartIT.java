package io.dmsrocketmq.engine.rocketmq.it;

import static org.assertj.core.api.Assertions.assertThat;

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

  @Test
  void address_afterARestart_isTheSameAndHasWhatWasSent() throws Exception {
    String id;
    String address;
    try (RunningServer server = RunningServer.start(directory, "--rocketmq-grpc")) {
      Instance instance = server.api().createInstance("instance");
      instance.createTopicAndGroup(TOPIC, GROUP);
      id = instance.id();
      address = instance.grpcAddress();
      try (GrpcClients clients = GrpcClients.of(address)) {
        clients.producer(TOPIC).send(GrpcClients.message(TOPIC, "content"));
      }
      server.end();
    }

    try (RunningServer server = RunningServer.start(directory, "--rocketmq-grpc")) {
      Instance instance = new Instance(server.api(), id);
      assertThat(instance.grpcAddress()).isEqualTo(address);
      // Ready to be asked means that the proxy listens as well.
      assertThat(instance.get("/topics/" + TOPIC).path("name").asText()).isEqualTo(TOPIC);
      try (GrpcClients clients = GrpcClients.of(address)) {
        Set<String> bodies = clients.consumer(GROUP, TOPIC);
        Wait.until("it is consumed", () -> bodies.contains("content"));
      }
    }
  }
}
