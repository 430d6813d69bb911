package io.dmsrocketmq.server.domain.engine;

/**
 * What a search for messages may cost. An engine announces what it is about to look at, and lets
 * what this throws pass through, which ends the search.
 */
@FunctionalInterface
public interface ScanBudget {

  /**
   * Spends a part of the budget.
   *
   * @param bytes size of the messages that are about to be looked at; zero only checks the time
   * @throws RuntimeException if the search has used up its bytes or its time
   */
  void spend(long bytes);
}
