package io.dmsrocketmq.server.testcontrol;

import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.server.api.Operation;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearNamesTest {

  private static final List<String> OPERATIONS =
      Arrays.stream(Operation.values()).map(Operation::id).toList();

  @ParameterizedTest
  @CsvSource({
    "createTopics, createOrBatchDeleteTopics",
    "deleteConsumerGroups, deleteConsumerGroup",
    "deleteInstances, deleteInstance",
    "lisUsers, listUsers",
    "shwoTopic, showTopic",
    "showtopic, showTopic"
  })
  void of_aNameThatSomebodyMayWrite_findsTheOperationFirst(String asked, String meant) {
    assertThat(NearNames.of(asked, OPERATIONS)).startsWith(meant);
  }

  @Test
  void of_whatMayBeMany_namesAFew() {
    assertThat(NearNames.of("list", OPERATIONS)).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({"fly", "''", "produceMessage"})
  void of_somethingElse_findsNothing(String asked) {
    assertThat(NearNames.of(asked, OPERATIONS)).isEmpty();
  }
}
