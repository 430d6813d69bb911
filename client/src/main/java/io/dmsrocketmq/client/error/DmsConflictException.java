package io.dmsrocketmq.client.error;

/**
 * A refusal because the request collides with what exists already, such as a name, or with what is
 * under way, such as a job. The code tells which; {@code errorCode().isRetryable()} tells whether
 * waiting helps.
 */
public final class DmsConflictException extends DmsServiceException {

  private static final long serialVersionUID = 1L;

  DmsConflictException(Refusal refusal) {
    super(refusal);
  }
}
