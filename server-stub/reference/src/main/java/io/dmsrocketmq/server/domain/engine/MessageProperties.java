package io.dmsrocketmq.server.domain.engine;

/** Names of the properties by which RocketMQ itself finds and forwards messages. */
public final class MessageProperties {
  /** Keys to find the message by, separated by spaces. */
  public static final String KEYS = "KEYS";

  /** The identifier that the producer gave to the message. */
  public static final String UNIQUE_KEY = "UNIQ_KEY";

  /** The cluster that stored the message. */
  public static final String CLUSTER = "CLUSTER";

  /** The tag of the message. */
  public static final String TAGS = "TAGS";

  /** On a copy: the identifier of the message that was consumed first. */
  public static final String ORIGIN_MESSAGE_ID = "ORIGIN_MESSAGE_ID";

  /** On a copy: the topic that the message was sent to. */
  public static final String RETRY_TOPIC = "RETRY_TOPIC";

  /** On a message that waited for its time: the topic that it was to be stored in. */
  public static final String REAL_TOPIC = "REAL_TOPIC";

  private MessageProperties() {}
}
