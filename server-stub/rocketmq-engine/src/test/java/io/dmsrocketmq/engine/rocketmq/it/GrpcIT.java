package io.dmsrocketmq.engine.rocketmq.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import io.dmsrocketmq.server.it.ServerProcess;
import java.nio.file.Path;
import java.util.Set;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.apache.rocketmq.client.apis.producer.Producer;
import org.apache.rocketmq.client.apis.producer.SendReceipt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that connect to the {@code grpc_address} of an instance. */
class GrpcIT {
  private static final int MESSAGES = 300;
  private static final String TOPIC = "topic-test";
  private static final String GROUP = "group-test";

  private static ServerProcess server;
  private static Api api;

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    server =
        ServerProcess.start(
            directory,
            "--engine=rocketmq",
            "--rocketmq-grpc",
            "--auth=off",
            "--instance-creation-delay=PT0S");
    api = new Api(server.base());
  }

  @AfterAll
  static void stop() {
    server.kill();
  }

  private static String prepared(String name, boolean acl) throws Exception {
    String id = api.createInstance(name, acl);
    api.createTopic(id, TOPIC, 3);
    api.createGroup(id, GROUP);
    return id;
  }

  private static String address(String id) throws Exception {
    return api.get(Api.instance(id)).path("grpc_address").asText();
  }

  private static long lag(String id) throws Exception {
    JsonNode details =
        api.get(Api.instance(id) + "/groups/" + GROUP + "/topics?topic=" + TOPIC + "&limit=10");
    return details.path("lag").asLong(-1);
  }

  private static JsonNode messages(String id, String query) throws Exception {
    return api.get(Api.engine(id) + "/messages?topic=" + TOPIC + "&limit=50&" + query);
  }

  @Test
  void messages_ofTwoInstances_areEachTheirOwnAndWhatTheApiTells() throws Exception {
    String id = prepared("first", false);
    String other = prepared("second", false);
    assertThat(address(id)).startsWith("127.0.0.1:").isNotEqualTo(address(other));
    long begin = System.currentTimeMillis();

    try (GrpcClients clients = GrpcClients.of(address(id));
        GrpcClients others = GrpcClients.of(address(other))) {
      Producer producer = clients.producer(TOPIC);
      for (int number = 0; number < MESSAGES; number++) {
        producer.send(GrpcClients.message(TOPIC, "one " + number));
      }
      SendReceipt last = others.producer(TOPIC).send(GrpcClients.message(TOPIC, "two"));
      assertThat(lag(id)).isEqualTo(MESSAGES);
      assertThat(lag(other)).isEqualTo(1);

      Set<String> bodies = clients.consumer(GROUP, TOPIC);
      Set<String> otherBodies = others.consumer(GROUP, TOPIC);
      Wait.until("everything is consumed", () -> bodies.size() == MESSAGES);
      Wait.until("the other one as well", () -> otherBodies.contains("two"));
      Wait.until("the group stands at the end", () -> lag(id) == 0 && lag(other) == 0);
      assertThat(bodies).allMatch(body -> body.startsWith("one "));
      assertThat(otherBodies).containsExactly("two");
      String lastId = last.getMessageId().toString();
      assertThat(messages(other, "msg_id=" + lastId).path("messages").path(0).path("body").asText())
          .isEqualTo("two");
    }

    JsonNode found =
        messages(id, "start_time=" + (begin - 1000) + "&end_time=" + System.currentTimeMillis());
    assertThat(found.path("total").asLong()).isEqualTo(MESSAGES);
    assertThat(api.get(Api.instance(id) + "/groups?limit=50").findValuesAsText("name"))
        .containsExactly(GROUP);
    assertThat(api.get(Api.instance(id) + "/groups/" + GROUP + "/topics?limit=50").toString())
        .contains("\"topics\":[\"" + TOPIC + "\"]");
  }

  @Test
  void offsets_ofAGroupThatIsConnected_canBeReset() throws Exception {
    String id = prepared("reset", false);
    try (GrpcClients clients = GrpcClients.of(address(id))) {
      clients.producer(TOPIC).send(GrpcClients.message(TOPIC, "content"));
      Set<String> bodies = clients.consumer(GROUP, TOPIC);
      Wait.until("it is consumed", () -> bodies.contains("content"));
      Wait.until("the group stands at the end", () -> lag(id) == 0);
      bodies.clear();

      api.post(
          Api.engine(id) + "/groups/" + GROUP + "/reset-message-offset",
          "{\"topic\": \"" + TOPIC + "\", \"timestamp\": 0}");

      Wait.until("it is consumed again", () -> bodies.contains("content"));
    }
  }

  @Test
  void users_whereClientsHaveToIdentifyThemselves_mayDoWhatTheApiSays() throws Exception {
    String id = prepared("users", true);
    api.createTopic(id, "other-topic", 1);
    api.createUser(id, "user-one", "Secret-one-1", TOPIC, GROUP);
    String address = address(id);

    try (GrpcClients clients = GrpcClients.of(address, "user-one", "Secret-one-1");
        GrpcClients strangers = GrpcClients.of(address, "user-one", "Another-1-secret");
        GrpcClients nobody = GrpcClients.of(address)) {
      Set<String> bodies = clients.consumer(GROUP, TOPIC);
      clients.producer(TOPIC).send(GrpcClients.message(TOPIC, "content"));
      Wait.until("it is consumed", () -> bodies.contains("content"));
      assertThat(refusal(clients, "other-topic")).contains("response-code=401", "no permission");
      assertThat(refusal(strangers, TOPIC)).contains("response-code=401");
      assertThat(refusal(nobody, TOPIC)).contains("response-code=401");
    }
  }

  /** A client wraps what it was told several times. */
  private static String refusal(GrpcClients clients, String topic) {
    Throwable refused =
        catchThrowable(() -> clients.producer(topic).send(GrpcClients.message(topic, "content")));
    assertThat(refused).as(topic).isNotNull();
    return ExceptionUtils.getStackTrace(refused);
  }
}
