package io.dmsrocketmq.server.domain.instances;

import io.dmsrocketmq.server.domain.engine.EngineHosting;
import io.dmsrocketmq.server.domain.engine.EngineHosting.EngineRefusal;

/** Lets the engine set instances up. */
public final class EngineProvisioner implements InstanceProvisioner {
  private final EngineHosting hosting;

  /**
   * Creates the provisioner.
   *
   * @param hosting what instances run on
   */
  public EngineProvisioner(EngineHosting hosting) {
    this.hosting = hosting;
  }

  @Override
  public void provision(InstanceState instance) {
    try {
      // Its brokers are there once it runs, and this is what makes it run.
      hosting.setUp(InstanceAccess.forEngine(instance.withStatus(InstanceStatus.RUNNING)));
    } catch (EngineRefusal refusal) {
      throw new ProvisioningException(String.valueOf(refusal.getMessage()));
    }
  }
}
