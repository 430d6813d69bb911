package io.dmsrocketmq.client.internal;

import io.dmsrocketmq.client.internal.http.Endpoint;
import io.dmsrocketmq.client.internal.http.RequestTarget;
import io.dmsrocketmq.client.internal.time.Deadline;
import io.dmsrocketmq.client.operation.Operation;
import io.dmsrocketmq.client.operation.OperationCall;
import io.dmsrocketmq.client.operation.Response;
import org.jspecify.annotations.Nullable;

/**
 * A call whose arguments are encoded, once for however many requests.
 *
 * @param <T> the type of the result
 */
final class PreparedCall<T extends @Nullable Object> {

  private final OperationCall<T> call;
  private final Endpoint endpoint;
  private final RequestTarget target;
  private final byte @Nullable [] body;
  private final Deadline deadline;

  PreparedCall(
      OperationCall<T> call,
      Endpoint endpoint,
      RequestTarget target,
      byte @Nullable [] body,
      Deadline deadline) {
    this.call = call;
    this.endpoint = endpoint;
    this.target = target;
    this.body = body;
    this.deadline = deadline;
  }

  Operation<T> operation() {
    return call.operation();
  }

  /** Fills what the answer leaves out although the call has said it. */
  Response<T> filled(Response<T> answer) {
    return new Response<>(answer.status(), answer.headers(), call.filled(answer.body()));
  }

  Endpoint endpoint() {
    return endpoint;
  }

  RequestTarget target() {
    return target;
  }

  byte @Nullable [] body() {
    return body;
  }

  /** Returns when the call has to be over. */
  Deadline deadline() {
    return deadline;
  }
}
