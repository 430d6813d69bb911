package io.dmsrocketmq.contract.state;

/** Facts about messages in the instance. */
public final class MessageFacts {

  /** A message is there. */
  public static final Fact TOPIC_HAS_ONE =
      Fact.of(Means.TEST_CONTROL, "the topic has a message")
          .saying("topic", "key", "stored_at")
          .giving("msg_id");

  /** It is known what became of a message. */
  public static final Fact ONE_IS_TRACED =
      Fact.of(Means.TEST_CONTROL, "the topic has a message with a trace")
          .saying("topic")
          .giving("msg_id");

  /** A group could not cope with messages. */
  public static final Fact GROUP_HAS_DEAD_LETTERS =
      Fact.of(Means.TEST_CONTROL, "the consumer group has two dead letters")
          .saying("group", "topic")
          .giving("first_msg_id", "second_msg_id", "first_uniq_key", "second_uniq_key");

  private MessageFacts() {}
}
