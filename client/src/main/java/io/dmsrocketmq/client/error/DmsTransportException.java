package io.dmsrocketmq.client.error;

/** A call that no complete answer came to. */
public final class DmsTransportException extends DmsException {

  private static final long serialVersionUID = 1L;

  /** Whether anything of the request may have left. */
  private final boolean sent;

  /**
   * Makes the exception.
   *
   * @param operationId the operation that was called
   * @param sent whether anything of the request may have left
   * @param cause what went wrong
   */
  public DmsTransportException(String operationId, boolean sent, Throwable cause) {
    super(operationId, message(operationId, sent, cause), cause);
    this.sent = sent;
  }

  private static String message(String operationId, boolean sent, Throwable cause) {
    String what =
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    String fate =
        sent ? "no answer came, so it may or may not have taken effect" : "it was not sent";
    return operationId + ": " + fate + " (" + what + ")";
  }

  /**
   * Tells whether anything of the request may have left, so that the service may have acted on it.
   *
   * @return false if it is certain that nothing was sent
   */
  public boolean sent() {
    return sent;
  }
}
