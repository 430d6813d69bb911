package io.dmsrocketmq.server.domain;

import java.util.function.Supplier;

/** Makes several changes of the stores one: all of them happen and last, or none does. */
public interface Transactions {

  /**
   * Runs work as one change. Work inside work joins the outer one.
   *
   * @param work the work; what it throws undoes everything it did
   * @param <T> type of the result
   * @return the result of the work, once it is sure to last
   */
  <T> T inTransaction(Supplier<T> work);

  /**
   * Runs an action as soon as the present change is sure to last, and not at all if it is undone.
   * Outside of a change it runs at once.
   *
   * @param action the action
   */
  void afterCommit(Runnable action);

  /**
   * Runs work without a result as one change.
   *
   * @param work the work
   */
  default void run(Runnable work) {
    inTransaction(
        () -> {
          work.run();
          return true;
        });
  }
}
