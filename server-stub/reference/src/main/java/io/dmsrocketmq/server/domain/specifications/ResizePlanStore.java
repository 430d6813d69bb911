package io.dmsrocketmq.server.domain.specifications;

import java.util.Optional;

/** Keeps what instances are to become, one plan for each that changes. */
public interface ResizePlanStore {

  /**
   * Keeps a plan.
   *
   * @param instanceId the instance, which has no plan yet
   * @param plan the plan
   */
  void add(String instanceId, ResizePlan plan);

  /**
   * Finds the plan of an instance.
   *
   * @param instanceId the instance
   * @return the plan, or nothing if the instance is not changing
   */
  Optional<ResizePlan> find(String instanceId);

  /**
   * Forgets the plan of an instance.
   *
   * @param instanceId the instance
   */
  void remove(String instanceId);
}
