package io.dmsrocketmq.client.transport;

/**
 * An interrupt that came before anything of the request had left. Of any other {@link
 * InterruptedException} nobody knows.
 */
public final class UnsentInterruptedException extends InterruptedException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param message what was given up
   */
  public UnsentInterruptedException(String message) {
    super(message);
  }
}
