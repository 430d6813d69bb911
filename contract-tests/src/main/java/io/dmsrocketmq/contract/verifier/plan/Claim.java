package io.dmsrocketmq.contract.verifier.plan;

/**
 * Something that a server which keeps the contract does.
 *
 * @param family the kind of check
 * @param subject the operation or thing that it is about
 * @param text what is claimed, completing "it …"
 * @param check how it is tried
 */
public record Claim(String family, String subject, String text, Check check) {

  /**
   * Gives the name that the claim has in reports and filters.
   *
   * @return family, subject and text in one line
   */
  public String name() {
    return family + " " + subject + ": " + text;
  }
}
