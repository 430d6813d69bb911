package io.dmsrocketmq.client.error;

/**
 * A refusal because what the request names does not exist. Flow control is none, although its
 * status is 404.
 */
public final class DmsNotFoundException extends DmsServiceException {

  private static final long serialVersionUID = 1L;

  DmsNotFoundException(Refusal refusal) {
    super(refusal);
  }
}
