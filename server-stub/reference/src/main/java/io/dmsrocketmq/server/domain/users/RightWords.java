package io.dmsrocketmq.server.domain.users;

import static java.util.Objects.requireNonNull;

import io.dmsrocketmq.server.domain.engine.AccessRight;
import io.dmsrocketmq.server.model.UserPermission;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;

/** The contract's words for rights. */
final class RightWords {
  private static final Map<AccessRight, String> WORDS =
      Map.of(
          AccessRight.DENY, UserPermission.DENY,
          AccessRight.PUB, UserPermission.PUB,
          AccessRight.SUB, UserPermission.SUB,
          AccessRight.PUB_SUB, UserPermission.PUB_SUB);
  private static final Map<String, AccessRight> RIGHTS =
      WORDS.entrySet().stream().collect(Collectors.toMap(Entry::getValue, Entry::getKey));

  private RightWords() {}

  static String word(AccessRight right) {
    return requireNonNull(WORDS.get(right));
  }

  static AccessRight right(String word) {
    return requireNonNull(RIGHTS.get(word));
  }
}
