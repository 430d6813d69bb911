package io.dmsrocketmq.contract.state;

/** Facts about users and projects. */
public final class IamFacts {

  static final String USER_EXISTS_TEXT = "a user of a project exists";
  static final String CALLER_HAS_PROJECT_TEXT = "the caller has a project";

  public static final Fact USER_EXISTS =
      Fact.of(USER_EXISTS_TEXT, "user_name", "password", "account_name", "project_name");
  public static final Fact CALLER_HAS_PROJECT = Fact.of(CALLER_HAS_PROJECT_TEXT);

  private IamFacts() {}
}
