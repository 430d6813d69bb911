package io.dmsrocketmq.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A message that a producer is said to have sent. What is left out follows from the place of the
 * message. It is immutable.
 *
 * <p>Where it stands for many, each {@code {n}} in the body and the keys becomes the number of the
 * message, from zero.
 */
public final class SeedMessage {

  private static final String PROPERTIES = "properties";

  private final Map<String, Object> fields;

  private SeedMessage(Map<String, Object> fields) {
    this.fields = fields;
  }

  /**
   * Makes a message of a text.
   *
   * @param body the text
   * @return the message
   */
  public static SeedMessage of(String body) {
    return new SeedMessage(Map.of("body", body));
  }

  /**
   * Makes a message of bytes.
   *
   * @param body the bytes
   * @return the message
   */
  public static SeedMessage of(byte[] body) {
    return new SeedMessage(Map.of("body_base64", Base64.getEncoder().encodeToString(body)));
  }

  /**
   * Sets the keys.
   *
   * @param keys the keys
   * @return a new message
   */
  public SeedMessage withKeys(String... keys) {
    return with("keys", List.of(keys));
  }

  /**
   * Sets the tag.
   *
   * @param tag the tag
   * @return a new message
   */
  public SeedMessage withTag(String tag) {
    return with("tags", tag);
  }

  /**
   * Adds a property.
   *
   * @param name its name
   * @param value its value
   * @return a new message
   */
  public SeedMessage withProperty(String name, String value) {
    List<Object> more = new ArrayList<>();
    if (fields.get(PROPERTIES) instanceof List<?> present) {
      more.addAll(present);
    }
    more.add(Map.of("name", name, "value", value));
    return with(PROPERTIES, more);
  }

  /**
   * Sets the queue; messages without it go to the queues in turn.
   *
   * @param broker name of the broker
   * @param queue number of the queue
   * @return a new message
   */
  public SeedMessage inQueue(String broker, int queue) {
    return with("broker", broker).with("queue", queue);
  }

  /**
   * Sets the identifier that tells where the message is.
   *
   * @param messageId the identifier
   * @return a new message
   */
  public SeedMessage withMessageId(String messageId) {
    return with("msg_id", messageId);
  }

  /**
   * Sets the identifier that the producer gave to the message.
   *
   * @param uniqueKey the identifier
   * @return a new message
   */
  public SeedMessage withUniqueKey(String uniqueKey) {
    return with("unique_key", uniqueKey);
  }

  /**
   * Sets when the message was stored.
   *
   * @param time the time
   * @return a new message
   */
  public SeedMessage storedAt(Instant time) {
    return with("stored_at", time.toEpochMilli());
  }

  /**
   * Sets when the producer made the message.
   *
   * @param time the time
   * @return a new message
   */
  public SeedMessage bornAt(Instant time) {
    return with("born_at", time.toEpochMilli());
  }

  /**
   * Sets where the producer was.
   *
   * @param address a host, a colon and a port
   * @return a new message
   */
  public SeedMessage bornOn(String address) {
    return with("born_host", address);
  }

  /**
   * Sets how often the message was delivered again.
   *
   * @param times how often
   * @return a new message
   */
  public SeedMessage reconsumed(int times) {
    return with("reconsume_times", times);
  }

  Map<String, Object> fields() {
    return fields;
  }

  @Override
  public String toString() {
    return "SeedMessage" + fields;
  }

  private SeedMessage with(String name, Object value) {
    Map<String, Object> more = new TreeMap<>(fields);
    more.put(name, value);
    return new SeedMessage(more);
  }
}
