package io.dmsrocketmq.server.domain.instances;

import io.dmsrocketmq.server.domain.jobs.Job;
import io.dmsrocketmq.server.domain.transitions.Transitions.Course;
import java.util.UUID;

/** Makes the jobs that end what a request begins in an instance. */
public final class InstanceJobs {

  private InstanceJobs() {}

  /**
   * Makes a job.
   *
   * @param kind the kind of its handler
   * @param instance the instance
   * @param course when the job is due, and whether it fails
   * @return the job
   */
  public static Job of(String kind, InstanceState instance, Course course) {
    return new Job(
        UUID.randomUUID().toString(),
        kind,
        instance.projectId(),
        instance.id(),
        course.endsAt(),
        course.failing());
  }
}
