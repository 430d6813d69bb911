package io.dmsrocketmq.server.domain.jobs;

import java.time.Instant;

/**
 * One piece of work to be done later.
 *
 * @param id identifier of the job
 * @param kind tells which handler does it
 * @param projectId the project that it works for
 * @param instanceId the instance that it works on
 * @param dueAt when it may start at the earliest
 * @param failing whether its work is to fail, which test control decides when the job begins
 */
public record Job(
    String id, String kind, String projectId, String instanceId, Instant dueAt, boolean failing) {

  /**
   * Makes a job that is to succeed.
   *
   * @param id identifier of the job
   * @param kind tells which handler does it
   * @param projectId the project that it works for
   * @param instanceId the instance that it works on
   * @param dueAt when it may start at the earliest
   */
  public Job(String id, String kind, String projectId, String instanceId, Instant dueAt) {
    this(id, kind, projectId, instanceId, dueAt, false);
  }
}
