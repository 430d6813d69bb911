package io.dmsrocketmq.contract.verifier.plan;

import java.time.Duration;
import java.util.List;

/**
 * What came of a claim.
 *
 * @param claim the claim
 * @param outcome whether it holds
 * @param duration how long it took to find out
 * @param findings the faults, or why it could not be tried
 */
public record Result(Claim claim, Outcome outcome, Duration duration, List<Finding> findings) {

  /**
   * Copies the findings.
   *
   * @param claim the claim
   * @param outcome whether it holds
   * @param duration how long it took to find out
   * @param findings the faults, or why it could not be tried
   */
  public Result {
    findings = List.copyOf(findings);
  }

  /**
   * Gives the findings in words.
   *
   * @return each in full
   */
  public List<String> notes() {
    return findings.stream().map(Finding::text).toList();
  }

  /** What can come of a claim. */
  public enum Outcome {
    /** It holds. */
    PASS("PASS"),
    /** It does not hold. */
    FAIL("FAIL"),
    /** It could not be tried. */
    NOT_VERIFIED("NOT VERIFIED");

    private final String label;

    Outcome(String label) {
      this.label = label;
    }

    /**
     * Gives the word for people.
     *
     * @return the word
     */
    public String label() {
      return label;
    }
  }
}
