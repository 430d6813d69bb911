package io.dmsrocketmq.spec.style;

/**
 * A breach of a rule.
 *
 * @param rule id of the rule
 * @param place file and key
 * @param message what is wrong and how to mend it
 */
record Finding(String rule, String place, String message) {

  @Override
  public String toString() {
    return rule + " " + place + ": " + message;
  }
}
