package io.dmsrocketmq.client.operation;

import io.dmsrocketmq.client.internal.future.LinkedFuture;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Carries calls out. The generated classes stand on this alone, so a test can put its own executor
 * under them.
 *
 * <p>A call that does not succeed throws a {@link io.dmsrocketmq.client.error.DmsException}; a
 * future completes with one.
 */
public interface OperationExecutor {

  /**
   * Carries out a call and waits for its answer.
   *
   * @param <T> the type of the result
   * @param call the call
   * @return the answer
   */
  <T extends @Nullable Object> Response<T> execute(OperationCall<T> call);

  /**
   * Carries out a call and does not wait for its answer.
   *
   * @param <T> the type of the result
   * @param call the call
   * @return the future answer; to cancel it gives the call up
   */
  <T extends @Nullable Object> CompletableFuture<Response<T>> executeAsync(OperationCall<T> call);

  /**
   * Carries out a call and returns the body of its answer alone.
   *
   * @param <T> the type of the result
   * @param call the call
   * @return the result
   */
  default <T extends @Nullable Object> T call(OperationCall<T> call) {
    return execute(call).body();
  }

  /**
   * Carries out a call without waiting and returns the body of its answer alone.
   *
   * @param <T> the type of the result
   * @param call the call
   * @return the future result; to cancel it gives the call up
   */
  default <T extends @Nullable Object> CompletableFuture<T> callAsync(OperationCall<T> call) {
    return LinkedFuture.of(executeAsync(call), Response::body, failure -> failure);
  }
}
