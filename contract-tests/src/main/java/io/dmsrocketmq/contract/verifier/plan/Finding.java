package io.dmsrocketmq.contract.verifier.plan;

/**
 * What is wrong, or why something could not be tried.
 *
 * @param kind what is the same wherever it is found; a server with one flaw has it in many places
 * @param text the finding in full, with what was sent and what came; free of secrets
 */
public record Finding(String kind, String text) {

  /**
   * Makes a finding that is like no other.
   *
   * @param text the finding
   * @return the finding, a kind of its own
   */
  public static Finding of(String text) {
    return new Finding(text, text);
  }
}
