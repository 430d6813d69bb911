package io.dmsrocketmq.testing;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a message has become.
 *
 * @param messageId the identifier that tells where it is
 * @param uniqueKey the identifier that its producer gave to it
 * @param broker the broker
 * @param queue the queue
 * @param queueOffset its position in the queue
 */
public record SeededMessage(
    String messageId, String uniqueKey, String broker, int queue, long queueOffset) {

  static SeededMessage of(JsonNode message) {
    return new SeededMessage(
        message.path("msg_id").asText(),
        message.path("unique_key").asText(),
        message.path("broker").asText(),
        message.path("queue").asInt(),
        message.path("queue_offset").asLong());
  }
}
