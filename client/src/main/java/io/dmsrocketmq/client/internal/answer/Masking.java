package io.dmsrocketmq.client.internal.answer;

import java.util.Arrays;
import java.util.List;

/** Replaces secrets in a text, as they are and as a string of JSON writes them. */
final class Masking {

  static final String MASK = "***";

  /** How many characters an escape takes at most. */
  static final int LONGEST_ESCAPE = 6;

  private static final String ESCAPED = "\"\\/bfnrt";
  private static final String MEANT = "\"\\/\b\f\n\r\t";
  private static final int HEXADECIMAL = 16;

  private final List<String> secrets;

  Masking(List<String> secrets) {
    this.secrets = secrets;
  }

  String mask(String raw) {
    String text = raw;
    for (String secret : secrets) {
      text = text.replace(secret, MASK);
    }
    return text.indexOf('\\') < 0 ? text : maskEscaped(text);
  }

  private String maskEscaped(String text) {
    // Each character that is meant, and where its escape begins.
    StringBuilder meant = new StringBuilder(text.length());
    int[] starts = new int[text.length() + 1];
    int from = 0;
    while (from < text.length()) {
      starts[meant.length()] = from;
      int escape = lengthOfEscape(text, from);
      meant.append(escape == 0 ? text.charAt(from) : character(text, from, escape));
      from += Math.max(1, escape);
    }
    starts[meant.length()] = from;
    boolean[] hidden = new boolean[meant.length()];
    for (String secret : secrets) {
      int at = meant.indexOf(secret);
      while (at >= 0) {
        Arrays.fill(hidden, at, at + secret.length(), true);
        at = meant.indexOf(secret, at + secret.length());
      }
    }
    StringBuilder masked = new StringBuilder(text.length());
    for (int i = 0; i < hidden.length; i++) {
      if (!hidden[i]) {
        masked.append(text, starts[i], starts[i + 1]);
      } else if (i == 0 || !hidden[i - 1]) {
        masked.append(MASK);
      }
    }
    return masked.toString();
  }

  private static int lengthOfEscape(String text, int at) {
    if (text.charAt(at) != '\\' || at + 1 == text.length()) {
      return 0;
    }
    char kind = text.charAt(at + 1);
    if (ESCAPED.indexOf(kind) >= 0) {
      return 2;
    }
    if (kind != 'u' || at + LONGEST_ESCAPE > text.length()) {
      return 0;
    }
    for (int i = at + 2; i < at + LONGEST_ESCAPE; i++) {
      if (Character.digit(text.charAt(i), HEXADECIMAL) < 0) {
        return 0;
      }
    }
    return LONGEST_ESCAPE;
  }

  private static char character(String text, int at, int length) {
    return length == 2
        ? MEANT.charAt(ESCAPED.indexOf(text.charAt(at + 1)))
        : (char) Integer.parseInt(text, at + 2, at + length, HEXADECIMAL);
  }
}
