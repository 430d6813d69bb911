package io.dmsrocketmq.contract.state;

/** Facts about instances. */
public final class InstanceFacts {

  static final String NAME_IS_FREE_TEXT = "the project has no instance with the recorded name";
  static final String NONE_EXISTS_TEXT = "the project has no instance";
  static final String ONE_RUNS_TEXT = "the project has one running instance";
  static final String TWO_RUN_TEXT = "the project has two running instances";

  public static final Fact NAME_IS_FREE = Fact.of(NAME_IS_FREE_TEXT, "project_id");
  public static final Fact NONE_EXISTS = Fact.of(NONE_EXISTS_TEXT, "project_id");
  public static final Fact ONE_RUNS = Fact.of(ONE_RUNS_TEXT, "project_id", "instance_id");
  public static final Fact TWO_RUN =
      Fact.of(TWO_RUN_TEXT, "project_id", "first_instance_id", "second_instance_id");

  private InstanceFacts() {}
}
