package io.dmsrocketmq.server.error;

import io.dmsrocketmq.server.api.Operation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The methods that a path knows, for the header of a refusal. */
public final class AllowedMethods {

  private AllowedMethods() {}

  /**
   * Gives the methods of a path.
   *
   * @param path the path as the request writes it
   * @return the methods, sorted and joined by commas; empty if the contract does not know the path
   */
  public static String of(String path) {
    String[] segments = path.split("/", -1);
    List<Operation> matching =
        Arrays.stream(Operation.values())
            .filter(operation -> matches(operation.path().split("/", -1), segments))
            .toList();
    // What the contract spells out goes before what a parameter would take as well.
    long parameters = matching.stream().mapToLong(AllowedMethods::parameters).min().orElse(0);
    return matching.stream()
        .filter(operation -> parameters(operation) == parameters)
        .map(Operation::method)
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static long parameters(Operation operation) {
    return operation.path().chars().filter(character -> character == '{').count();
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
