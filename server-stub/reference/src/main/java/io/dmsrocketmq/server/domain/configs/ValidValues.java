package io.dmsrocketmq.server.domain.configs;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The values that a configuration takes. */
sealed interface ValidValues {

  /** Tells whether a text is one of them. */
  boolean contain(String text);

  /** Says what a value must be, in words that continue the name of the field. */
  String requirement();

  /**
   * Reads what the contract says about a configuration.
   *
   * @param valueType the kind of the values
   * @param validValues the values that are allowed
   * @throws IllegalArgumentException if this server does not know how to check such values
   */
  static ValidValues of(String valueType, String validValues) {
    Matcher bounds = WholeNumbers.BOUNDS.matcher(validValues);
    if (valueType.equals("integer") && bounds.matches()) {
      return new WholeNumbers(Long.parseLong(bounds.group(1)), Long.parseLong(bounds.group(2)));
    }
    if (valueType.equals("boolean")) {
      return new Booleans();
    }
    throw new IllegalArgumentException(
        "No rule for values of type " + valueType + " within " + validValues);
  }

  /** A range with both its ends. */
  record WholeNumbers(long smallest, long largest) implements ValidValues {
    private static final Pattern BOUNDS = Pattern.compile("(-?\\d{1,18})-(-?\\d{1,18})");
    // One spelling of each number, so that what is read back is what was sent.
    private static final Pattern SPELLING = Pattern.compile("0|-?[1-9]\\d{0,17}");

    @Override
    public boolean contain(String text) {
      if (!SPELLING.matcher(text).matches()) {
        return false;
      }
      long number = Long.parseLong(text);
      return number >= smallest && number <= largest;
    }

    @Override
    public String requirement() {
      return "must be a whole number from " + smallest + " to " + largest;
    }
  }

  /** On or off. */
  record Booleans() implements ValidValues {

    @Override
    public boolean contain(String text) {
      return text.equals("true") || text.equals("false");
    }

    @Override
    public String requirement() {
      return "must be true or false";
    }
  }
}
