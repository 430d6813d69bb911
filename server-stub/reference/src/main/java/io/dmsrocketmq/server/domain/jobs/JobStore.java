package io.dmsrocketmq.server.domain.jobs;

import java.time.Instant;
import java.util.Optional;

/** Keeps jobs until they are done. */
public interface JobStore {

  /**
   * Keeps a new job.
   *
   * @param job the job
   */
  void add(Job job);

  /**
   * Takes a due job that nobody works on.
   *
   * @param now the present time
   * @param until how long the job belongs to the caller; after that anybody may take it
   * @return the job, or nothing if none is due
   */
  Optional<Job> claim(Instant now, Instant until);

  /**
   * Gives a claimed job back.
   *
   * @param job the job
   * @param dueAt when it may be taken again
   */
  void postpone(Job job, Instant dueAt);

  /**
   * Forgets a job that is done.
   *
   * @param job the job
   */
  void remove(Job job);

  /**
   * Tells whether there is work left to do on an instance.
   *
   * @param instanceId the instance
   * @return whether a job of the instance is not done yet
   */
  boolean hasJob(String instanceId);

  /** Gives all claimed jobs back. Only for a store that no other server works on. */
  void releaseAll();

  /**
   * Tells when there will be something to claim.
   *
   * @return the earliest time, or nothing if there is no job at all
   */
  Optional<Instant> nextClaimable();
}
