package io.dmsrocketmq.server.domain.engine;

import java.util.List;

/**
 * A topic as its engine knows it.
 *
 * @param name name of the topic, unique in its instance
 * @param brokers the brokers that hold it, in the order of the instance
 * @param permission what clients may do with it
 * @param messageType the word for the kind of its messages; an engine that does not tell kinds
 *     apart only keeps it
 */
public record TopicState(
    String name, List<BrokerQueues> brokers, TopicPermission permission, String messageType) {

  /**
   * The part of a topic that one broker holds.
   *
   * @param broker name of the broker
   * @param readQueues number of queues to read from
   * @param writeQueues number of queues to write to
   */
  public record BrokerQueues(String broker, int readQueues, int writeQueues) {

    /**
     * Tells how many queues there are.
     *
     * @return the number of queues that can be read, written, or both
     */
    public int queues() {
      return Math.max(readQueues, writeQueues);
    }
  }
}
