package io.dmsrocketmq.contract.verifier.http;

/** The server cannot be reached, so that nothing can be said of it. */
public final class Unreachable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param message what was tried
   * @param cause why it failed
   */
  public Unreachable(String message, Throwable cause) {
    super(message, cause);
  }
}
