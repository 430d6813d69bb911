package io.dmsrocketmq.client.intercept;

/**
 * Sees every request of a client, and what becomes of it. It cannot change anything: what it throws
 * is logged once and otherwise ignored. It is called on the thread that carries out the call, by
 * several threads at once, so it should be quick.
 */
public interface CallInterceptor {

  /**
   * Is called before a request is sent.
   *
   * @param attempt the request
   */
  default void attemptStarted(AttemptStarted attempt) {}

  /**
   * Is called after the answer to a request was read, or none came.
   *
   * @param attempt the request and its end
   */
  default void attemptEnded(AttemptEnded attempt) {}
}
