package io.dmsrocketmq.server.domain.engine;

/**
 * What one queue of a topic holds.
 *
 * @param broker name of the broker that holds the queue
 * @param queue number of the queue on its broker, from zero
 * @param minOffset offset of the oldest message that is still stored
 * @param maxOffset offset that the next message gets
 * @param lastMessageTime when the last message was stored, in milliseconds since the epoch; 0 if
 *     there was none yet
 */
public record QueueRange(
    String broker, int queue, long minOffset, long maxOffset, long lastMessageTime) {}
