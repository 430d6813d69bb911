package io.dmsrocketmq.client.internal.waiting;

import io.dmsrocketmq.client.operation.OperationExecutor;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What a wait looks at, and what it hopes for. It belongs to one wait and may change with it.
 *
 * @param <T> the type of what there is to see
 */
public interface Watch<T> {

  /**
   * Names what is looked at, for messages.
   *
   * @return the kind and the identifier
   */
  String subject();

  /**
   * Returns the operation that looks.
   *
   * @return the operationId
   */
  String operationId();

  /**
   * Looks.
   *
   * @param executor what carries the look out within the time that is left
   * @return what there is to see
   */
  T look(OperationExecutor executor);

  /**
   * Looks without waiting for the answer.
   *
   * @param executor what carries the look out within the time that is left
   * @return what there will be to see; to cancel it gives the look up
   */
  CompletableFuture<T> lookAsync(OperationExecutor executor);

  /**
   * Judges what there is to see.
   *
   * @param seen what was seen
   * @return what follows
   */
  Verdict judge(T seen);

  /**
   * Judges that there is nothing to see.
   *
   * @return what follows; the refusal is thrown on for {@link Verdict#FAILED}
   */
  Verdict judgeAbsence();

  /**
   * Returns the status of what was seen.
   *
   * @param seen what was seen
   * @return the word, or null if it has none
   */
  @Nullable String status(T seen);
}
