package io.dmsrocketmq.server.domain.instances;

/** Sets up what an instance runs on. */
@FunctionalInterface
public interface InstanceProvisioner {

  /**
   * Sets an instance up. It may be asked again for the same instance after a crash, and then goes
   * on where it was.
   *
   * @param instance the instance
   * @throws ProvisioningException if the instance cannot be had
   */
  void provision(InstanceState instance);

  /** The instance cannot be set up; trying again would not help. */
  final class ProvisioningException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message why
     */
    public ProvisioningException(String message) {
      super(message);
    }
  }
}
