package io.dmsrocketmq.client.intercept;

/** What a client does after a request. */
public enum NextStep {
  /** The call has succeeded. */
  RETURN,
  /** The request is sent again after a pause. */
  RETRY,
  /** The request is sent again with other credentials, since the service refused these. */
  RENEW_CREDENTIALS,
  /** The call has failed. */
  FAIL
}
