package io.dmsrocketmq.server.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dmsrocketmq.server.api.Operation;
import io.dmsrocketmq.server.domain.contract.RecordedAnswers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExampleShapesTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ExampleShapes SHAPES = new ExampleShapes(RecordedAnswers.read());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          SHOW_MESSAGE_TRACE | {"trace": [{"success": true}]} | [{"success": true}]
          SHOW_MESSAGE_TRACE | {"trace": []} | []
          EXPORT_DEAD_LETTER_MESSAGES | [{"topic": "t", "property_list": [{"name": "n", "value": "v"}]}] | {"topic": "t", "property_list": {"name": "n", "value": "v"}}
          EXPORT_DEAD_LETTER_MESSAGES | [{"topic": "a"}, {"topic": "b"}] | [{"topic": "a"}, {"topic": "b"}]
          EXPORT_DEAD_LETTER_MESSAGES | [] | []
          SHOW_TOPIC_STATUS | {"max_offset": 9, "min_offset": 1, "brokers": [{"broker_name": "b", "queues": [{"id": 0}, {"id": 1}]}]} | {"brokers": {"broker_name": "b", "queues": [{"id": 0}, {"id": 1}]}}
          SHOW_TOPIC_STATUS | {"max_offset": 9, "brokers": [{"broker_name": "a"}, {"broker_name": "b"}]} | {"brokers": [{"broker_name": "a"}, {"broker_name": "b"}]}
          LIST_CONSUMER_GROUP_ACCESS_POLICIES | {"policies": [{"access_key": "a"}], "total": 1, "name": "n"} | {"policies": {"access_key": "a"}, "total": 1, "name": "n"}
          LIST_CONFIGS | {"rocketmq_configs": [{"name": "fileReservedTime", "value": "48", "default_value": "72", "value_type": "integer"}]} | {"rocketmq_configs": [{"name": "fileReservedTime", "value": 48, "default_value": 72, "value_type": "integer"}]}
          LIST_CONFIGS | {"rocketmq_configs": [{"value": "true", "default_value": "text"}]} | {"rocketmq_configs": [{"value": true, "default_value": "text"}]}
          LIST_AVAILABILITY_ZONES | {"available_zones": [{"code": "1", "remain_time": 9223372036854775807}]} | {"available_zones": [{"code": "1", "remain_time": 9223372036854776000}]}
          LIST_AVAILABILITY_ZONES | {"available_zones": [{"remain_time": 5}]} | {"available_zones": [{"remain_time": 5}]}
          """)
  void reshape_ofAnAnswer_followsTheExample(Operation operation, String answer, String expected)
      throws Exception {
    assertThat(SHAPES.reshape(operation, JSON.readTree(answer))).contains(JSON.readTree(expected));
  }

  @Test
  void reshape_ofTheExampleItself_changesNothing() {
    RecordedAnswers contract = RecordedAnswers.read();
    for (Operation operation : Operation.values()) {
      contract
          .contradicting(operation)
          .ifPresent(
              example ->
                  assertThat(SHAPES.reshape(operation, example))
                      .as(operation.id())
                      .contains(example));
    }
  }

  @Test
  void reshape_withoutAContradictingExample_isNotNeeded() {
    JsonNode answer = JSON.createObjectNode();

    assertThat(SHAPES.reshape(Operation.LIST_INSTANCES, answer)).isEmpty();
  }

  @Test
  void contradictions_areThoseOfTheContract() {
    RecordedAnswers contract = RecordedAnswers.read();

    assertThat(Operation.values())
        .filteredOn(operation -> contract.contradicting(operation).isPresent())
        .containsExactlyInAnyOrder(
            Operation.SHOW_MESSAGE_TRACE,
            Operation.EXPORT_DEAD_LETTER_MESSAGES,
            Operation.SHOW_TOPIC_STATUS,
            Operation.LIST_CONSUMER_GROUP_ACCESS_POLICIES,
            Operation.LIST_CONFIGS,
            Operation.LIST_AVAILABILITY_ZONES);
  }
}
