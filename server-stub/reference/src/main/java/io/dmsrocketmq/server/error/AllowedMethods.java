package io.dmsrocketmq.server.error;

import io.dmsrocketmq.server.api.Operation;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The methods that a path knows, for the header of a refusal. */
final class AllowedMethods {

  private AllowedMethods() {}

  static String of(String path) {
    String[] segments = path.split("/", -1);
    return Arrays.stream(Operation.values())
        .filter(operation -> matches(operation.path().split("/", -1), segments))
        .map(Operation::method)
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static boolean matches(String[] template, String[] segments) {
    if (template.length != segments.length) {
      return false;
    }
    for (int index = 0; index < template.length; index++) {
      if (!template[index].startsWith("{") && !template[index].equals(segments[index])) {
        return false;
      }
    }
    return true;
  }
}
