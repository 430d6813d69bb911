package io.dmsrocketmq.server.domain.users;

import static java.util.Objects.requireNonNull;

import io.dmsrocketmq.server.domain.Texts;
import io.dmsrocketmq.server.domain.contract.Reading;
import io.dmsrocketmq.server.domain.engine.UserState;
import io.dmsrocketmq.server.domain.engine.UserState.NamedRight;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.error.Violation;
import io.dmsrocketmq.server.model.CreateUserRequest;
import io.dmsrocketmq.server.model.UpdateUserRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The conditions that no single field of a request can state. Each check reports everything that is
 * wrong, in the order of the fields.
 */
final class UserRules {
  private UserRules() {}

  static void checkCreation(
      CreateUserRequest request, UserState planned, boolean nameTaken, Reading reading) {
    List<Violation> violations = new ArrayList<>();
    if (nameTaken) {
      violations.add(UserErrors.nameExists(planned.name()));
    }
    String secret = requireNonNull(request.secretKey());
    if (!(reading.byExamples() && SecretRule.isMask(secret))) {
      SecretRule.violation(secret, planned.name()).ifPresent(violations::add);
    }
    checkState(planned, violations);
    refuseIfAny(violations);
  }

  static void checkChange(UpdateUserRequest request, UserState planned) {
    List<Violation> violations = new ArrayList<>();
    String name = request.accessKey();
    if (name != null && !name.equals(planned.name())) {
      violations.add(UserErrors.nameDiffers(planned.name()));
    }
    String secret = request.secretKey();
    if (secret != null && !SecretRule.isMask(secret)) {
      SecretRule.violation(secret, planned.name()).ifPresent(violations::add);
    }
    checkState(planned, violations);
    refuseIfAny(violations);
  }

  private static void checkState(UserState planned, List<Violation> violations) {
    if (!Texts.isStorable(planned.addresses())) {
      violations.add(UserErrors.addressesNotStorable());
    }
    checkNames("topic_perms", planned.topicRights(), violations);
    checkNames("group_perms", planned.groupRights(), violations);
  }

  private static void checkNames(
      String field, List<NamedRight> rights, List<Violation> violations) {
    Set<String> seen = new HashSet<>();
    for (int index = 0; index < rights.size(); index++) {
      String name = rights.get(index).name();
      if (!seen.add(name)) {
        violations.add(UserErrors.nameRepeated(field, index, name));
      }
    }
  }

  private static void refuseIfAny(List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw DmsException.of(violations);
    }
  }
}
