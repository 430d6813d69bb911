package io.dmsrocketmq.spec.style;

import java.util.regex.Pattern;

/** What counts as a description. */
final class Sentences {

  static final String ADVICE =
      "write a description of whole sentences: capital letter, full stop, no blanks around it";

  private static final Pattern WELL_FORMED = Pattern.compile("(?s)[A-Z`0-9].*\\S\\.");

  static final String ADVICE_ON_LENGTH = ADVICE + ", and more than 20 characters";

  /** What linters of documentation call too short. */
  private static final int SHORT = 20;

  private Sentences() {}

  static boolean tellEnough(String description) {
    return areIn(description) && description.length() > SHORT;
  }

  static boolean areIn(String description) {
    return WELL_FORMED.matcher(description).matches() && !description.contains("  ");
  }
}
