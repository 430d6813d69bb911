package io.dmsrocketmq.server.domain.messages;

import org.jspecify.annotations.Nullable;

/**
 * The query of a list of messages, as the request gives it.
 *
 * @param topic the topic
 * @param limit the largest number of messages to answer
 * @param offset the number of matching messages to skip
 * @param key a key of the messages
 * @param startTime the earliest time of storing, in milliseconds
 * @param endTime the latest time of storing, in milliseconds
 * @param messageId an identifier of a message
 */
public record MessageListQuery(
    String topic,
    int limit,
    int offset,
    @Nullable String key,
    @Nullable String startTime,
    @Nullable String endTime,
    @Nullable String messageId) {}
