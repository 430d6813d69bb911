package io.dmsrocketmq.contract.verifier.http;

/** A request that the server took and never answered in order. */
public final class NoAnswer extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param message what came instead
   * @param cause why it failed
   */
  public NoAnswer(String message, Throwable cause) {
    super(message, cause);
  }
}
