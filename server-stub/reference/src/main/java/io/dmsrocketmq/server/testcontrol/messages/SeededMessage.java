package io.dmsrocketmq.server.testcontrol.messages;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dmsrocketmq.server.domain.engine.MessageProperties;
import io.dmsrocketmq.server.domain.engine.StoredMessage;

/**
 * Tells the caller what a message has become.
 *
 * @param messageId the identifier that tells where it is
 * @param uniqueKey the identifier that its producer gave to it
 * @param broker the broker
 * @param queue the queue
 * @param queueOffset the position in the queue
 */
record SeededMessage(
    @JsonProperty("msg_id") String messageId,
    @JsonProperty("unique_key") String uniqueKey,
    @JsonProperty("broker") String broker,
    @JsonProperty("queue") int queue,
    @JsonProperty("queue_offset") long queueOffset) {

  static SeededMessage of(StoredMessage message) {
    return new SeededMessage(
        message.id(),
        message.property(MessageProperties.UNIQUE_KEY),
        message.broker(),
        message.queueId(),
        message.queueOffset());
  }
}
