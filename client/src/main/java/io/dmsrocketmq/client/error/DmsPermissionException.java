package io.dmsrocketmq.client.error;

/** A refusal because the caller may not do that. */
public final class DmsPermissionException extends DmsServiceException {

  private static final long serialVersionUID = 1L;

  DmsPermissionException(Refusal refusal) {
    super(refusal);
  }
}
