package io.dmsrocketmq.contract.state;

/** Facts about the tags of the instance. */
public final class TagFacts {

  /** The tag is there. */
  public static final Fact EXISTS =
      Fact.of(Means.API, "the instance has the tag").saying("key", "value");

  /** The tag is not there. */
  public static final Fact IS_MISSING =
      Fact.of(Means.API, "the instance does not have a tag with the key").saying("key");

  private TagFacts() {}
}
