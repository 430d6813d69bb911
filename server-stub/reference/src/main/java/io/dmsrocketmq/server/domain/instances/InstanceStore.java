package io.dmsrocketmq.server.domain.instances;

import java.util.List;
import java.util.Optional;

/** Keeps instances. Every method looks at one project only. */
public interface InstanceStore {

  /**
   * Keeps a new instance.
   *
   * @param instance the instance
   * @throws NameTakenException if the project has an instance with this name
   */
  void add(InstanceState instance);

  /**
   * Finds an instance.
   *
   * @param projectId the project
   * @param instanceId the instance
   * @return the instance, or nothing if the project has none with this identifier
   */
  Optional<InstanceState> find(String projectId, String instanceId);

  /**
   * Finds an instance and keeps others from changing it until the transaction ends.
   *
   * @param projectId the project
   * @param instanceId the instance
   * @return the instance, or nothing if the project has none with this identifier
   */
  Optional<InstanceState> findToChange(String projectId, String instanceId);

  /**
   * Tells whether a name is taken.
   *
   * @param projectId the project
   * @param name the name
   * @return whether the project has an instance with this name
   */
  boolean hasName(String projectId, String name);

  /**
   * Lists instances, oldest first, so that new ones do not move the pages.
   *
   * @param filter which ones
   * @param limit how many at most
   * @param offset how many matching ones to skip
   * @return the instances of the page
   */
  List<InstanceState> list(InstanceFilter filter, int limit, int offset);

  /**
   * Lists the instances of all projects, which only the server itself may ask for.
   *
   * @return all instances
   */
  List<InstanceState> listAll();

  /**
   * Counts instances.
   *
   * @param filter which ones
   * @return how many match
   */
  int count(InstanceFilter filter);

  /**
   * Replaces what is kept of an instance.
   *
   * @param instance the new state of an instance that exists
   * @throws NameTakenException if another instance of the project has this name
   */
  void update(InstanceState instance);

  /**
   * Forgets an instance and everything that belongs to it, its jobs as well.
   *
   * @param projectId the project
   * @param instanceId the instance
   */
  void remove(String projectId, String instanceId);

  /**
   * Sums up what the instances of a project take.
   *
   * @param projectId the project
   * @return the sums
   */
  ProjectUsage usage(String projectId);

  /**
   * Keeps others from doing the same for a project until the transaction ends.
   *
   * @param projectId the project
   */
  void holdProject(String projectId);

  /** Another instance of the project has the name. */
  final class NameTakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param cause what the database said
     */
    public NameTakenException(Throwable cause) {
      super(cause);
    }
  }
}
