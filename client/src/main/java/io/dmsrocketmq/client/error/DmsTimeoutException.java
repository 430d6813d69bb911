package io.dmsrocketmq.client.error;

import org.jspecify.annotations.Nullable;

/** A call that was given up because it took too long. */
public final class DmsTimeoutException extends DmsTransportException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param operationId the operation that was called
   * @param attempts how often the request was sent, or was to be sent
   * @param sent whether anything of the request may have left, in any attempt
   * @param fault what took too long
   * @param cause what caused it, or null for nothing
   */
  public DmsTimeoutException(
      String operationId, int attempts, boolean sent, String fault, @Nullable Throwable cause) {
    super(operationId, attempts, sent, fault, cause);
  }
}
