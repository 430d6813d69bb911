package io.dmsrocketmq.server.domain.instances;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstanceStatusTest {

  @ParameterizedTest
  @CsvSource({
    "Creating, CREATING",
    "Create failed, CREATEFAILED",
    "create_failed, CREATEFAILED",
    "Running, RUNNING",
    "Faulty, ERROR",
    "error, ERROR",
    "Restarting, RESTARTING",
    "Changing, EXTENDING",
    "extending, EXTENDING",
    "Change-Failed, EXTENDEDFAILED",
    "EXTENDEDFAILED, EXTENDEDFAILED"
  })
  void of_documentedOrWireWord_findsTheStatus(String word, InstanceStatus status) {
    assertThat(InstanceStatus.of(word)).contains(status);
  }

  @Test
  void of_unknownWord_findsNothing() {
    assertThat(InstanceStatus.of("frozen")).isEmpty();
    assertThat(InstanceStatus.of("")).isEmpty();
  }
}
