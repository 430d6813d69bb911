package io.dmsrocketmq.client.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The headers of an answer, looked up without regard to case. The text form leaves the values out,
 * since one may be a token.
 */
public final class Headers {

  private final Map<String, List<String>> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  private Headers(Map<String, List<String>> values) {
    values.forEach(
        (name, list) ->
            this.values.computeIfAbsent(name, absent -> new ArrayList<>()).addAll(list));
  }

  /**
   * Copies headers.
   *
   * @param values the values of each name
   * @return the headers
   */
  public static Headers of(Map<String, List<String>> values) {
    return new Headers(values);
  }

  /**
   * Returns the first value of a header.
   *
   * @param name the name in any case
   * @return the value, or nothing if the header is missing
   */
  public Optional<String> first(String name) {
    return values.getOrDefault(name, List.of()).stream().findFirst();
  }

  /**
   * Returns the names of all headers, as they came.
   *
   * @return the names in alphabetical order
   */
  public List<String> names() {
    return List.copyOf(values.keySet());
  }

  @Override
  public String toString() {
    return values.keySet().toString();
  }
}
