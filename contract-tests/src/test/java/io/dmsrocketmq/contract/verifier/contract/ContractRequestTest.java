package io.dmsrocketmq.contract.verifier.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.contract.Scenario;
import io.dmsrocketmq.contract.verifier.world.Requests;
import io.dmsrocketmq.spec.oracle.ContractRequest;
import org.junit.jupiter.api.Test;

class ContractRequestTest {

  private static final Requests REQUESTS = new Requests(Scenario.CONTRACT, "project");

  @Test
  void target_encodesEverySegmentAndValue() {
    ContractRequest request =
        REQUESTS
            .plain("listConsumerGroupTopics", Requests.RECORDED)
            .withPath("instance_id", "i")
            .withPath("group", "a%41|b/c")
            .withQuery("topic", "x y&z");

    assertThat(request.target())
        .isEqualTo("/v2/project/instances/i/groups/a%2541%7Cb%2Fc/topics?topic=x%20y%26z");
  }

  @Test
  void plain_leavesOutWhatMayBeLeftOut() {
    assertThat(REQUESTS.plain("listInstances", Requests.RECORDED).query()).isEmpty();
    assertThat(REQUESTS.full("listInstances", Requests.RECORDED).query()).containsKey("limit");
  }

  @Test
  void plain_keepsWhatMakesTheScenario() {
    assertThat(REQUESTS.plain("createOrBatchDeleteTopics", "batch-delete").query())
        .containsEntry("action", "delete");
  }

  @Test
  void withBody_leavesTheFirstRequestAsItWas() {
    ContractRequest request = REQUESTS.plain("createInstance", Requests.RECORDED);
    String before = request.body().toString();

    assertThat(request.withBody("/name", "other").body().path("name").asText()).isEqualTo("other");
    assertThat(request.body()).hasToString(before);
  }
}
