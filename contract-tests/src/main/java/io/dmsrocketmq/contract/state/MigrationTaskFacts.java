package io.dmsrocketmq.contract.state;

/** Facts about the migration of metadata to the instance. */
public final class MigrationTaskFacts {

  /** A task has ended. */
  public static final Fact ONE_IS_FINISHED =
      Fact.of(Means.API, "the instance has a finished migration task").giving("task_id");

  private MigrationTaskFacts() {}
}
