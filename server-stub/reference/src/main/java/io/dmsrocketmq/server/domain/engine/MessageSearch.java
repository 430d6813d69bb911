package io.dmsrocketmq.server.domain.engine;

import org.jspecify.annotations.Nullable;

/**
 * Which messages of a topic are wanted, and which part of them.
 *
 * @param topic the topic
 * @param key a key that the messages carry, or null for any
 * @param begin the earliest time of storing, in milliseconds since 1970-01-01T00:00:00Z
 * @param end the latest time of storing, itself included
 * @param limit the largest number of messages to return
 * @param offset the number of messages to skip
 */
public record MessageSearch(
    String topic, @Nullable String key, long begin, long end, int limit, int offset) {}
