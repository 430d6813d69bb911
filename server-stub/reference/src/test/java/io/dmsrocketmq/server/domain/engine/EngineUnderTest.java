package io.dmsrocketmq.server.domain.engine;

import io.dmsrocketmq.server.domain.Transactions;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** An engine with one instance, and what its tests need besides the port. */
public interface EngineUnderTest {

  /**
   * Gives the engine.
   *
   * @return the engine
   */
  Engine engine();

  /**
   * Gives an instance that holds nothing yet, with the brokers broker-0, broker-1 and broker-2.
   *
   * @return the instance
   */
  EngineInstance instance();

  /**
   * Gives what changes are made in.
   *
   * @return the transactions
   */
  Transactions transactions();

  /**
   * Stores a message as if a producer had sent it.
   *
   * @param topic name of the topic
   * @param broker name of the broker
   * @param queue number of the queue
   * @param storedAt when it is stored
   */
  void store(String topic, String broker, int queue, Instant storedAt);

  /**
   * Gives producers and consumers. What an engine decides for itself, such as identifiers and
   * times, need not be as it was asked for.
   *
   * @return plays producers and consumers
   */
  MessageSeeding traffic();

  /**
   * Tells what can come of handing a message to a consumer.
   *
   * @return the results; an engine may not be able to tell some of them
   */
  default Set<ConsumeResult> results() {
    return EnumSet.allOf(ConsumeResult.class);
  }

  /**
   * Tells whether a consumer reports a message that it was handed through the engine, as it reports
   * those that it gets by itself.
   *
   * @return whether it does
   */
  default boolean reportsHandOver() {
    return true;
  }
}
