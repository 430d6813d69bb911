package io.dmsrocketmq.client.transport;

import org.jspecify.annotations.Nullable;

/** An exchange that was given up because it took too long. */
public final class TransportTimeoutException extends TransportException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param message what was waited for, and how long
   * @param sent whether anything of the request may have left; if in doubt, true
   * @param cause what caused it, or null for nothing
   */
  public TransportTimeoutException(String message, boolean sent, @Nullable Throwable cause) {
    super(message, sent, cause);
  }
}
