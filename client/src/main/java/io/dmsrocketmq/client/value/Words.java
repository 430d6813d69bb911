package io.dmsrocketmq.client.value;

import java.util.Locale;

/**
 * Compares words that the service spells in several ways, such as {@code RUNNING} and {@code
 * Running}.
 */
public final class Words {

  private Words() {}

  /**
   * Tells whether both are the same word apart from case, spaces, underscores and hyphens.
   *
   * @param first a word
   * @param second another word
   * @return true if they are the same word
   */
  public static boolean same(String first, String second) {
    return bare(first).equals(bare(second));
  }

  private static String bare(String word) {
    StringBuilder letters = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      if (letter != ' ' && letter != '_' && letter != '-') {
        letters.append(letter);
      }
    }
    return letters.toString().toLowerCase(Locale.ROOT);
  }
}
