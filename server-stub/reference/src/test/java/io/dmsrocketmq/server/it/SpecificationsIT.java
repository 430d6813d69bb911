package io.dmsrocketmq.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dmsrocketmq.server.api.Operation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Products and changes over HTTP. */
class SpecificationsIT {
  @RegisterExtension static final SharedServer SHARED = SharedServer.open();

  private static ServerProcess server;
  private static Http http;

  @BeforeAll
  static void start(ServerProcess shared) {
    server = shared;
    http = new Http(server.base());
  }

  private static String path(String id) {
    return "/v2/rocketmq/" + Samples.PROJECT + "/instances/" + id + "/extend";
  }

  @Test
  void listSpecifications_byBothWordsForTheEngine_answersTheRecordedProducts() throws Exception {
    String id = Instances.createRunning(http, "products");

    Http.Answer answer = http.get(path(id) + "?type=advanced");

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().path("engine").asText()).isEqualTo("rocketmq");
    assertThat(answer.json().path("products")).hasSize(5);
    assertThat(answer.json().at("/products/0/available_zones").toString()).contains(Samples.ZONE);
    assertThat(http.get(path(id).replace("rocketmq", "reliability")).json())
        .isEqualTo(answer.json());
  }

  @Test
  void listSpecifications_ofAnotherEdition_isRefused() throws Exception {
    assertThat(http.get(path(Instances.createRunning(http, "edition")) + "?type=basic").errorCode())
        .isEqualTo("DMS.00400007");
  }

  @Test
  void resizeInstance_asRecorded_namesTheNumbersThatItLacks() throws Exception {
    String id = Instances.createRunning(http, "recorded");

    Http.Answer answer =
        http.post(path(id), String.valueOf(RecordedRequests.body(Operation.RESIZE_INSTANCE)));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.errorCode()).isEqualTo("DMS.00400062");
    assertThat(answer.errorMessage()).contains("new_storage_space", "new_broker_num");
  }

  @Test
  void resizeInstance_withMoreBrokers_showsThemAfterwards() throws Exception {
    String id = Instances.createRunning(http, "more-brokers");

    Http.Answer answer =
        http.post(
            path(id),
            "{\"oper_type\": \"horizontal\", \"new_storage_space\": 1200, \"new_broker_num\": 2}");

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().path("job_id").asText()).isNotEmpty();
    JsonNode instance = Instances.runningAfter(http, id, "EXTENDING");
    assertThat(instance.path("broker_num").asInt()).isEqualTo(2);
    assertThat(instance.path("extend_times").asInt()).isOne();
    assertThat(http.get(Samples.INSTANCES + "/" + id + "/brokers").json().path("brokers"))
        .hasSize(2);
  }

  @Test
  void resizeInstance_outOfBounds_hasTheCodesOfTheContract() throws Exception {
    String id = Instances.createRunning(http, "bounds");

    assertThat(http.post(path(id), "{\"oper_type\": \"diagonal\"}").errorCode())
        .isEqualTo("DMS.00400062");
    assertThat(
            http.post(path(id), "{\"oper_type\": \"storage\", \"new_storage_space\": 299}")
                .errorCode())
        .isEqualTo("DMS.00400500");
    assertThat(
            http.post(path(id), "{\"oper_type\": \"vertical\", \"new_product_id\": \"c7\"}")
                .errorCode())
        .isEqualTo("DMS.00400009");
    assertThat(http.post(path(id), "").errorCode()).isEqualTo("DMS.00400004");
    assertThat(
            http.post(
                    path(Samples.UNKNOWN_INSTANCE),
                    "{\"oper_type\": \"storage\", \"new_storage_space\": 900}")
                .errorCode())
        .isEqualTo("DMS.00404022");
  }
}
