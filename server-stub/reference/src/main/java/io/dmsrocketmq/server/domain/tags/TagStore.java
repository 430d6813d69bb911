package io.dmsrocketmq.server.domain.tags;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Keeps the tags of instances, and forgets them with their instance. */
public interface TagStore {

  /**
   * Finds the tags of instances.
   *
   * @param instanceIds the instances
   * @return the tags by instance, without instances that have none; in no order
   */
  Map<String, List<InstanceTag>> ofInstances(Collection<String> instanceIds);

  /**
   * Finds the tags that the instances of a project bear.
   *
   * @param projectId the project
   * @return the tags, each once; in no order
   */
  List<InstanceTag> ofProject(String projectId);

  /**
   * Gives tags to an instance.
   *
   * @param instanceId the instance
   * @param tags tags with keys that the instance does not have
   */
  void add(String instanceId, List<InstanceTag> tags);

  /**
   * Takes tags from an instance.
   *
   * @param instanceId the instance
   * @param keys keys that the instance has
   */
  void remove(String instanceId, List<String> keys);
}
