package io.dmsrocketmq.server.domain.instances;

import static io.dmsrocketmq.server.domain.instances.InstanceStatus.CREATEFAILED;
import static io.dmsrocketmq.server.domain.instances.InstanceStatus.CREATING;
import static io.dmsrocketmq.server.domain.instances.InstanceStatus.ERROR;
import static io.dmsrocketmq.server.domain.instances.InstanceStatus.EXTENDEDFAILED;
import static io.dmsrocketmq.server.domain.instances.InstanceStatus.EXTENDING;
import static io.dmsrocketmq.server.domain.instances.InstanceStatus.RESTARTING;
import static io.dmsrocketmq.server.domain.instances.InstanceStatus.RUNNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.api.Operation;
import io.dmsrocketmq.server.testing.ContractErrors;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InstanceOperationsTest {

  private static Set<InstanceStatus> allowed(Operation operation) {
    return Arrays.stream(InstanceStatus.values())
        .filter(status -> InstanceOperations.allows(operation, status))
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @EnumSource
  void allows_operationWithARefusalForStates_forbidsSomeAndOnlySuchDo(Operation operation) {
    Set<ErrorCode> codes = ContractErrors.of(operation);
    boolean refusesStates =
        codes.contains(ErrorCode.OPERATION_NOT_ALLOWED_IN_STATUS)
            || codes.contains(ErrorCode.INSTANCES_NOT_DELETABLE);

    assertThat(allowed(operation).size() < InstanceStatus.values().length)
        .as("%s forbids states, as its errors in the contract say", operation)
        .isEqualTo(refusesStates);
  }

  @ParameterizedTest
  @EnumSource
  void allows_runningInstance_takesEveryOperation(Operation operation) {
    assertThat(allowed(operation)).contains(RUNNING);
  }

  @ParameterizedTest
  @EnumSource
  void allows_operationThatReads_isAllowedInEveryState(Operation operation) {
    if (operation.method().equals("GET")) {
      assertThat(allowed(operation)).containsExactlyInAnyOrder(InstanceStatus.values());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"DELETE_INSTANCE", "BATCH_DELETE_INSTANCES"})
  void allows_deletion_isForbiddenWhileCreatingOrRestarting(Operation operation) {
    assertThat(allowed(operation))
        .containsExactlyInAnyOrder(CREATEFAILED, RUNNING, ERROR, EXTENDING, EXTENDEDFAILED);
  }

  @ParameterizedTest
  @EnumSource(names = "RESIZE_INSTANCE")
  void allows_resize_isAllowedToWorkingInstances(Operation operation) {
    assertThat(allowed(operation)).containsExactlyInAnyOrder(RUNNING, EXTENDEDFAILED);
  }

  @ParameterizedTest
  @EnumSource(names = {"UPDATE_INSTANCE", "CREATE_USER", "UPDATE_CONFIGS", "CREATE_MIGRATION_TASK"})
  void allows_changes_areForbiddenWhileTheInstanceIsNotThere(Operation operation) {
    assertThat(allowed(operation))
        .doesNotContain(CREATING, CREATEFAILED, RESTARTING, EXTENDING)
        .containsExactlyInAnyOrder(RUNNING, ERROR, EXTENDEDFAILED);
  }
}
