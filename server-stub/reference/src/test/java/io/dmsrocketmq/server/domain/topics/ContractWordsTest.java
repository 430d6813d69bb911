package io.dmsrocketmq.server.domain.topics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.domain.engine.TopicPermission;
import io.dmsrocketmq.server.domain.engine.TopicState;
import io.dmsrocketmq.server.domain.engine.TopicState.BrokerQueues;
import io.dmsrocketmq.server.model.CreateOrBatchDeleteTopicsRequest;
import io.dmsrocketmq.server.model.Topic;
import io.dmsrocketmq.spec.OpenApiDocument;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Holds what the family spells out in Java against the contract. */
class ContractWordsTest {
  private static final OpenApiDocument CONTRACT = OpenApiDocument.packaged();

  private static final TopicState DEFAULTS =
      TopicPlans.creation(
          CreateOrBatchDeleteTopicsRequest.builder().name("topic").build(),
          new EngineInstance("instance", List.of("broker-0"), false));

  private static JsonNode property(String name) {
    return CONTRACT.schema("CreateOrBatchDeleteTopicsRequest").path("properties").path(name);
  }

  @Test
  void permissions_areTheWordsOfTheContract() {
    List<String> words =
        StreamSupport.stream(CONTRACT.schema("TopicPermission").path("enum").spliterator(), false)
            .map(JsonNode::textValue)
            .toList();

    assertThat(
            Arrays.stream(TopicPermission.values())
                .map(permission -> shown(permission).permission()))
        .containsExactlyElementsOf(words);
    assertThat(words)
        .allSatisfy(
            word -> assertThat(shown(planned(word).permission()).permission()).isEqualTo(word));
  }

  private static Topic shown(TopicPermission permission) {
    return TopicAnswers.topic(new TopicState("topic", List.of(), permission, "all"));
  }

  private static TopicState planned(String permission) {
    return TopicPlans.creation(
        CreateOrBatchDeleteTopicsRequest.builder().name("topic").permission(permission).build(),
        new EngineInstance("instance", List.of("broker-0"), false));
  }

  @Test
  void creation_withoutOptions_takesTheDefaultsOfTheContract() {
    int queues = property("queue_num").path("default").intValue();

    assertThat(DEFAULTS.brokers()).containsExactly(new BrokerQueues("broker-0", queues, queues));
    assertThat(TopicAnswers.topic(DEFAULTS).permission())
        .isEqualTo(property("permission").path("default").textValue());
    assertThat(DEFAULTS.messageType())
        .isEqualTo(property("message_type").path("default").textValue());
  }
}
