package io.dmsrocketmq.contract.state;

/** Facts about the condition of the provider, as far as one operation feels it. */
public final class ConditionFacts {

  /** The parameter that names the operation. */
  public static final String OPERATION = "operation";

  /** The provider does not take more requests. */
  public static final Fact LIMITS_CALLERS =
      Fact.of(Means.TEST_CONTROL, "the caller has sent requests too often").saying(OPERATION);

  /** The provider fails. */
  public static final Fact FAILS =
      Fact.of(Means.TEST_CONTROL, "something inside of the provider fails").saying(OPERATION);

  /** The provider is busy. */
  public static final Fact IS_BUSY =
      Fact.of(Means.TEST_CONTROL, "the provider is too busy for another request").saying(OPERATION);

  /** A query is too much work. */
  public static final Fact IS_TOO_SLOW =
      Fact.of(Means.TEST_CONTROL, "a query takes longer than it may").saying(OPERATION);

  /** A query finds too much. */
  public static final Fact FINDS_TOO_MUCH =
      Fact.of(Means.TEST_CONTROL, "a query matches more than an answer can hold").saying(OPERATION);

  private ConditionFacts() {}
}
