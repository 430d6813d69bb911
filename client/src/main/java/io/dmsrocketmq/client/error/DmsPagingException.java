package io.dmsrocketmq.client.error;

/** A list whose next page is the same as the one before, so that there would be no end to it. */
public final class DmsPagingException extends DmsException {

  private static final long serialVersionUID = 1L;

  /** The offset of the page. */
  private final long offset;

  /**
   * Makes the exception.
   *
   * @param operationId the operation that was called
   * @param offset the offset of the page that did not come
   */
  public DmsPagingException(String operationId, long offset) {
    super(operationId, 1, null, "the service does not turn the page at the offset " + offset, null);
    this.offset = offset;
  }

  /**
   * Returns where the service stopped.
   *
   * @return the offset of the page that did not come
   */
  public long offset() {
    return offset;
  }
}
