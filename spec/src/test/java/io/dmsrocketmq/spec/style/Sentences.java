package io.dmsrocketmq.spec.style;

import java.util.regex.Pattern;

/** What counts as a description. */
final class Sentences {

  static final String ADVICE =
      "write a description of whole sentences: capital letter, full stop, no blanks around it";

  private static final Pattern WELL_FORMED = Pattern.compile("(?s)[A-Z`0-9].*\\S\\.");

  private Sentences() {}

  static boolean areIn(String description) {
    return WELL_FORMED.matcher(description).matches() && !description.contains("  ");
  }
}
