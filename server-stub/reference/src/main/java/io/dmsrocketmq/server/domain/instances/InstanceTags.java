package io.dmsrocketmq.server.domain.instances;

import io.dmsrocketmq.server.model.Tag;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The tags that are shown with instances; another family keeps them. */
@FunctionalInterface
public interface InstanceTags {

  /**
   * Finds the tags of instances.
   *
   * @param instanceIds the instances
   * @return the tags by instance, in their order, without instances that have none
   */
  Map<String, List<Tag>> of(Collection<String> instanceIds);
}
