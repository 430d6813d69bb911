package io.dmsrocketmq.server.domain.engine;

/** How a consumer coped with a message. */
public enum ConsumeResult {
  /** It took the message. */
  SUCCESS(0),
  /** It did not come to an end in time. */
  TIMED_OUT(1),
  /** It threw an exception. */
  THREW_EXCEPTION(2),
  /** It returned nothing. */
  RETURNED_NULL(3),
  /** It asked for the message again later. */
  FAILED(5);

  private final int status;

  ConsumeResult(int status) {
    this.status = status;
  }

  /**
   * Gives the number of the result.
   *
   * @return the number by which traces tell the result
   */
  public int status() {
    return status;
  }
}
