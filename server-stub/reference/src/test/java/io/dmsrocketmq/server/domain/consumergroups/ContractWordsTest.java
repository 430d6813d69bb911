package io.dmsrocketmq.server.domain.consumergroups;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dmsrocketmq.server.domain.engine.ConsumerGroupState;
import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.model.CreateOrBatchDeleteConsumerGroupsRequest;
import io.dmsrocketmq.spec.OpenApiDocument;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds what the family spells out in Java against the contract. */
class ContractWordsTest {
  private static final OpenApiDocument CONTRACT = OpenApiDocument.packaged();

  private static JsonNode defaultOf(String name) {
    return CONTRACT
        .schema("CreateOrBatchDeleteConsumerGroupsRequest")
        .path("properties")
        .path(name)
        .path("default");
  }

  @Test
  void creation_withoutOptions_takesTheDefaultsOfTheContract() {
    ConsumerGroupState planned =
        ConsumerGroupPlans.creation(
            CreateOrBatchDeleteConsumerGroupsRequest.builder().name("group").build(),
            new EngineInstance("instance", List.of("broker-0"), false));

    assertThat(planned)
        .isEqualTo(
            new ConsumerGroupState(
                "group",
                List.of("broker-0"),
                defaultOf("enabled").booleanValue(),
                defaultOf("broadcast").booleanValue(),
                defaultOf("consume_orderly").booleanValue(),
                defaultOf("retry_max_time").intValue()));
  }
}
