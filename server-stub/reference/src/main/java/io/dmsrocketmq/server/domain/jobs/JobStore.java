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
   * @param holder who takes it
   * @param now the present time
   * @param until how long the job belongs to the holder; after that anybody may take it
   * @return the job, or nothing if none is due
   */
  Optional<Job> claim(String holder, Instant now, Instant until);

  /**
   * Goes on to hold a job. One that somebody else has taken meanwhile stays theirs.
   *
   * @param holder who took it
   * @param job the job
   * @param until how much longer the job belongs to the holder
   */
  void renew(String holder, Job job, Instant until);

  /**
   * Gives a claimed job back, unless somebody else has taken it meanwhile.
   *
   * @param holder who took it
   * @param job the job
   * @param dueAt when it may be taken again
   */
  void postpone(String holder, Job job, Instant dueAt);

  /**
   * Forgets a job that is done.
   *
   * @param holder who took it
   * @param job the job
   * @return whether the job was still the holder's; if not, whoever has it now does it once more
   */
  boolean remove(String holder, Job job);

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
