package io.dmsrocketmq.server.domain.engine;

/**
 * A place in one queue of a topic.
 *
 * @param broker name of the broker that holds the queue
 * @param queue number of the queue on its broker, from zero
 * @param offset offset of the message at this place
 */
public record QueuePosition(String broker, int queue, long offset) {}
