package io.dmsrocketmq.testing.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.dmsrocketmq.client.RocketMqClient;
import io.dmsrocketmq.client.api.MessagesApi.ListMessagesQuery;
import io.dmsrocketmq.client.error.DmsNotFoundException;
import io.dmsrocketmq.client.model.CreateTopicRequest;
import io.dmsrocketmq.client.model.ErrorCode;
import io.dmsrocketmq.testing.ActiveFault;
import io.dmsrocketmq.testing.DmsServer;
import io.dmsrocketmq.testing.DmsServerTest;
import io.dmsrocketmq.testing.Fault;
import io.dmsrocketmq.testing.SeedMessage;
import io.dmsrocketmq.testing.SeededMessage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The topic of orders; each test begins with the instance and nothing else. */
@DmsServerTest
class OrderTopicTest {

  private static final CreateTopicRequest ORDERS =
      CreateTopicRequest.builder()
          .name("orders")
          .queueNum(3)
          .permission(CreateTopicRequest.Permission.ALL)
          .build();

  private static String instance;

  @BeforeAll
  static void createInstance(DmsServer server) {
    instance = server.createRunningInstance("shop");
  }

  @Test
  void topic_whenDeleted_isGone(RocketMqClient client) {
    client.topics().createTopic(instance, ORDERS);
    client.topics().deleteTopic(instance, "orders");

    assertThrows(DmsNotFoundException.class, () -> client.topics().showTopic(instance, "orders"));
  }

  @Test
  void topic_whenTheServiceIsBusyOnce_isCreated(DmsServer server, RocketMqClient client) {
    Fault once = Fault.error(ErrorCode.FLOW_CONTROL).on("createOrBatchDeleteTopics").times(1);
    ActiveFault busy = server.faults().add(once);

    client.topics().createTopic(instance, ORDERS);

    assertEquals(1, busy.applied());
    assertEquals("orders", client.topics().showTopic(instance, "orders").name());
  }

  @Test
  void message_whenLookedUp_isFound(DmsServer server, RocketMqClient client) {
    client.topics().createTopic(instance, ORDERS);
    SeedMessage order = SeedMessage.of("order {n}").withKeys("order-{n}");
    List<SeededMessage> sent =
        server.seeds().messages(instance, "orders", order, 10, Duration.ofSeconds(1));

    ListMessagesQuery seventh =
        ListMessagesQuery.builder().topic("orders").msgId(sent.get(7).messageId()).build();

    assertEquals(1, client.messages().streamMessages(instance, seventh).count());
  }
}
