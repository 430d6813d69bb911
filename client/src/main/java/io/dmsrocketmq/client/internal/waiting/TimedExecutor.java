package io.dmsrocketmq.client.internal.waiting;

import io.dmsrocketmq.client.operation.OperationCall;
import io.dmsrocketmq.client.operation.OperationExecutor;
import io.dmsrocketmq.client.operation.Response;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Carries out calls like another executor, but none of them for longer than a wait has left. */
final class TimedExecutor implements OperationExecutor {

  private final OperationExecutor executor;
  private final Duration timeout;

  TimedExecutor(OperationExecutor executor, Duration timeout) {
    this.executor = executor;
    this.timeout = timeout;
  }

  @Override
  public <T extends @Nullable Object> Response<T> execute(OperationCall<T> call) {
    return executor.execute(call.withTimeout(timeout));
  }

  @Override
  public <T extends @Nullable Object> CompletableFuture<Response<T>> executeAsync(
      OperationCall<T> call) {
    return executor.executeAsync(call.withTimeout(timeout));
  }
}
