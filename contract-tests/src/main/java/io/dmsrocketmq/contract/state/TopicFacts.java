package io.dmsrocketmq.contract.state;

/** Facts about the topics of the instance. */
public final class TopicFacts {

  /** The parameter that names the topic. */
  public static final String TOPIC = "topic";

  /** The topic is there. */
  public static final Fact EXISTS = Fact.of(Means.API, "the instance has the topic").saying(TOPIC);

  /** The topic is not there. */
  public static final Fact IS_MISSING =
      Fact.of(Means.API, "the instance does not have the topic").saying(TOPIC);

  /** A group has taken messages of the topic. */
  public static final Fact IS_CONSUMED =
      Fact.of(Means.TEST_CONTROL, "a consumer group consumes the topic").saying(TOPIC, "group");

  private TopicFacts() {}
}
