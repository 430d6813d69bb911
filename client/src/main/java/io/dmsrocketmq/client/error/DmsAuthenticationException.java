package io.dmsrocketmq.client.error;

/**
 * A refusal because the caller did not prove who it is. Where the credentials can be renewed, the
 * client has done so once.
 */
public final class DmsAuthenticationException extends DmsServiceException {

  private static final long serialVersionUID = 1L;

  DmsAuthenticationException(Refusal refusal) {
    super(refusal);
  }
}
