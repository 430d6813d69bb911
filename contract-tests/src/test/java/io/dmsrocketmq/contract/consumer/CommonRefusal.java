package io.dmsrocketmq.contract.consumer;

import io.dmsrocketmq.client.error.DmsAuthenticationException;
import io.dmsrocketmq.client.error.DmsConflictException;
import io.dmsrocketmq.client.error.DmsNotFoundException;
import io.dmsrocketmq.client.error.DmsPermissionException;
import io.dmsrocketmq.client.error.DmsServiceException;
import io.dmsrocketmq.client.error.DmsThrottlingException;
import io.dmsrocketmq.client.model.ErrorCode;
import io.dmsrocketmq.contract.state.CallerFacts;
import io.dmsrocketmq.contract.state.ConditionFacts;
import io.dmsrocketmq.contract.state.Fact;
import io.dmsrocketmq.contract.state.InstanceFacts;
import io.dmsrocketmq.spec.Operation;
import java.util.List;
import java.util.function.Predicate;

/**
 * A refusal that means the same for every operation that lists its code.
 *
 * @param code the code
 * @param fact what the refusal comes from
 * @param exception what the client throws
 * @param meets which of the operations that list the code can be brought to it
 */
record CommonRefusal(
    ErrorCode code,
    Fact fact,
    Class<? extends DmsServiceException> exception,
    Predicate<Operation> meets) {

  private static final CommonRefusal INSTANCE_RESTARTS =
      of(
          ErrorCode.OPERATION_NOT_ALLOWED_IN_STATUS,
          InstanceFacts.ONE_RESTARTS,
          DmsConflictException.class);

  static final List<CommonRefusal> ALL =
      List.of(
          new CommonRefusal(
              ErrorCode.TOKEN_INVALID,
              CallerFacts.IS_UNKNOWN,
              DmsAuthenticationException.class,
              CommonRefusal::takesToken),
          new CommonRefusal(
              ErrorCode.READ_ONLY_PERMISSION,
              CallerFacts.MAY_READ,
              DmsPermissionException.class,
              CommonRefusal::changes),
          of(
              ErrorCode.PERMISSION_MISSING,
              CallerFacts.LACKS_PERMISSIONS,
              DmsPermissionException.class),
          of(ErrorCode.FLOW_CONTROL, ConditionFacts.LIMITS_CALLERS, DmsThrottlingException.class),
          of(ErrorCode.INTERNAL_ERROR, ConditionFacts.FAILS, DmsServiceException.class),
          of(ErrorCode.QUERY_BUSY, ConditionFacts.IS_BUSY, DmsServiceException.class),
          of(
              ErrorCode.INSTANCE_NOT_FOUND,
              InstanceFacts.ONE_IS_MISSING,
              DmsNotFoundException.class),
          INSTANCE_RESTARTS);

  private static CommonRefusal of(
      ErrorCode code, Fact fact, Class<? extends DmsServiceException> exception) {
    return new CommonRefusal(code, fact, exception, operation -> true);
  }

  private static boolean takesToken(Operation operation) {
    return !operation.definition().path("security").isArray();
  }

  private static boolean changes(Operation operation) {
    String action = String.valueOf(operation.permission());
    return !action.matches(".*:(get|list)");
  }

  boolean concerns(ClientCall<?> call) {
    return call.operation().errors().contains(code.code()) && meets.test(call.operation());
  }

  /** The agreement that a call is refused in this way. */
  Agreement<?> agreement(ClientCall<?> call) {
    Agreement<?> agreement = Agreement.on(call, "a request when " + fact.name());
    if (!fact.values().contains(CallerFacts.TOKEN) && takesToken(call.operation())) {
      agreement.byTheOwner();
    }
    if (equals(INSTANCE_RESTARTS)) {
      Subjects.of(call).givenTo(agreement);
    }
    return fact.parameters().isEmpty()
        ? agreement.given(fact)
        : agreement.given(fact, ConditionFacts.OPERATION, call.operation().id());
  }
}
