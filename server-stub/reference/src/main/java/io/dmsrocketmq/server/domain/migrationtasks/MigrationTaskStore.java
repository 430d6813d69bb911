package io.dmsrocketmq.server.domain.migrationtasks;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps migration tasks. Every method looks at one instance only. */
public interface MigrationTaskStore {

  /**
   * Keeps a new task.
   *
   * @param task the task
   * @param plan what it brings over
   */
  void add(MigrationTaskState task, MigrationPlan plan);

  /**
   * Finds a task.
   *
   * @param instanceId the instance
   * @param taskId the task
   * @return the task, or nothing if the instance has none with this identifier
   */
  Optional<MigrationTaskState> find(String instanceId, String taskId);

  /**
   * Finds what a task brings over.
   *
   * @param instanceId the instance
   * @param taskId the task
   * @return the plan, or nothing if there is no such task or it has ended
   */
  Optional<MigrationPlan> plan(String instanceId, String taskId);

  /**
   * Lists tasks, oldest first, so that new ones do not move the pages.
   *
   * @param instanceId the instance
   * @param limit how many at most
   * @param offset how many to skip
   * @return the tasks of the page
   */
  List<MigrationTaskState> list(String instanceId, int limit, long offset);

  /**
   * Counts tasks.
   *
   * @param instanceId the instance
   * @return how many there are
   */
  long count(String instanceId);

  /**
   * Tells which of some tasks exist.
   *
   * @param instanceId the instance
   * @param taskIds identifiers of tasks
   * @return those of the identifiers that a task has
   */
  Set<String> existing(String instanceId, Collection<String> taskIds);

  /**
   * Notes the end of a task and forgets what it brought over.
   *
   * @param instanceId the instance
   * @param taskId the task
   * @param status how it ended
   */
  void end(String instanceId, String taskId, MigrationStatus status);

  /**
   * Forgets tasks.
   *
   * @param instanceId the instance
   * @param taskIds identifiers of the tasks
   */
  void remove(String instanceId, Collection<String> taskIds);
}
