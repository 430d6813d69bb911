package io.dmsrocketmq.server.domain.engine;

import io.dmsrocketmq.server.domain.Transactions;
import java.time.Instant;

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
}
