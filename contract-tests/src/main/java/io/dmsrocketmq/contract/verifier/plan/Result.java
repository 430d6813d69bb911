package io.dmsrocketmq.contract.verifier.plan;

import java.time.Duration;
import java.util.List;

/**
 * What came of a claim.
 *
 * @param claim the claim
 * @param outcome whether it holds
 * @param duration how long it took to find out
 * @param notes the faults, or why it could not be tried; free of secrets
 */
public record Result(Claim claim, Outcome outcome, Duration duration, List<String> notes) {

  /**
   * Copies the notes.
   *
   * @param claim the claim
   * @param outcome whether it holds
   * @param duration how long it took to find out
   * @param notes the faults, or why it could not be tried
   */
  public Result {
    notes = List.copyOf(notes);
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
