package io.dmsrocketmq.engine.rocketmq.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.dmsrocketmq.engine.rocketmq.it.Clients.Consumer;
import io.dmsrocketmq.server.it.ServerProcess;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.client.producer.SendCallback;
import org.apache.rocketmq.client.producer.SendResult;
import org.apache.rocketmq.common.message.Message;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the API tells about an instance is what programs find there. */
class EndToEndIT {
  private static final int MESSAGES = 10_000;
  private static final String TOPIC = "topic-test";
  private static final String GROUP = "group-test";

  private static ServerProcess server;
  private static Api api;

  /** An instance for tests that leave nothing in its topic. */
  private static String quiet;

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    server =
        ServerProcess.start(
            directory, "--engine=rocketmq", "--auth=off", "--instance-creation-delay=PT0S");
    api = new Api(server.base());
    quiet = prepared("quiet", false);
  }

  @AfterAll
  static void stop() {
    server.kill();
  }

  private static String prepared(String name, boolean acl) throws Exception {
    String id = api.createInstance(name, acl);
    api.createTopic(id, TOPIC, 4);
    api.createGroup(id, GROUP);
    return id;
  }

  private static String nameServer(String id) throws Exception {
    return api.get(Api.instance(id)).path("namesrv_address").asText();
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
  void messages_ofOrdinaryClients_areWhatTheApiTells() throws Exception {
    String id = prepared("exchange", false);
    long begin = System.currentTimeMillis();
    try (Clients clients = new Clients(nameServer(id))) {
      sendMany(clients.producer(false));
      assertThat(lag(id)).isEqualTo(MESSAGES);

      Consumer consumer = clients.consumer(GROUP, TOPIC);
      Wait.until("everything is consumed", () -> consumer.bodies.size() == MESSAGES);
      Wait.until("the group stands at the end", () -> lag(id) == 0);
    }

    JsonNode status = api.get(Api.instance(id) + "/topics/" + TOPIC + "/status");
    assertThat(status.path("max_offset").asLong()).isPositive();
    assertThat(status.toString()).contains("broker-0");
    JsonNode found =
        messages(id, "start_time=" + (begin - 1000) + "&end_time=" + System.currentTimeMillis());
    assertThat(found.path("total").asLong()).isEqualTo(MESSAGES);
    assertThat(found.path("messages").size()).isEqualTo(50);
    assertThat(api.get(Api.instance(id) + "/topics/" + TOPIC + "/groups?limit=10").toString())
        .contains(GROUP);
  }

  @Test
  void program_ofTheGuide_sendsWhatTheApiFinds(@TempDir Path directory) throws Exception {
    api.createTopic(quiet, "orders", 3);

    GuideProgram.run(nameServer(quiet), directory);

    JsonNode found =
        api.get(
            Api.engine(quiet)
                + "/messages?topic=orders&limit=10&start_time=1&end_time="
                + System.currentTimeMillis());
    assertThat(found.path("total").asLong()).isEqualTo(1);
    assertThat(api.get(Api.instance(quiet) + "/topics/orders/status").path("max_offset").asLong())
        .isEqualTo(1);
  }

  @Test
  void message_thatIsTraced_isFoundByKeyAndIdWithItsTrace() throws Exception {
    String id = prepared("traces", false);
    SendResult sent;
    try (Clients clients = new Clients(nameServer(id))) {
      Message message = new Message(TOPIC, "tag", "order-1", "content".getBytes(UTF_8));
      sent = clients.producer(true).send(message);
      Consumer consumer = clients.consumer(GROUP, TOPIC);
      Wait.until("it is consumed", () -> consumer.bodies.contains("content"));
      Wait.until("all is reported", () -> trace(id, sent.getMsgId()).size() == 3);
    }

    assertThat(trace(id, sent.getOffsetMsgId())).isEqualTo(trace(id, sent.getMsgId()));
    assertThat(messages(id, "key=order-1&start_time=1&end_time=" + Long.MAX_VALUE).toString())
        .contains(sent.getOffsetMsgId());
    JsonNode found = messages(id, "msg_id=" + sent.getOffsetMsgId()).path("messages").path(0);
    assertThat(found.path("body").asText()).isEqualTo("content");
    assertThat(found.path("msg_id").asText()).isEqualTo(sent.getOffsetMsgId());
  }

  private static JsonNode trace(String id, String messageId) throws Exception {
    return api.get(Api.engine(id) + "/trace?msg_id=" + messageId).path("trace");
  }

  @Test
  void deadLetter_isExportedResentAndConsumed() throws Exception {
    String id = prepared("dead-letters", false);
    String topic = "%DLQ%" + GROUP;
    try (Clients clients = new Clients(nameServer(id))) {
      DefaultMQProducer producer = clients.producer(false);
      String uniqueKey = producer.send(new Message(TOPIC, "poison".getBytes(UTF_8))).getMsgId();
      Consumer consumer = clients.consumer(GROUP, TOPIC);
      String export =
          "{\"topic\": \"%s\", \"uniq_key_list\": [\"%s\"]}".formatted(topic, uniqueKey);
      Wait.until(
          "it is a dead letter",
          () -> api.post(Api.instance(id) + "/messages/export", export).size() == 1);

      JsonNode letter = api.post(Api.instance(id) + "/messages/export", export).path(0);
      assertThat(letter.path("body").asText()).isEqualTo("poison");
      consumer.failing = false;
      JsonNode resent =
          api.post(
              Api.engine(id) + "/messages/deadletter-resend",
              "{\"topic\": \"%s\", \"msg_id_list\": [\"%s\"]}"
                  .formatted(topic, letter.path("msg_id").asText()));

      assertThat(resent.toString()).contains("resend_results");
      Wait.until("it is consumed", () -> consumer.bodies.contains("poison"));
      JsonNode verified =
          api.post(
              Api.engine(id) + "/messages/resend",
              "{\"group\": \"%s\", \"client_id\": \"%s\", \"topic\": \"%s\", \"msg_id_list\": [\"%s\"]}"
                  .formatted(
                      GROUP,
                      consumer.client.buildMQClientId(),
                      topic,
                      letter.path("msg_id").asText()));
      assertThat(
              StreamSupport.stream(verified.path("resend_results").spliterator(), false)
                  .map(result -> result.path("error_code").asText("")))
          .containsExactly("DMS.00000000");
    }
  }

  @Test
  void users_whereClientsHaveToIdentifyThemselves_mayDoWhatTheApiSays() throws Exception {
    String id = prepared("users", true);
    api.createTopic(id, "other-topic", 1);
    api.createUser(id, "user-one", "Secret-one-1", TOPIC, GROUP);
    String nameServer = nameServer(id);

    try (Clients clients = new Clients(nameServer, "user-one", "Secret-one-1");
        Clients strangers = new Clients(nameServer, "user-one", "Another-1-secret");
        Clients nobody = new Clients(nameServer)) {
      Consumer consumer = clients.consumer(GROUP, TOPIC);
      DefaultMQProducer producer = clients.producer(false);
      producer.send(new Message(TOPIC, "content".getBytes(UTF_8)));
      Wait.until("it is consumed", () -> consumer.bodies.contains("content"));
      refuses(producer, "other-topic");
      refuses(strangers.producer(false), TOPIC);
      refuses(nobody.producer(false), TOPIC);

      api.put(
          Api.instance(id) + "/users/user-one",
          "{\"access_key\": \"user-one\", \"secret_key\": \"Another-1-secret\"}");

      strangers.producer(false).send(new Message(TOPIC, "more".getBytes(UTF_8)));
      Wait.until("the former secret is of no use", () -> isRefused(clients.producer(false), TOPIC));
    }
    assertThat(api.get(Api.instance(id) + "/users/user-one").toString()).doesNotContain("ecret-");
    assertThat(api.get(Api.instance(id) + "/topics/" + TOPIC + "/accesspolicy?limit=10").toString())
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
    String reset = Api.engine(quiet) + "/groups/" + GROUP + "/reset-message-offset";
    String body = "{\"topic\": \"" + TOPIC + "\", \"timestamp\": 0}";
    assertThat(api.send("POST", reset, body).text()).contains("DMS.50050004");
  }

  private static void sendMany(DefaultMQProducer producer) throws Exception {
    AtomicInteger sent = new AtomicInteger();
    AtomicInteger failed = new AtomicInteger();
    for (int number = 0; number < MESSAGES; number++) {
      int index = number;
      producer.send(
          new Message(TOPIC, ("message " + index).getBytes(UTF_8)),
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
  void name_thatIsTaken_isRefusedThoughRocketMqWouldTakeIt() throws Exception {
    assertThat(
            api.send(
                    "POST",
                    Api.instance(quiet) + "/topics",
                    "{\"name\": \"" + TOPIC + "\", \"brokers\": [\"broker-0\"]}")
                .text())
        .contains("DMS.10240017");
    assertThat(api.send("DELETE", Api.instance(quiet) + "/topics/unknown", null).status())
        .isEqualTo(404);
    assertThat(api.send("DELETE", Api.instance(quiet) + "/groups/unknown", null).status())
        .isEqualTo(404);
    assertThatThrownBy(
            () -> {
              try (Clients clients = new Clients(nameServer(quiet))) {
                clients.producer(false).send(new Message("unknown", new byte[1]));
              }
            })
        .isInstanceOf(MQClientException.class);
  }
}
