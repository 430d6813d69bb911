package io.dmsrocketmq.client.error;

import io.dmsrocketmq.client.transport.TransportException;
import org.jspecify.annotations.Nullable;

/** A call that no complete answer came to. */
public class DmsTransportException extends DmsException {

  private static final long serialVersionUID = 1L;

  /** Whether anything of the request may have left. */
  private final boolean sent;

  /**
   * Makes the exception.
   *
   * @param operationId the operation that was called
   * @param attempts how often the request was sent, or was to be sent
   * @param sent whether anything of the request may have left, in any attempt
   * @param fault what went wrong
   * @param cause what caused it, or null for nothing
   */
  public DmsTransportException(
      String operationId, int attempts, boolean sent, String fault, @Nullable Throwable cause) {
    super(operationId, attempts, null, fate(sent) + ": " + fault, cause);
    this.sent = sent;
  }

  private static String fate(boolean sent) {
    return sent ? "no answer came, so it may or may not have taken effect" : "it was not sent";
  }

  /**
   * Tells whether anything of the request may have left, so that the service may have acted on it.
   *
   * @return false if it is certain that nothing was sent
   */
  public boolean sent() {
    return sent;
  }

  /**
   * Tells whether the same call would fail in the same way, such as for a certificate that is not
   * trusted or an answer that is too long. Such a request is not repeated.
   *
   * @return false if the call may succeed at another time
   */
  public boolean permanent() {
    return getCause() instanceof TransportException failed && failed.permanent();
  }
}
