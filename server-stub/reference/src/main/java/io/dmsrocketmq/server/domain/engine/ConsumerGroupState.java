package io.dmsrocketmq.server.domain.engine;

import java.util.List;

/**
 * A consumer group as its engine knows it.
 *
 * @param name name of the group, unique in its instance
 * @param brokers names of the brokers that hold it, in the order of the instance
 * @param enabled whether its members receive messages
 * @param broadcast whether every member receives every message
 * @param orderly whether messages are consumed in the order of their queue
 * @param maxRetries how often a message is delivered again before it becomes a dead letter
 */
public record ConsumerGroupState(
    String name,
    List<String> brokers,
    boolean enabled,
    boolean broadcast,
    boolean orderly,
    int maxRetries) {}
