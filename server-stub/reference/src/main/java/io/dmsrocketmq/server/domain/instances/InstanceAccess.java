package io.dmsrocketmq.server.domain.instances;

import io.dmsrocketmq.server.api.Operation;
import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.error.DmsException;

/**
 * The way of other families to an instance: of the project, and in a state that allows the work.
 */
public final class InstanceAccess {
  private final InstanceStore instances;

  /**
   * Creates the access.
   *
   * @param instances the instances
   */
  public InstanceAccess(InstanceStore instances) {
    this.instances = instances;
  }

  /**
   * Finds an instance to read from. An instance that is not set up yet has no brokers.
   *
   * @param projectId the project
   * @param instanceId the instance
   * @return the instance
   * @throws DmsException if the project has no such instance
   */
  public InstanceState toRead(String projectId, String instanceId) {
    return instances
        .find(projectId, instanceId)
        .orElseThrow(() -> InstanceErrors.notFound(instanceId));
  }

  /**
   * Finds an instance and holds it until the end of the present transaction, so that nobody else
   * changes it or what is in it.
   *
   * @param projectId the project
   * @param instanceId the instance
   * @return the instance
   * @throws DmsException if the project has no such instance, or its state forbids changes
   */
  public InstanceState toChange(String projectId, String instanceId) {
    InstanceState instance = toMark(projectId, instanceId);
    if (!InstanceOperations.isChangeable(instance.status())) {
      throw InstanceErrors.notAllowedInStatus(instance);
    }
    return instance;
  }

  /**
   * Finds an instance and holds it until the end of the present transaction, so that nobody else
   * changes it or what is in it.
   *
   * @param operation what is to be done with it
   * @param projectId the project
   * @param instanceId the instance
   * @return the instance
   * @throws DmsException if the project has no such instance, or its state forbids the operation
   */
  public InstanceState toChange(Operation operation, String projectId, String instanceId) {
    InstanceState instance = toMark(projectId, instanceId);
    if (!InstanceOperations.allows(operation, instance.status())) {
      throw InstanceErrors.notAllowed(operation, instance);
    }
    return instance;
  }

  /**
   * Finds an instance in whatever state and holds it until the end of the present transaction, to
   * change what is only noted about it.
   *
   * @param projectId the project
   * @param instanceId the instance
   * @return the instance
   * @throws DmsException if the project has no such instance
   */
  public InstanceState toMark(String projectId, String instanceId) {
    return instances
        .findToChange(projectId, instanceId)
        .orElseThrow(() -> InstanceErrors.notFound(instanceId));
  }

  /**
   * Shows an instance as its engine sees it.
   *
   * @param instance the instance
   * @return the same for the engine
   */
  public static EngineInstance forEngine(InstanceState instance) {
    return new EngineInstance(instance.id(), BrokerNames.of(instance), instance.aclEnabled());
  }
}
