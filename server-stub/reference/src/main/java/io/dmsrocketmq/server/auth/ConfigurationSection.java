package io.dmsrocketmq.server.auth;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One mapping of the configuration file with the way that leads to it. Reading goes on after a
 * problem, so that one run reports all of them.
 */
final class ConfigurationSection {
  private final String path;
  private final Map<String, @Nullable Object> values;
  private final List<String> problems;
  private final boolean mapping;

  private ConfigurationSection(
      String path, Map<String, @Nullable Object> values, List<String> problems, boolean mapping) {
    this.path = path;
    this.values = values;
    this.problems = problems;
    this.mapping = mapping;
  }

  static ConfigurationSection of(@Nullable Object value, String path, List<String> problems) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, entry) -> values.put(String.valueOf(key), entry));
    } else {
      problems.add(path + ": must be a mapping");
    }
    return new ConfigurationSection(path, values, problems, value instanceof Map);
  }

  ConfigurationSection allowing(String... keys) {
    Set<String> allowed = Set.of(keys);
    values.keySet().stream()
        .filter(key -> !allowed.contains(key))
        .forEach(
            key -> problems.add(at(key) + ": is unknown; known here: " + String.join(", ", keys)));
    return this;
  }

  String text(String key) {
    String text = optionalText(key);
    if (text == null) {
      // What is no mapping is a fault itself, and its keys are not several more.
      if (mapping) {
        problems.add(at(key) + ": is missing");
      }
      return "";
    }
    return text;
  }

  @Nullable String optionalText(String key) {
    Object value = values.get(key);
    return value == null ? null : scalar(value, at(key));
  }

  /** Tells whether the key is there, whatever it holds. */
  boolean has(String key) {
    return values.get(key) != null;
  }

  boolean isList(String key) {
    return values.get(key) instanceof List;
  }

  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    List<?> entries = list(key);
    for (int i = 0; i < entries.size(); i++) {
      texts.add(scalar(entries.get(i), at(key) + "[" + i + "]"));
    }
    return texts;
  }

  List<ConfigurationSection> sections(String key) {
    List<ConfigurationSection> sections = new ArrayList<>();
    List<?> entries = list(key);
    for (int i = 0; i < entries.size(); i++) {
      sections.add(of(entries.get(i), at(key) + "[" + i + "]", problems));
    }
    return sections;
  }

  ConfigurationSection section(String key) {
    return of(values.get(key), at(key), problems);
  }

  /** Reads a whole number that is not negative. */
  long number(String key, long otherwise) {
    Object value = values.get(key);
    if (value == null) {
      return otherwise;
    }
    if (value instanceof Number number
        && (number instanceof Integer || number instanceof Long)
        && number.longValue() >= 0) {
      return number.longValue();
    }
    problems.add(at(key) + ": must be a whole number that is not negative");
    return otherwise;
  }

  boolean flag(String key, boolean otherwise) {
    Object value = values.get(key);
    if (value == null) {
      return otherwise;
    }
    if (value instanceof Boolean flag) {
      return flag;
    }
    problems.add(at(key) + ": must be true or false");
    return otherwise;
  }

  void problem(String key, String text) {
    problems.add(at(key) + ": " + text);
  }

  private List<?> list(String key) {
    Object value = values.get(key);
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> list) {
      return list;
    }
    problems.add(at(key) + ": must be a list");
    return List.of();
  }

  private String scalar(@Nullable Object value, String where) {
    // A number or a date that YAML recognises would not come back as it was written.
    if (value instanceof String text && !text.isBlank()) {
      return text;
    }
    problems.add(where + ": must be a text that is not empty; put it in quotes");
    return "";
  }

  String at(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
