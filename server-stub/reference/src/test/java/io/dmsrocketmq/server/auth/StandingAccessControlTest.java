package io.dmsrocketmq.server.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dmsrocketmq.server.accounts.Accounts;
import io.dmsrocketmq.server.accounts.Standing;
import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.api.Operation;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.testing.ContractErrors;
import io.dmsrocketmq.server.testing.HeaderRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StandingAccessControlTest {
  private static final User USER = DemoTenant.user();
  private static final HeaderRequest REQUEST = new HeaderRequest(Map.of());

  private static AccessControl control(Standing standing) {
    return new StandingAccessControl(
        new OpenAccessControl(USER), new Accounts(Map.of(USER.domain().id(), standing), Map.of()));
  }

  private static @Nullable ErrorCode refusal(Standing standing, Operation operation) {
    DmsException refusal =
        catchThrowableOfType(
            DmsException.class,
            () -> control(standing).admit(REQUEST, operation, USER.projects().get(0).id()));
    return refusal == null ? null : refusal.code();
  }

  private static boolean isService(Operation operation) {
    return operation.action() != null;
  }

  private static boolean reads(Operation operation) {
    String action = String.valueOf(operation.action());
    return action.endsWith(":get") || action.endsWith(":list");
  }

  @ParameterizedTest
  @EnumSource
  void admit_accountInGoodStanding_mayDoEverything(Operation operation) {
    assertThat(refusal(Standing.GOOD, operation)).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void admit_frozenOrRestrictedAccount_mayOnlyUseTheIdentityService(Operation operation) {
    assertThat(refusal(Standing.FROZEN, operation))
        .isEqualTo(isService(operation) ? ErrorCode.TENANT_FROZEN : null);
    assertThat(refusal(Standing.RESTRICTED, operation))
        .isEqualTo(isService(operation) ? ErrorCode.TENANT_RESTRICTED : null);
  }

  @ParameterizedTest
  @EnumSource
  void admit_readOnlyAccount_mayRead(Operation operation) {
    assertThat(refusal(Standing.READ_ONLY, operation))
        .isEqualTo(isService(operation) && !reads(operation) ? ErrorCode.TENANT_READ_ONLY : null);
  }

  @ParameterizedTest
  @EnumSource
  void refusals_standInTheContractOfEveryOperationOfTheService(Operation operation) {
    if (isService(operation)) {
      assertThat(ContractErrors.of(operation))
          .contains(
              ErrorCode.TENANT_FROZEN,
              ErrorCode.TENANT_RESTRICTED,
              ErrorCode.TENANT_READ_ONLY,
              ErrorCode.ACCESS_DENIED);
    }
  }

  @Test
  void none_isNotAdmittedToAnyAction() {
    assertThat(new Permissions.None().refusal("dms:instance:list"))
        .contains(ErrorCode.ACCESS_DENIED);
  }
}
