package io.dmsrocketmq.engine.rocketmq.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.engine.rocketmq.it.Clients.Consumer;
import java.nio.file.Path;
import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.common.message.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is killed, and another one on what it left. */
class RestartIT {
  private static final int MESSAGES = 300;
  private static final String TOPIC = "topic-test";
  private static final String GROUP = "group-test";
  private static final String USER = "user-one";
  private static final String SECRET = "Secret-one-1";

  private final Path directory;

  RestartIT(@TempDir Path directory) {
    this.directory = directory;
  }

  private static Instance prepared(Api api) throws Exception {
    Instance instance = api.createAskingInstance("instance");
    instance.createTopicAndGroup(TOPIC, GROUP);
    instance.createUser(USER, SECRET, TOPIC, GROUP);
    api.put(
        instance.configsPath(),
        "{\"rocketmq_configs\": [{\"name\": \"fileReservedTime\", \"value\": 71}]}");
    return instance;
  }

  @Test
  void kill_afterMessagesWereAcknowledged_losesNothing() throws Exception {
    String id;
    String nameServer;
    try (RunningServer server = RunningServer.start(directory)) {
      Instance instance = prepared(server.api());
      id = instance.id();
      nameServer = instance.nameServer();
      try (Clients clients = new Clients(nameServer, USER, SECRET)) {
        DefaultMQProducer producer = clients.producer(false);
        for (int number = 0; number < MESSAGES; number++) {
          producer.send(new Message(TOPIC, ("message " + number).getBytes(UTF_8)));
        }
        server.kill();
      }
    }

    try (RunningServer server = RunningServer.start(directory)) {
      Instance instance = new Instance(server.api(), id);
      assertThat(instance.nameServer()).isEqualTo(nameServer);
      assertThat(instance.get("/topics/" + TOPIC).path("name").asText()).isEqualTo(TOPIC);
      assertThat(instance.get("/users/" + USER).toString()).contains(TOPIC);
      assertThat(server.api().get(instance.configsPath()).toString()).contains("\"71\"");
      try (Clients clients = new Clients(nameServer, USER, SECRET)) {
        Consumer consumer = clients.consumer(GROUP, TOPIC);
        Wait.until("everything is consumed", () -> consumer.bodies.size() == MESSAGES);
      }
    }
  }
}
