package io.dmsrocketmq.server.auth;

import io.dmsrocketmq.server.api.ErrorCode;
import java.util.Optional;
import java.util.Set;

/** What a user may do, in terms of the actions that the contract gives its operations. */
public sealed interface Permissions {

  /**
   * Says why an action is refused.
   *
   * @param action an action of the contract, such as {@code dms:instance:get}
   * @return the code to refuse with, or nothing if the action is allowed
   */
  Optional<ErrorCode> refusal(String action);

  /** Allows everything. */
  record All() implements Permissions {
    @Override
    public Optional<ErrorCode> refusal(String action) {
      return Optional.empty();
    }
  }

  /** Allows the actions that change nothing. */
  record ReadOnly() implements Permissions {
    private static final Set<String> READING_VERBS = Set.of("get", "list");

    @Override
    public Optional<ErrorCode> refusal(String action) {
      String verb = action.substring(action.lastIndexOf(':') + 1);
      return READING_VERBS.contains(verb)
          ? Optional.empty()
          : Optional.of(ErrorCode.READ_ONLY_PERMISSION);
    }
  }

  /** Allows nothing: the user belongs to the account, but is not admitted to the service. */
  record None() implements Permissions {
    @Override
    public Optional<ErrorCode> refusal(String action) {
      return Optional.of(ErrorCode.ACCESS_DENIED);
    }
  }

  /**
   * Allows the listed actions.
   *
   * @param actions the allowed actions
   */
  record Actions(Set<String> actions) implements Permissions {
    @Override
    public Optional<ErrorCode> refusal(String action) {
      return actions.contains(action)
          ? Optional.empty()
          : Optional.of(ErrorCode.PERMISSION_MISSING);
    }
  }
}
