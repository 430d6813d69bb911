package io.dmsrocketmq.client.internal.answer;

import io.dmsrocketmq.client.auth.Credentials;
import io.dmsrocketmq.client.operation.Operation;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known of a request in order to read its answer and to tell of its failure.
 *
 * @param <T> the type of the result
 */
public final class Exchange<T extends @Nullable Object> {

  private final Operation<T> operation;
  private final int attempt;
  private final Credentials credentials;
  private final byte @Nullable [] body;

  /**
   * Makes an exchange.
   *
   * @param operation the operation that is called
   * @param attempt which sending of the call it is, beginning with 1
   * @param credentials what the request is authorized with
   * @param body the body of the request, or null if there is none
   */
  public Exchange(
      Operation<T> operation, int attempt, Credentials credentials, byte @Nullable [] body) {
    this.operation = operation;
    this.attempt = attempt;
    this.credentials = credentials;
    this.body = body;
  }

  /**
   * Returns the operation that is called.
   *
   * @return the operation
   */
  public Operation<T> operation() {
    return operation;
  }

  /**
   * Returns which sending of the call it is.
   *
   * @return the number, beginning with 1
   */
  public int attempt() {
    return attempt;
  }

  Credentials credentials() {
    return credentials;
  }

  byte @Nullable [] body() {
    return body;
  }
}
