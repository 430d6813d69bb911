package io.dmsrocketmq.contract.state;

/** Facts about the consumer groups of the instance. */
public final class ConsumerGroupFacts {

  /** The parameter that names the group. */
  public static final String GROUP = "group";

  /** The group is there. */
  public static final Fact EXISTS =
      Fact.of(Means.API, "the instance has the consumer group").saying(GROUP);

  /** The group is not there. */
  public static final Fact IS_MISSING =
      Fact.of(Means.API, "the instance does not have the consumer group").saying(GROUP);

  /** A consumer of the group is connected. */
  public static final Fact IS_ONLINE =
      Fact.of(Means.TEST_CONTROL, "a consumer of the consumer group is connected")
          .saying(GROUP, "client_id");

  private ConsumerGroupFacts() {}
}
