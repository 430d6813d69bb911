package io.dmsrocketmq.engine.rocketmq.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dmsrocketmq.engine.rocketmq.it.Clients.Consumer;
import io.dmsrocketmq.server.it.ServerProcess;
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

  private ServerProcess start() throws Exception {
    return ServerProcess.start(
        directory, "--engine=rocketmq", "--auth=off", "--instance-creation-delay=PT0S");
  }

  private static String prepared(Api api) throws Exception {
    String id = api.createInstance("instance", true);
    api.createTopic(id, TOPIC, 3);
    api.createGroup(id, GROUP);
    api.createUser(id, USER, SECRET, TOPIC, GROUP);
    api.put(
        Api.configs(id),
        "{\"rocketmq_configs\": [{\"name\": \"fileReservedTime\", \"value\": 71}]}");
    return id;
  }

  @Test
  void kill_afterMessagesWereAcknowledged_losesNothing() throws Exception {
    String id;
    String nameServer;
    try (ServerProcess server = start()) {
      Api api = new Api(server.base());
      id = prepared(api);
      nameServer = api.get(Api.instance(id)).path("namesrv_address").asText();
      try (Clients clients = new Clients(nameServer, USER, SECRET)) {
        DefaultMQProducer producer = clients.producer(false);
        for (int number = 0; number < MESSAGES; number++) {
          producer.send(new Message(TOPIC, ("message " + number).getBytes(UTF_8)));
        }
        server.kill();
      }
    }

    try (ServerProcess server = start()) {
      Api api = new Api(server.base());
      JsonNode instance = api.get(Api.instance(id));
      assertThat(instance.path("namesrv_address").asText()).isEqualTo(nameServer);
      assertThat(api.get(Api.instance(id) + "/topics/" + TOPIC).path("name").asText())
          .isEqualTo(TOPIC);
      assertThat(api.get(Api.instance(id) + "/users/" + USER).toString()).contains(TOPIC);
      assertThat(api.get(Api.configs(id)).toString()).contains("\"71\"");
      try (Clients clients = new Clients(nameServer, USER, SECRET)) {
        Consumer consumer = clients.consumer(GROUP, TOPIC);
        Wait.until("everything is consumed", () -> consumer.bodies.size() == MESSAGES);
      }
      server.kill();
    }
  }
}
