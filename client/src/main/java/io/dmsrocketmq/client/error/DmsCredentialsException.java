package io.dmsrocketmq.client.error;

import org.jspecify.annotations.Nullable;

/**
 * A call without credentials: the provider has none, or failed. The call itself has had no effect.
 */
public final class DmsCredentialsException extends DmsException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param operationId the operation that was called
   * @param attempts how often the request was sent with credentials that the service refused
   * @param fault why there are no credentials
   * @param cause what caused it, or null for nothing
   */
  public DmsCredentialsException(
      String operationId, int attempts, String fault, @Nullable Throwable cause) {
    super(operationId, attempts, null, "there are no credentials: " + fault, cause);
  }
}
