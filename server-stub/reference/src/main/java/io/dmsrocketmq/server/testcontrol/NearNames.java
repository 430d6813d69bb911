package io.dmsrocketmq.server.testcontrol;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Finds the names that somebody may have meant who wrote an unknown one. */
final class NearNames {

  private static final int MOST = 3;

  /** One slip in so many letters still reads as the same name. */
  private static final int LETTERS_TO_A_SLIP = 4;

  private NearNames() {}

  /**
   * Finds names that have all the words of another one, or else are spelt nearly like it.
   *
   * @param asked the unknown name, in camel case
   * @param names the known names
   * @return a few of them, the nearest first
   */
  static List<String> of(String asked, Collection<String> names) {
    Set<String> words = words(asked);
    List<String> ofTheseWords = nearest(asked, names, name -> words(name).containsAll(words));
    int slips = asked.length() / LETTERS_TO_A_SLIP;
    return ofTheseWords.isEmpty()
        ? nearest(asked, names, name -> distance(asked, name) <= slips)
        : ofTheseWords;
  }

  private static List<String> nearest(
      String asked, Collection<String> names, Predicate<String> isNear) {
    return names.stream()
        .filter(isNear)
        .sorted(comparingInt(name -> distance(asked, name)))
        .limit(MOST)
        .toList();
  }

  /** Singular and plural count as one word. */
  private static Set<String> words(String name) {
    return Arrays.stream(name.split("(?=[A-Z])"))
        .map(word -> word.toLowerCase(Locale.ROOT).replaceFirst("s$", ""))
        .collect(toUnmodifiableSet());
  }

  /** How many letters have to be put in, taken out or replaced to make one name the other. */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    Arrays.setAll(row, column -> column);
    for (int line = 1; line <= one.length(); line++) {
      int diagonal = row[0];
      row[0] = line;
      for (int column = 1; column <= other.length(); column++) {
        int replaced = diagonal + (one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1);
        diagonal = row[column];
        row[column] = Math.min(replaced, Math.min(row[column], row[column - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
