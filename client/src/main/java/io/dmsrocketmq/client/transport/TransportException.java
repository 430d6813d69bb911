package io.dmsrocketmq.client.transport;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An exchange that brought no complete answer. */
public class TransportException extends IOException {

  private static final long serialVersionUID = 1L;

  /** Whether anything of the request may have left. */
  private final boolean sent;

  /**
   * Makes the exception.
   *
   * @param message what went wrong
   * @param sent whether anything of the request may have left; if in doubt, true
   * @param cause what caused it, or null for nothing
   */
  public TransportException(String message, boolean sent, @Nullable Throwable cause) {
    super(message, cause);
    this.sent = sent;
  }

  /**
   * Tells whether anything of the request may have left, so that the service may have acted on it.
   *
   * @return false if it is certain that nothing was sent, so that the request may safely be
   *     repeated
   */
  public boolean sent() {
    return sent;
  }
}
