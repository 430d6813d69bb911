package io.dmsrocketmq.server.testcontrol.messages;

import org.jspecify.annotations.Nullable;

/** A seed for one instance. */
interface InstanceSeed {

  /** Gives the project. */
  @Nullable String projectId();

  /** Gives the instance. */
  @Nullable String instanceId();

  /** Finds everything that is wrong with it by itself. */
  void check(Findings findings);
}
