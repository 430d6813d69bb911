package io.dmsrocketmq.client.transport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The headers of an answer, looked up without regard to case. The text form leaves the values out,
 * since one may be a token.
 */
public final class Headers {

  // Names and values in turn: an answer has a dozen headers, of which few are ever asked for.
  private final String[] lines;

  private Headers(String[] lines) {
    this.lines = lines;
  }

  /**
   * Copies headers.
   *
   * @param values the values of each name
   * @return the headers
   */
  public static Headers of(Map<String, List<String>> values) {
    Builder builder = builder();
    values.forEach((name, list) -> list.forEach(value -> builder.add(name, value)));
    return builder.build();
  }

  /**
   * Starts with no headers.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the first value of a header.
   *
   * @param name the name in any case
   * @return the value, or nothing if the header is missing
   */
  public Optional<String> first(String name) {
    for (int i = 0; i < lines.length; i += 2) {
      if (lines[i].equalsIgnoreCase(name)) {
        return Optional.of(lines[i + 1]);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the values of a header.
   *
   * @param name the name in any case
   * @return the values in the order in which they came, none if the header is missing
   */
  public List<String> all(String name) {
    List<String> values = List.of();
    for (int i = 0; i < lines.length; i += 2) {
      if (lines[i].equalsIgnoreCase(name)) {
        if (values.isEmpty()) {
          values = new ArrayList<>(1);
        }
        values.add(lines[i + 1]);
      }
    }
    return values;
  }

  /**
   * Returns the names of all headers, as they came.
   *
   * @return the names in alphabetical order
   */
  public List<String> names() {
    TreeSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (int i = 0; i < lines.length; i += 2) {
      names.add(lines[i]);
    }
    return List.copyOf(names);
  }

  /**
   * Leaves headers out.
   *
   * @param names their names in any case
   * @return the other headers
   */
  public Headers without(Collection<String> names) {
    Builder rest = builder();
    for (int i = 0; i < lines.length; i += 2) {
      if (names.stream().noneMatch(lines[i]::equalsIgnoreCase)) {
        rest.add(lines[i], lines[i + 1]);
      }
    }
    return rest.build();
  }

  @Override
  public String toString() {
    return names().toString();
  }

  /** Collects headers in the order in which they come. */
  public static final class Builder {
    private String[] lines = new String[24];
    private int size;

    private Builder() {}

    /**
     * Adds a header beside those of the same name.
     *
     * @param name the name
     * @param value the value
     * @return this builder
     */
    public Builder add(String name, String value) {
      if (size == lines.length) {
        lines = Arrays.copyOf(lines, size * 2);
      }
      lines[size++] = name;
      lines[size++] = value;
      return this;
    }

    /**
     * Makes the headers.
     *
     * @return the headers
     */
    public Headers build() {
      return new Headers(Arrays.copyOf(lines, size));
    }
  }
}
