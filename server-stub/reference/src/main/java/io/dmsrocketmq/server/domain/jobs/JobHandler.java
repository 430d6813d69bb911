package io.dmsrocketmq.server.domain.jobs;

/**
 * Does the jobs of one kind. A job may be started again after a crash, so doing it twice must do no
 * harm.
 */
public interface JobHandler {

  /**
   * Returns the kind.
   *
   * @return the kind of the jobs that this handler does
   */
  String kind();

  /**
   * Does the work of a job, which may take long. Failures of the work itself are the handler's to
   * record; what it throws is tried again later.
   *
   * @param job the job
   * @return records the outcome, in one transaction with the end of the job
   */
  Runnable run(Job job);
}
