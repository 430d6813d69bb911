package io.dmsrocketmq.server.domain.users;

import io.dmsrocketmq.server.error.Violation;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** What the contract's constraints cannot say about secrets. No message quotes a secret. */
final class SecretRule {
  private static final char MASK = '*';
  private static final int LEAST_KINDS = 3;
  private static final List<IntPredicate> KINDS =
      List.of(
          SecretRule::isUpperCase,
          SecretRule::isLowerCase,
          SecretRule::isDigit,
          character -> !isUpperCase(character) && !isLowerCase(character) && !isDigit(character));

  private SecretRule() {}

  /** Tells whether a text is the mask that answers show instead of a secret. */
  static boolean isMask(String secret) {
    return !secret.isEmpty() && secret.chars().allMatch(character -> character == MASK);
  }

  /** Finds what is wrong with a secret for the user of a name. */
  static Optional<Violation> violation(String secret, String userName) {
    if (isMask(secret)) {
      return Optional.of(UserErrors.secretIsMask());
    }
    String backwards = new StringBuilder(userName).reverse().toString();
    if (secret.equals(userName) || secret.equals(backwards)) {
      return Optional.of(UserErrors.secretIsName());
    }
    long kinds = KINDS.stream().filter(kind -> secret.chars().anyMatch(kind)).count();
    return kinds < LEAST_KINDS ? Optional.of(UserErrors.secretTooSimple()) : Optional.empty();
  }

  private static boolean isUpperCase(int character) {
    return character >= 'A' && character <= 'Z';
  }

  private static boolean isLowerCase(int character) {
    return character >= 'a' && character <= 'z';
  }

  private static boolean isDigit(int character) {
    return character >= '0' && character <= '9';
  }
}
