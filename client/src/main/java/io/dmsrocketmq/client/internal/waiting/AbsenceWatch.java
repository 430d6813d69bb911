package io.dmsrocketmq.client.internal.waiting;

import io.dmsrocketmq.client.operation.Operation;
import io.dmsrocketmq.client.operation.OperationCall;
import io.dmsrocketmq.client.operation.OperationExecutor;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A look at things that were deleted by their names, one after the other, until none is left.
 *
 * @param <T> the type of such a thing
 */
public final class AbsenceWatch<T> implements Watch<T> {

  private final Operation<T> operation;
  private final BiFunction<OperationExecutor, String, T> look;
  private final BiFunction<OperationExecutor, String, CompletableFuture<T>> lookAsync;
  private final Deque<String> names;

  /**
   * Looks until the things are gone.
   *
   * @param operation the operation that looks
   * @param look looks at the thing with a name
   * @param lookAsync does so without waiting for the answer
   * @param names the names of the things
   * @throws IllegalArgumentException if there is no name, or null among them
   */
  public AbsenceWatch(
      Operation<T> operation,
      BiFunction<OperationExecutor, String, T> look,
      BiFunction<OperationExecutor, String, CompletableFuture<T>> lookAsync,
      Collection<String> names) {
    if (names.isEmpty()) {
      throw new IllegalArgumentException("names must not be empty");
    }
    names.forEach(name -> OperationCall.require("names", name));
    this.operation = operation;
    this.look = look;
    this.lookAsync = lookAsync;
    this.names = new ArrayDeque<>(names);
  }

  @Override
  public String subject() {
    return "the absence of " + names.getFirst();
  }

  @Override
  public String operationId() {
    return operation.id();
  }

  @Override
  public T look(OperationExecutor executor) {
    return look.apply(executor, names.getFirst());
  }

  @Override
  public CompletableFuture<T> lookAsync(OperationExecutor executor) {
    return lookAsync.apply(executor, names.getFirst());
  }

  @Override
  public Verdict judge(T seen) {
    return Verdict.WAIT;
  }

  @Override
  public Verdict judgeAbsence() {
    if (names.size() == 1) {
      return Verdict.DONE;
    }
    names.removeFirst();
    return Verdict.NEXT;
  }

  @Override
  public @Nullable String status(T seen) {
    return null;
  }
}
