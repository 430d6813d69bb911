package io.dmsrocketmq.engine.rocketmq;

import io.dmsrocketmq.server.domain.engine.EngineHosting;
import io.dmsrocketmq.server.domain.engine.EngineInstance;
import java.util.Collection;
import java.util.Map;

/** Where the clusters of instances are. */
interface Clusters extends EngineHosting {

  /**
   * Gives the cluster of an instance, and starts it if need be.
   *
   * @param instance the instance
   * @return its cluster; one without brokers for an instance that is not set up
   * @throws io.dmsrocketmq.server.domain.engine.EngineUnavailableException if it cannot be used
   */
  Cluster of(EngineInstance instance);

  /**
   * Tells how much the brokers of instances hold. It starts nothing, and waits for nobody long.
   *
   * @param instanceIds the instances
   * @return the bytes by instance, without instances whose brokers cannot be asked now
   */
  Map<String, Long> storedBytes(Collection<String> instanceIds);
}
