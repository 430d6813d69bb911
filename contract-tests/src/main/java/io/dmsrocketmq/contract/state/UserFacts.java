package io.dmsrocketmq.contract.state;

/** Facts about the users of the instance, whom producers and consumers call themselves. */
public final class UserFacts {

  /** The parameter that names the user. */
  public static final String USER_NAME = "user_name";

  /** The user is there. */
  public static final Fact EXISTS =
      Fact.of(Means.API, "the instance has the user").saying(USER_NAME);

  /** The user is not there. */
  public static final Fact IS_MISSING =
      Fact.of(Means.API, "the instance does not have the user").saying(USER_NAME);

  private UserFacts() {}
}
