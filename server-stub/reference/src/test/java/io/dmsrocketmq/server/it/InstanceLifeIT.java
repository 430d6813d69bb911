package io.dmsrocketmq.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Instances over HTTP, from creation to deletion. */
class InstanceLifeIT {

  @RegisterExtension static final SharedServer SHARED = SharedServer.open();

  private static ServerProcess server;
  private static Http http;

  @BeforeAll
  static void start(ServerProcess shared) {
    server = shared;
    http = new Http(server.base());
  }

  @Test
  void instance_created_runsAndCanBeChangedAndDeleted() throws Exception {
    Http.Answer created = http.post(Samples.INSTANCES, Samples.createInstance("life-cycle"));
    assertThat(created.status()).as(created.text()).isEqualTo(200);
    assertThat(created.header("Content-Type")).isEqualTo("application/json");
    String id = created.json().path("instance_id").asText();
    String instance = Samples.INSTANCES + "/" + id;

    assertThat(Instances.runningAfter(http, id, "CREATING").path("name").asText())
        .isEqualTo("life-cycle");

    Http.Answer changed = http.put(instance, "{\"description\": \"changed\"}");
    assertThat(changed.status()).as(changed.text()).isEqualTo(204);
    assertThat(changed.text()).isEmpty();
    assertThat(http.get(instance).json().path("description").asText()).isEqualTo("changed");

    assertThat(http.get(instance + "/brokers").json().path("brokers")).isNotEmpty();
    assertThat(http.get(Samples.INSTANCES + "?name=life").json().path("instance_num").asInt())
        .isEqualTo(1);

    Http.Answer deleted = http.delete(instance);
    assertThat(deleted.status()).as(deleted.text()).isEqualTo(204);
    assertThat(http.get(instance).errorCode()).isEqualTo("DMS.00404022");
  }

  @Test
  void createInstance_withTakenName_isRefused() throws Exception {
    http.post(Samples.INSTANCES, Samples.createInstance("only-once"));

    Http.Answer second = http.post(Samples.INSTANCES, Samples.createInstance("only-once"));

    assertThat(second.status()).isEqualTo(400);
    assertThat(second.errorCode()).isEqualTo("DMS.00400060");
  }

  @Test
  void batchDeleteInstances_ofNamedOnes_answersEachInOrder() throws Exception {
    String id = Instances.createRunning(http, "batch-delete");

    Http.Answer answer =
        http.post(
            Samples.INSTANCES + "/action",
            "{\"action\": \"delete\", \"instances\": [\"%s\", \"%s\"]}"
                .formatted(Samples.UNKNOWN_INSTANCE, id));

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().at("/results/0/result").asText()).isEqualTo("failed");
    assertThat(answer.json().at("/results/1/instance").asText()).isEqualTo(id);
    assertThat(answer.json().at("/results/1/result").asText()).isEqualTo("success");
  }

  @Test
  void batchDeleteInstances_ofFailedOnes_answersWithoutBody() throws Exception {
    Http.Answer answer =
        http.post(
            Samples.INSTANCES + "/action",
            "{\"action\": \"delete\", \"all_failure\": \"reliability\"}");

    assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    assertThat(answer.text()).isEmpty();
  }

  @Test
  void listAvailabilityZones_answersTheZonesThatCreationTakes() throws Exception {
    assertThat(http.get("/v2/available-zones").json().findValuesAsText("id"))
        .contains(Samples.ZONE);
  }
}
