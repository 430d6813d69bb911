package io.dmsrocketmq.contract.verifier.world;

/** What a check needs to be there could not be made. */
public final class SetUpFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param message what was tried and what came of it; free of secrets
   */
  public SetUpFailed(String message) {
    super(message);
  }
}
