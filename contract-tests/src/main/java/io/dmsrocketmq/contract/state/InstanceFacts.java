package io.dmsrocketmq.contract.state;

/**
 * Facts about instances. Facts about what is in an instance speak of the one that is named here.
 */
public final class InstanceFacts {

  private static final String ID = "instance_id";

  /** No instance has the name. */
  public static final Fact NAME_IS_FREE =
      Fact.of(Means.API, "no instance of the project has the name").saying("name");

  /** Another instance than the one that is meant has the name. */
  public static final Fact NAME_IS_TAKEN =
      Fact.of(Means.API, "another instance of the project has the name").saying("name");

  /** There is an instance, and it works. */
  public static final Fact ONE_RUNS =
      Fact.of(Means.API, "the project has a running instance").giving(ID);

  /** There is an instance in which nobody has done anything. */
  public static final Fact ONE_IS_NEW =
      Fact.of(Means.API, "the project has a running instance with nothing in it").giving(ID);

  /** There are two instances besides others. */
  public static final Fact TWO_RUN =
      Fact.of(Means.API, "the project has two running instances")
          .giving("first_instance_id", "second_instance_id");

  /** The instance is not there. */
  public static final Fact ONE_IS_MISSING =
      Fact.of(Means.CREDENTIALS, "the project does not have the instance").giving(ID);

  /** The instance cannot be changed for a while. */
  public static final Fact ONE_RESTARTS =
      Fact.of(Means.TEST_CONTROL, "the project has an instance that is being restarted").giving(ID);

  private InstanceFacts() {}
}
