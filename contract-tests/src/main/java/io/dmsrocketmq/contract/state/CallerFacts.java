package io.dmsrocketmq.contract.state;

/** Facts about who calls. All but the last give the token that the request has to bring. */
public final class CallerFacts {

  /** The value that holds the token of the caller. */
  public static final String TOKEN = "token";

  /** The project belongs to the caller. */
  public static final Fact MAY_EVERYTHING =
      Fact.of(Means.CREDENTIALS, "the caller may do everything in the project")
          .giving(TOKEN, "project_id");

  /** The token is none that the provider has given. */
  public static final Fact IS_UNKNOWN =
      Fact.of(Means.CREDENTIALS, "the caller has a token that the provider does not know")
          .giving(TOKEN, "project_id");

  /** The caller may read, but not change. */
  public static final Fact MAY_READ =
      Fact.of(Means.OTHER_CALLERS, "the caller may only read in the project")
          .giving(TOKEN, "project_id");

  /** The caller may do something, but nothing that an operation of the contract needs. */
  public static final Fact LACKS_PERMISSIONS =
      Fact.of(Means.OTHER_CALLERS, "the caller may do nothing that has to do with RocketMQ")
          .giving(TOKEN, "project_id");

  /** A user can log in with a password. */
  public static final Fact HAS_PASSWORD =
      Fact.of(Means.OTHER_CALLERS, "a user of the account has a password")
          .giving("user_name", "password", "account_name", "project_name");

  private CallerFacts() {}
}
