package io.dmsrocketmq.engine.rocketmq.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.dmsrocketmq.engine.rocketmq.it.SharedServer.Shared;
import java.util.Set;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.apache.rocketmq.client.apis.producer.Producer;
import org.apache.rocketmq.client.apis.producer.SendReceipt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Programs that connect to the {@code grpc_address} of an instance. */
@ExtendWith(SharedServer.class)
class GrpcIT {
  private static final int MESSAGES = 300;

  private final Api api;
  private final Instance open;
  private final Instance asking;

  GrpcIT(Shared shared) {
    api = shared.api();
    open = shared.open();
    asking = shared.asking();
  }

  @Test
  void messages_ofTwoInstances_areEachTheirOwnAndWhatTheApiTells() throws Exception {
    Instance other = api.createInstance("other");
    assertThat(open.grpcAddress()).startsWith("127.0.0.1:").isNotEqualTo(other.grpcAddress());
    for (Instance instance : Set.of(open, other)) {
      instance.createTopicAndGroup("proxied-topic", "proxied-group");
    }

    try (GrpcClients clients = GrpcClients.of(open.grpcAddress());
        GrpcClients others = GrpcClients.of(other.grpcAddress())) {
      Producer producer = clients.producer("proxied-topic");
      for (int number = 0; number < MESSAGES; number++) {
        producer.send(GrpcClients.message("proxied-topic", "one " + number));
      }
      SendReceipt last =
          others.producer("proxied-topic").send(GrpcClients.message("proxied-topic", "two"));
      assertThat(open.lag("proxied-group", "proxied-topic")).isEqualTo(MESSAGES);
      assertThat(other.lag("proxied-group", "proxied-topic")).isEqualTo(1);

      Set<String> bodies = clients.consumer("proxied-group", "proxied-topic");
      Set<String> otherBodies = others.consumer("proxied-group", "proxied-topic");
      Wait.until("everything is consumed", () -> bodies.size() == MESSAGES);
      Wait.until("the other one as well", () -> otherBodies.contains("two"));
      awaitEnd(open, "proxied-group", "proxied-topic");
      awaitEnd(other, "proxied-group", "proxied-topic");
      assertThat(bodies).allMatch(body -> body.startsWith("one "));
      assertThat(otherBodies).containsExactly("two");
      assertThat(
              other.message("proxied-topic", last.getMessageId().toString()).path("body").asText())
          .isEqualTo("two");
    }

    assertThat(open.messages("proxied-topic").path("total").asLong()).isEqualTo(MESSAGES);
    assertThat(other.get("/groups?limit=50").findValuesAsText("name"))
        .containsExactly("proxied-group");
    assertThat(open.get("/groups/proxied-group/topics?limit=50").toString())
        .contains("\"topics\":[\"proxied-topic\"]");
  }

  private static void awaitEnd(Instance instance, String group, String topic) throws Exception {
    Wait.until("the group stands at the end", () -> instance.lag(group, topic) == 0);
  }

  @Test
  void offsets_ofAGroupThatIsConnected_canBeReset() throws Exception {
    open.createTopicAndGroup("reset-topic", "reset-group");
    try (GrpcClients clients = GrpcClients.of(open.grpcAddress())) {
      clients.producer("reset-topic").send(GrpcClients.message("reset-topic", "content"));
      Set<String> bodies = clients.consumer("reset-group", "reset-topic");
      Wait.until("it is consumed", () -> bodies.contains("content"));
      awaitEnd(open, "reset-group", "reset-topic");
      bodies.clear();

      api.post(
          open.enginePath("/groups/reset-group/reset-message-offset"),
          "{\"topic\": \"reset-topic\", \"timestamp\": 0}");

      Wait.until("it is consumed again", () -> bodies.contains("content"));
    }
  }

  @Test
  void users_whereClientsHaveToIdentifyThemselves_mayDoWhatTheApiSays() throws Exception {
    asking.createTopicAndGroup("granted-topic", "granted-group");
    asking.createTopic("denied-topic", 1);
    asking.createUser("grpc-user", "Secret-one-1", "granted-topic", "granted-group");
    String address = asking.grpcAddress();

    try (GrpcClients clients = GrpcClients.of(address, "grpc-user", "Secret-one-1");
        GrpcClients strangers = GrpcClients.of(address, "grpc-user", "Another-1-secret");
        GrpcClients nobody = GrpcClients.of(address)) {
      Set<String> bodies = clients.consumer("granted-group", "granted-topic");
      clients.producer("granted-topic").send(GrpcClients.message("granted-topic", "content"));
      Wait.until("it is consumed", () -> bodies.contains("content"));
      assertThat(refusal(clients, "denied-topic")).contains("response-code=401", "no permission");
      assertThat(refusal(strangers, "granted-topic")).contains("response-code=401");
      assertThat(refusal(nobody, "granted-topic")).contains("response-code=401");
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
