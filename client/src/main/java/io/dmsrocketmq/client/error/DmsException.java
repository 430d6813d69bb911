package io.dmsrocketmq.client.error;

import org.jspecify.annotations.Nullable;

/**
 * A call that did not succeed. Neither the message nor any other text of the exception holds
 * credentials.
 */
public abstract class DmsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The operationId of the contract. */
  private final String operationId;

  DmsException(String operationId, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.operationId = operationId;
  }

  /**
   * Returns the operation that was called.
   *
   * @return the operationId of the contract
   */
  public String operationId() {
    return operationId;
  }
}
