package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.dmsrocketmq.client.RocketMqClient;
import io.dmsrocketmq.server.api.TopicsApi;
import io.dmsrocketmq.testing.DmsServer;
import io.dmsrocketmq.testing.DmsServerTest;
import org.junit.jupiter.api.Test;

/** What a user has who names one version, that of the bill of materials. */
@DmsServerTest
class ConsumerIT {

  @Test
  void client_ofTheBillOfMaterials_callsItsServer(DmsServer server, RocketMqClient client) {
    String instance = server.createRunningInstance("shop");

    assertEquals("shop", client.instances().showInstance(instance).name());
  }

  @Test
  void interfaces_ofTheBillOfMaterials_areThere() {
    assertEquals("io.dmsrocketmq.server.api", TopicsApi.class.getPackageName());
  }

  @Test
  void classPath_ofTheConsumer_hasNothingOfTheServer() {
    assertThrows(ClassNotFoundException.class, () -> Class.forName("io.quarkus.runtime.Quarkus"));
  }
}
