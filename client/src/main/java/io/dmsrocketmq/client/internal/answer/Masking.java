package io.dmsrocketmq.client.internal.answer;

import java.util.Arrays;
import java.util.List;

/**
 * Replaces secrets in a text, as they are and as a string of JSON writes them.
 *
 * <p>A secret that is shorter than the service accepts any is replaced only where it stands alone:
 * within ordinary words it would tell nothing but make the text unreadable.
 */
final class Masking {

  static final String MASK = "***";

  /** How many characters an escape takes at most. */
  static final int LONGEST_ESCAPE = 6;

  /** The shortest secret of a user that the contract allows. */
  static final int SHORTEST_ANYWHERE = 8;

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
      text = mask(text, secret);
    }
    return text.indexOf('\\') < 0 ? text : maskEscaped(text);
  }

  private static String mask(String text, String secret) {
    int at = find(text, secret, 0);
    if (at < 0) {
      return text;
    }
    StringBuilder masked = new StringBuilder(text.length());
    int from = 0;
    while (at >= 0) {
      masked.append(text, from, at).append(MASK);
      from = at + secret.length();
      at = find(text, secret, from);
    }
    return masked.append(text, from, text.length()).toString();
  }

  /** Returns where a secret stands that has to be replaced, or -1. */
  private static int find(String text, String secret, int from) {
    int at = text.indexOf(secret, from);
    if (secret.length() < SHORTEST_ANYWHERE) {
      while (at >= 0 && !standsAlone(text, at, at + secret.length())) {
        at = text.indexOf(secret, at + 1);
      }
    }
    return at;
  }

  private static boolean standsAlone(String text, int from, int to) {
    return !isWithinWord(text, from) && !isWithinWord(text, to);
  }

  /** Tells whether a word goes on from the character before to the one at an index. */
  private static boolean isWithinWord(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isLetterOrDigit(text.charAt(at - 1))
        && Character.isLetterOrDigit(text.charAt(at));
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
    String plain = meant.toString();
    for (String secret : secrets) {
      int at = find(plain, secret, 0);
      while (at >= 0) {
        Arrays.fill(hidden, at, at + secret.length(), true);
        at = find(plain, secret, at + secret.length());
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
