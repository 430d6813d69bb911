package io.dmsrocketmq.docs.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Takes a line apart: quotes of both kinds, variables outside of single ones, escaped line ends.
 * Anything else of a shell is left as it is.
 */
public final class ShellWords {

  private final String text;
  private final Map<String, String> variables;
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private int at;

  private ShellWords(String text, Map<String, String> variables) {
    this.text = text;
    this.variables = variables;
  }

  /**
   * Takes a command apart.
   *
   * @param text one command
   * @param variables values of the variables that it may use
   * @return its words
   */
  public static List<String> of(String text, Map<String, String> variables) {
    ShellWords line = new ShellWords(text, variables);
    line.read();
    return line.words;
  }

  private void read() {
    while (at < text.length()) {
      char c = text.charAt(at++);
      switch (c) {
        case '\'' -> {
          int end = text.indexOf('\'', at);
          word.append(text, at, end);
          at = end + 1;
        }
        case '"' -> quoted();
        case '\\' -> escaped();
        case '$' -> variable();
        case ' ', '\n' -> end();
        default -> word.append(c);
      }
    }
    end();
  }

  private void quoted() {
    while (text.charAt(at) != '"') {
      char c = text.charAt(at++);
      if (c == '$') {
        variable();
      } else {
        word.append(c);
      }
    }
    at++;
  }

  private void variable() {
    int end = at;
    while (end < text.length()
        && (Character.isUpperCase(text.charAt(end)) || text.charAt(end) == '_')) {
      end++;
    }
    String value = variables.get(text.substring(at, end));
    if (value == null) {
      throw new IllegalArgumentException("unknown variable " + text.substring(at, end));
    }
    word.append(value);
    at = end;
  }

  private void escaped() {
    char c = text.charAt(at++);
    if (c != '\n') {
      word.append(c);
    }
  }

  private void end() {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }
}
