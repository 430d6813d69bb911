package io.dmsrocketmq.client.support;

import io.dmsrocketmq.client.operation.OperationCall;
import io.dmsrocketmq.client.operation.OperationExecutor;
import io.dmsrocketmq.client.operation.Response;
import io.dmsrocketmq.client.transport.Headers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Carries out calls without a server: answers what it was told and keeps what it was asked. */
public final class ScriptedExecutor implements OperationExecutor {

  private final List<OperationCall<?>> calls = new ArrayList<>();
  private final Deque<Function<OperationCall<?>, Object>> script = new ArrayDeque<>();
  private @Nullable CompletableFuture<Object> held;
  private Runnable whileHeld = () -> {};

  /** Adds the results of the next calls. */
  public ScriptedExecutor answer(Object... results) {
    for (Object result : results) {
      script.add(call -> result);
    }
    return this;
  }

  /** Adds the failure of the next call. */
  public ScriptedExecutor fail(RuntimeException failure) {
    script.add(
        call -> {
          throw failure;
        });
    return this;
  }

  /** Answers every call that the script does not mention. */
  public ScriptedExecutor otherwise(Function<OperationCall<?>, Object> answer) {
    script.add(
        call -> {
          otherwise(answer);
          return answer.apply(call);
        });
    return this;
  }

  /** Holds back the next asynchronous answer. */
  public CompletableFuture<Object> hold() {
    return hold(() -> {});
  }

  /** Holds back the next asynchronous answer, and does something else while it is asked for. */
  public CompletableFuture<Object> hold(Runnable meanwhile) {
    CompletableFuture<Object> future = new CompletableFuture<>();
    held = future;
    whileHeld = meanwhile;
    return future;
  }

  /** Returns all calls so far. */
  public List<OperationCall<?>> calls() {
    return calls;
  }

  @Override
  @SuppressWarnings("unchecked") // The test knows what the operation returns.
  public <T extends @Nullable Object> Response<T> execute(OperationCall<T> call) {
    calls.add(call);
    return new Response<>(200, Headers.of(Map.of()), (T) script.remove().apply(call));
  }

  @Override
  @SuppressWarnings("unchecked") // The test knows what the operation returns.
  public <T extends @Nullable Object> CompletableFuture<Response<T>> executeAsync(
      OperationCall<T> call) {
    if (held != null) {
      calls.add(call);
      CompletableFuture<Response<T>> future =
          (CompletableFuture<Response<T>>) (CompletableFuture<?>) held;
      held = null;
      whileHeld.run();
      return future;
    }
    try {
      return CompletableFuture.completedFuture(execute(call));
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }
}
