package io.dmsrocketmq.server.http;

import io.dmsrocketmq.server.api.Operation;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Knows the words that stand in a path of their own where another path has a parameter. A method
 * that the path with the word lacks would else be led to the other, which would take the word for
 * an identifier.
 */
final class ShadowedPaths {

  private static final Map<Operation, Map<String, Set<String>>> WORDS = words();

  private ShadowedPaths() {}

  /** Tells whether a parameter is such a word, so that the request means another path. */
  static boolean meansAnother(Operation operation, MultivaluedMap<String, String> parameters) {
    Map<String, Set<String>> words = WORDS.get(operation);
    return words != null
        && words.entrySet().stream()
            .anyMatch(word -> word.getValue().contains(parameters.getFirst(word.getKey())));
  }

  private static Map<Operation, Map<String, Set<String>>> words() {
    Map<Operation, Map<String, Set<String>>> words = new EnumMap<>(Operation.class);
    for (Operation operation : Operation.values()) {
      String[] own = operation.path().split("/", -1);
      Arrays.stream(Operation.values())
          .map(other -> other.path().split("/", -1))
          .filter(other -> differsInOneWord(own, other))
          .forEach(
              other -> note(own, other, words.computeIfAbsent(operation, o -> new HashMap<>())));
    }
    return words;
  }

  private static boolean differsInOneWord(String[] own, String[] other) {
    return own.length == other.length && difference(own, other) >= 0;
  }

  /** Gives the one segment that is a parameter here and a word there, or -1. */
  private static int difference(String[] own, String[] other) {
    int difference = -1;
    for (int index = 0; index < own.length; index++) {
      if (isParameter(own[index]) && !isParameter(other[index])) {
        if (difference >= 0) {
          return -1;
        }
        difference = index;
      } else if (!own[index].equals(other[index])
          && !(isParameter(own[index]) && isParameter(other[index]))) {
        return -1;
      }
    }
    return difference;
  }

  private static void note(String[] own, String[] other, Map<String, Set<String>> words) {
    int index = difference(own, other);
    String name = own[index].substring(1, own[index].length() - 1);
    words.computeIfAbsent(name, key -> new HashSet<>()).add(other[index]);
  }

  private static boolean isParameter(String segment) {
    return segment.startsWith("{");
  }
}
