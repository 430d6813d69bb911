package io.dmsrocketmq.server.domain.engine;

/**
 * How far a consumer group has come in one queue of a topic.
 *
 * @param broker name of the broker that holds the queue
 * @param queue number of the queue on its broker, from zero
 * @param maxOffset offset that the next message of the queue gets
 * @param consumerOffset offset of the message that the group consumes next
 * @param lastConsumedTime when the message that was consumed last had been stored, in milliseconds
 *     since the epoch; 0 if none was consumed yet
 */
public record QueueProgress(
    String broker, int queue, long maxOffset, long consumerOffset, long lastConsumedTime) {

  /**
   * Counts what waits for the group.
   *
   * @return the number of messages that are still to be consumed
   */
  public long lag() {
    return maxOffset - consumerOffset;
  }
}
