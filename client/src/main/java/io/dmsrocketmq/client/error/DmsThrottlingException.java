package io.dmsrocketmq.client.error;

/**
 * A refusal by flow control, before the request had any effect, whatever the status. The same
 * request may succeed later.
 */
public final class DmsThrottlingException extends DmsServiceException {

  private static final long serialVersionUID = 1L;

  DmsThrottlingException(Refusal refusal) {
    super(refusal);
  }
}
