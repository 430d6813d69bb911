package io.dmsrocketmq.client.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import io.dmsrocketmq.client.api.InstancesApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationCallTest {

  @ParameterizedTest
  @CsvSource({
    ", instance_id must not be null",
    "'', instance_id must not be blank",
    "' ', instance_id must not be blank",
    "., instance_id must be more than dots",
    ".., instance_id must be more than dots",
    "a\ud83d, instance_id must not hold half of a character",
    "\ude00a, instance_id must not hold half of a character"
  })
  void path_whenTheValueIsNoSegment_namesTheParameter(String value, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> OperationCall.builder(InstancesApi.SHOW_INSTANCE).path("instance_id", value))
        .withMessage(message);
  }

  @Test
  void query_whenTheValueHoldsHalfOfACharacter_namesTheParameter() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> OperationCall.builder(InstancesApi.LIST_INSTANCES).query("name", "\ud83d"))
        .withMessage("name must not hold half of a character");
  }

  @Test
  void path_whenTheValueHoldsACharacterOfTwoHalves_keepsIt() {
    OperationCall<?> call =
        OperationCall.builder(InstancesApi.SHOW_INSTANCE)
            .path("instance_id", "\ud83d\ude00")
            .build();

    assertThat(call.path()).containsOnly(entry("instance_id", "\ud83d\ude00"));
  }

  @Test
  void query_whenTheValueIsNull_leavesTheParameterOut() {
    OperationCall<?> call =
        OperationCall.builder(InstancesApi.LIST_INSTANCES)
            .query("limit", 10)
            .query("offset", null)
            .build();

    assertThat(call.query()).containsOnly(entry("limit", "10"));
  }

  @Test
  void toString_whateverTheArguments_leavesQueryAndBodyOut() {
    OperationCall<?> call =
        OperationCall.builder(InstancesApi.SHOW_INSTANCE)
            .path("instance_id", "i1")
            .query("q", "hidden")
            .body("body", "hidden")
            .build();

    assertThat(call).hasToString("showInstance {instance_id=i1}");
  }
}
