package io.dmsrocketmq.server.domain.tags;

import static java.util.Objects.requireNonNull;

import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.error.Violation;
import io.dmsrocketmq.server.model.TagChange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The conditions that no single field of a request can state. Each check reports everything that is
 * wrong, in the order of the fields.
 */
final class TagRules {
  private TagRules() {}

  static void checkAddition(List<TagChange> changes, Map<String, String> present) {
    check(
        changes,
        (index, key, change) ->
            present.containsKey(key) ? List.of(TagErrors.keyTaken(index, key)) : List.of());
  }

  static void checkRemoval(List<TagChange> changes, Map<String, String> present) {
    check(
        changes,
        (index, key, change) -> {
          String value = present.get(key);
          if (value == null) {
            return List.of(TagErrors.keyUnknown(index, key));
          }
          return change.value() == null || value.equals(change.value())
              ? List.of()
              : List.of(TagErrors.valueDiffers(index, key));
        });
  }

  private interface Rule {
    List<Violation> violations(int index, String key, TagChange change);
  }

  private static void check(List<TagChange> changes, Rule rule) {
    List<Violation> violations = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int index = 0; index < changes.size(); index++) {
      TagChange change = changes.get(index);
      String key = requireNonNull(change.key());
      violations.addAll(
          seen.add(key)
              ? rule.violations(index, key, change)
              : List.of(TagErrors.keyRepeated(index, key)));
    }
    if (!violations.isEmpty()) {
      throw DmsException.of(violations);
    }
  }
}
