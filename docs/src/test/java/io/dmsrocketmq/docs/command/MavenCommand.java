package io.dmsrocketmq.docs.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A call of Maven, as far as texts go; an option that is not known here is a fault.
 *
 * @param goals phases and goals
 * @param modules that it is about; all, if empty
 * @param profiles that it turns on
 * @param properties that it sets
 */
public record MavenCommand(
    List<String> goals,
    List<String> modules,
    List<String> profiles,
    Map<String, String> properties) {

  /**
   * Reads a command line.
   *
   * @param text the line
   * @return what it asks for
   */
  public static MavenCommand parse(String text) {
    List<String> words = ShellWords.of(text, Map.of());
    if (!words.remove(0).equals("mvn")) {
      throw new IllegalArgumentException("not a call of Maven: " + text);
    }
    List<String> goals = new ArrayList<>();
    List<String> modules = new ArrayList<>();
    List<String> profiles = new ArrayList<>();
    Map<String, String> properties = new LinkedHashMap<>();
    while (!words.isEmpty()) {
      String word = words.remove(0);
      if (word.startsWith("-D")) {
        String[] property = word.substring(2).split("=", 2);
        properties.put(property[0], property.length == 1 ? "true" : property[1]);
      } else if (word.startsWith("-P")) {
        profiles.addAll(List.of(word.substring(2).split(",", -1)));
      } else if (word.equals("-pl")) {
        modules.addAll(List.of(words.remove(0).split(",", -1)));
      } else if (word.equals("-f")) {
        words.remove(0);
      } else if (!word.startsWith("-")) {
        goals.add(word);
      } else if (!List.of("-q", "-B", "-ntp", "-am").contains(word)) {
        throw new IllegalArgumentException("unknown option " + word + " of: " + text);
      }
    }
    return new MavenCommand(goals, modules, profiles, properties);
  }
}
