package io.dmsrocketmq.engine.rocketmq;

import io.dmsrocketmq.server.domain.engine.EngineHosting;
import io.dmsrocketmq.server.domain.engine.EngineInstance;

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
}
