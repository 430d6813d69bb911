package io.dmsrocketmq.docs.sample;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a command line as a shell and curl would, as far as samples go; anything else is a fault.
 */
record CurlCommand(String method, URI target, Map<String, String> headers, @Nullable String body) {

  static CurlCommand parse(String text, Map<String, String> variables) {
    List<String> words = new Shell(text, variables).words();
    if (!words.remove(0).equals("curl")) {
      throw new IllegalArgumentException("not a call of curl: " + text);
    }
    String method = "GET";
    URI target = null;
    Map<String, String> headers = new LinkedHashMap<>();
    String body = null;
    while (!words.isEmpty()) {
      String word = words.remove(0);
      switch (word) {
        case "-X" -> method = words.remove(0);
        case "-H" -> {
          String[] header = words.remove(0).split(": ", 2);
          headers.put(header[0], header[1]);
        }
        case "-d" -> body = words.remove(0);
        default -> {
          if (target != null || word.startsWith("-")) {
            throw new IllegalArgumentException("unexpected: " + word);
          }
          target = URI.create(word);
        }
      }
    }
    if (target == null) {
      throw new IllegalArgumentException("no address: " + text);
    }
    return new CurlCommand(method, target, headers, body);
  }

  /** Takes a line apart: quotes of both kinds, variables between double ones, escaped line ends. */
  private static final class Shell {

    private final String text;
    private final Map<String, String> variables;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private int at;

    Shell(String text, Map<String, String> variables) {
      this.text = text;
      this.variables = variables;
    }

    List<String> words() {
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
          case ' ', '\n' -> end();
          default -> word.append(c);
        }
      }
      end();
      return words;
    }

    private void quoted() {
      while (text.charAt(at) != '"') {
        char c = text.charAt(at++);
        if (c == '$') {
          int end = at;
          while (Character.isUpperCase(text.charAt(end)) || text.charAt(end) == '_') {
            end++;
          }
          String value = variables.get(text.substring(at, end));
          if (value == null) {
            throw new IllegalArgumentException("unknown variable " + text.substring(at, end));
          }
          word.append(value);
          at = end;
        } else {
          word.append(c);
        }
      }
      at++;
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
}
