package io.dmsrocketmq.contract.verifier.plan;

/** A claim that cannot be tried here, and why. */
public final class NotVerifiable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param reason what would be needed
   */
  public NotVerifiable(String reason) {
    super(reason);
  }
}
