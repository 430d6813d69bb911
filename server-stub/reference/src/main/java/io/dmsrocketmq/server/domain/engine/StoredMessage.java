package io.dmsrocketmq.server.domain.engine;

import java.util.List;

/**
 * A message as a broker keeps it. Times are milliseconds since 1970-01-01T00:00:00Z.
 *
 * @param id tells where the message is stored; RocketMQ's offset message id
 * @param topic the topic
 * @param broker name of the broker
 * @param queueId number of the queue on its broker, from zero
 * @param queueOffset position in the queue, from zero
 * @param storedAt when the broker stored it
 * @param bornAt when the producer made it
 * @param bornHost address of the producer, with a port
 * @param storeHost address of the broker, with a port
 * @param reconsumeTimes how often it was delivered again
 * @param storeSize number of bytes that it takes up
 * @param properties its properties, in their order
 * @param body its content
 */
public record StoredMessage(
    String id,
    String topic,
    String broker,
    int queueId,
    long queueOffset,
    long storedAt,
    long bornAt,
    String bornHost,
    String storeHost,
    int reconsumeTimes,
    long storeSize,
    List<Property> properties,
    MessageBody body) {

  /**
   * Gives a property.
   *
   * @param name name of the property
   * @return its value, or an empty text where the message has no such property
   */
  public String property(String name) {
    return properties.stream()
        .filter(property -> property.name().equals(name))
        .map(Property::value)
        .findFirst()
        .orElse("");
  }

  /**
   * A property of a message.
   *
   * @param name its name
   * @param value its value
   */
  public record Property(String name, String value) {}
}
