package io.dmsrocketmq.engine.rocketmq.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.dmsrocketmq.engine.rocketmq.it.Clients.Consumer;
import io.dmsrocketmq.engine.rocketmq.it.SharedServer.Shared;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.client.producer.SendCallback;
import org.apache.rocketmq.client.producer.SendResult;
import org.apache.rocketmq.common.message.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the API tells about an instance is what programs find there. */
@ExtendWith(SharedServer.class)
class EndToEndIT {
  private static final int MESSAGES = 10_000;

  private final Api api;
  private final Instance open;
  private final Instance asking;

  EndToEndIT(Shared shared) {
    api = shared.api();
    open = shared.open();
    asking = shared.asking();
  }

  @Test
  void messages_ofOrdinaryClients_areWhatTheApiTells() throws Exception {
    open.createTopic("exchange-topic", 4);
    open.createGroup("exchange-group");
    try (Clients clients = new Clients(open.nameServer())) {
      sendMany(clients.producer(false), "exchange-topic");
      assertThat(open.lag("exchange-group", "exchange-topic")).isEqualTo(MESSAGES);

      Consumer consumer = clients.consumer("exchange-group", "exchange-topic");
      Wait.until("everything is consumed", () -> consumer.bodies.size() == MESSAGES);
      Wait.until(
          "the group stands at the end", () -> open.lag("exchange-group", "exchange-topic") == 0);
    }

    JsonNode status = open.get("/topics/exchange-topic/status");
    assertThat(status.path("max_offset").asLong()).isPositive();
    assertThat(status.toString()).contains("broker-0");
    JsonNode found = open.messages("exchange-topic");
    assertThat(found.path("total").asLong()).isEqualTo(MESSAGES);
    assertThat(found.path("messages").size()).isEqualTo(50);
    assertThat(open.get("/topics/exchange-topic/groups?limit=10").toString())
        .contains("exchange-group");
  }

  private static void sendMany(DefaultMQProducer producer, String topic) throws Exception {
    AtomicInteger sent = new AtomicInteger();
    AtomicInteger failed = new AtomicInteger();
    for (int number = 0; number < MESSAGES; number++) {
      int index = number;
      producer.send(
          new Message(topic, ("message " + index).getBytes(UTF_8)),
          new SendCallback() {
            @Override
            public void onSuccess(SendResult result) {
              sent.incrementAndGet();
            }

            @Override
            public void onException(Throwable failure) {
              failed.incrementAndGet();
            }
          });
      Wait.until("not too many are on the way", () -> index - sent.get() < 500);
    }
    Wait.until("everything is sent", () -> sent.get() + failed.get() == MESSAGES);
    assertThat(failed).hasValue(0);
  }

  @Test
  void program_ofTheGuide_sendsWhatTheApiFinds(@TempDir Path directory) throws Exception {
    open.createTopic("orders", 3);

    GuideProgram.run(open.nameServer(), directory);

    assertThat(open.messages("orders").path("total").asLong()).isEqualTo(1);
    assertThat(open.get("/topics/orders/status").path("max_offset").asLong()).isEqualTo(1);
  }

  @Test
  void message_thatIsTraced_isFoundByKeyAndIdWithItsTrace() throws Exception {
    open.createTopicAndGroup("traced-topic", "traced-group");
    SendResult sent;
    try (Clients clients = new Clients(open.nameServer())) {
      Message message = new Message("traced-topic", "tag", "order-1", "content".getBytes(UTF_8));
      sent = clients.producer(true).send(message);
      Consumer consumer = clients.consumer("traced-group", "traced-topic");
      Wait.until("it is consumed", () -> consumer.bodies.contains("content"));
      Wait.until("all is reported", () -> open.trace(sent.getMsgId()).size() == 3);
    }

    assertThat(open.trace(sent.getOffsetMsgId())).isEqualTo(open.trace(sent.getMsgId()));
    assertThat(open.messagesWithKey("traced-topic", "order-1").toString())
        .contains(sent.getOffsetMsgId());
    JsonNode found = open.message("traced-topic", sent.getOffsetMsgId());
    assertThat(found.path("body").asText()).isEqualTo("content");
    assertThat(found.path("msg_id").asText()).isEqualTo(sent.getOffsetMsgId());
  }

  @Test
  void deadLetter_isExportedResentAndConsumed() throws Exception {
    open.createTopicAndGroup("poison-topic", "poison-group");
    String letters = "%DLQ%poison-group";
    try (Clients clients = new Clients(open.nameServer())) {
      DefaultMQProducer producer = clients.producer(false);
      String uniqueKey =
          producer.send(new Message("poison-topic", "poison".getBytes(UTF_8))).getMsgId();
      Consumer consumer = clients.consumer("poison-group", "poison-topic");
      String export =
          "{\"topic\": \"%s\", \"uniq_key_list\": [\"%s\"]}".formatted(letters, uniqueKey);
      Wait.until(
          "it is a dead letter", () -> api.post(open.path("/messages/export"), export).size() == 1);

      JsonNode letter = api.post(open.path("/messages/export"), export).path(0);
      assertThat(letter.path("body").asText()).isEqualTo("poison");
      consumer.failing = false;
      String letterId = letter.path("msg_id").asText();
      JsonNode resent =
          api.post(
              open.enginePath("/messages/deadletter-resend"),
              "{\"topic\": \"%s\", \"msg_id_list\": [\"%s\"]}".formatted(letters, letterId));

      assertThat(resent.toString()).contains("resend_results");
      Wait.until("it is consumed", () -> consumer.bodies.contains("poison"));
      JsonNode verified =
          api.post(
              open.enginePath("/messages/resend"),
              "{\"group\": \"%s\", \"client_id\": \"%s\", \"topic\": \"%s\", \"msg_id_list\": [\"%s\"]}"
                  .formatted("poison-group", consumer.client.buildMQClientId(), letters, letterId));
      assertThat(
              StreamSupport.stream(verified.path("resend_results").spliterator(), false)
                  .map(result -> result.path("error_code").asText("")))
          .containsExactly("DMS.00000000");
    }
  }

  @Test
  void users_whereClientsHaveToIdentifyThemselves_mayDoWhatTheApiSays() throws Exception {
    asking.createTopicAndGroup("own-topic", "own-group");
    asking.createTopic("foreign-topic", 1);
    asking.createUser("user-one", "Secret-one-1", "own-topic", "own-group");
    String nameServer = asking.nameServer();

    try (Clients clients = new Clients(nameServer, "user-one", "Secret-one-1");
        Clients strangers = new Clients(nameServer, "user-one", "Another-1-secret");
        Clients nobody = new Clients(nameServer)) {
      Consumer consumer = clients.consumer("own-group", "own-topic");
      DefaultMQProducer producer = clients.producer(false);
      producer.send(new Message("own-topic", "content".getBytes(UTF_8)));
      Wait.until("it is consumed", () -> consumer.bodies.contains("content"));
      refuses(producer, "foreign-topic");
      refuses(strangers.producer(false), "own-topic");
      refuses(nobody.producer(false), "own-topic");

      api.put(
          asking.path("/users/user-one"),
          "{\"access_key\": \"user-one\", \"secret_key\": \"Another-1-secret\"}");

      strangers.producer(false).send(new Message("own-topic", "more".getBytes(UTF_8)));
      DefaultMQProducer former = clients.producer(false);
      Wait.until("the former secret is of no use", () -> isRefused(former, "own-topic"));
    }
    assertThat(asking.get("/users/user-one").toString()).doesNotContain("ecret-");
    assertThat(asking.get("/topics/own-topic/accesspolicy?limit=10").toString())
        .contains("user-one");
  }

  private static void refuses(DefaultMQProducer producer, String topic) {
    assertThatThrownBy(() -> producer.send(new Message(topic, "content".getBytes(UTF_8))))
        .as(topic)
        .isInstanceOf(Exception.class);
  }

  private static boolean isRefused(DefaultMQProducer producer, String topic) {
    try {
      producer.send(new Message(topic, "content".getBytes(UTF_8)));
      return false;
    } catch (Exception refused) {
      return true;
    }
  }

  @Test
  void offsetReset_whileNobodyIsConnected_isRefusedAsDocumented() throws Exception {
    open.createTopicAndGroup("lonely-topic", "lonely-group");
    assertThat(
            api.send(
                    "POST",
                    open.enginePath("/groups/lonely-group/reset-message-offset"),
                    "{\"topic\": \"lonely-topic\", \"timestamp\": 0}")
                .text())
        .contains("DMS.50050004");
  }

  @Test
  void name_thatIsTaken_isRefusedThoughRocketMqWouldTakeIt() throws Exception {
    open.createTopic("taken-topic", 1);
    assertThat(
            api.send(
                    "POST",
                    open.path("/topics"),
                    "{\"name\": \"taken-topic\", \"brokers\": [\"broker-0\"]}")
                .text())
        .contains("DMS.10240017");
    assertThat(api.send("DELETE", open.path("/topics/unknown"), null).status()).isEqualTo(404);
    assertThat(api.send("DELETE", open.path("/groups/unknown"), null).status()).isEqualTo(404);
    assertThatThrownBy(
            () -> {
              try (Clients clients = new Clients(open.nameServer())) {
                clients.producer(false).send(new Message("unknown", new byte[1]));
              }
            })
        .isInstanceOf(MQClientException.class);
  }
}
