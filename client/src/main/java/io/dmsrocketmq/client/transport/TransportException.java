package io.dmsrocketmq.client.transport;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An exchange that brought no complete answer. */
public class TransportException extends IOException {

  private static final long serialVersionUID = 1L;

  /** Whether anything of the request may have left. */
  private final boolean sent;

  /** Whether the same request would fail in the same way. */
  private final boolean permanent;

  /**
   * Makes the exception.
   *
   * @param message what went wrong
   * @param sent whether anything of the request may have left; if in doubt, true
   * @param cause what caused it, or null for nothing
   */
  public TransportException(String message, boolean sent, @Nullable Throwable cause) {
    this(message, sent, false, cause);
  }

  private TransportException(
      String message, boolean sent, boolean permanent, @Nullable Throwable cause) {
    super(message, cause);
    this.sent = sent;
    this.permanent = permanent;
  }

  /**
   * Makes an exception for what no repetition can help, such as a certificate that is not trusted
   * or an answer that is too long.
   *
   * @param message what went wrong
   * @param sent whether anything of the request may have left; if in doubt, true
   * @param cause what caused it, or null for nothing
   * @return the exception
   */
  public static TransportException permanent(
      String message, boolean sent, @Nullable Throwable cause) {
    return new TransportException(message, sent, true, cause);
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

  /**
   * Tells whether the same request would fail in the same way, so that it is not repeated.
   *
   * @return false if it may succeed at another time
   */
  public boolean permanent() {
    return permanent;
  }
}
