package io.dmsrocketmq.server.domain.instances;

import java.util.Collection;
import java.util.Map;

/** The room that messages take up, which is shown with instances; an engine knows it. */
@FunctionalInterface
public interface InstanceStorage {

  /**
   * Tells how much room the messages of instances take up.
   *
   * @param instanceIds the instances
   * @return the bytes by instance, without instances that hold nothing
   */
  Map<String, Long> storedBytes(Collection<String> instanceIds);
}
