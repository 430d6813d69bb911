package io.dmsrocketmq.testing;

import java.util.Map;

/** What befalls an instance without a request. */
public final class Incidents {

  private final ControlCalls calls;
  private final String projectId;

  Incidents(ControlCalls calls, String projectId) {
    this.calls = calls;
    this.projectId = projectId;
  }

  /**
   * Starts an instance again, which is {@code RESTARTING} until {@link Transition#RESTART} is over.
   *
   * @param instanceId the instance
   * @throws TestControlException if there is none, or its state does not allow it
   */
  public void restart(String instanceId) {
    befall(instanceId, "restart");
  }

  /**
   * Breaks an instance, which is in {@code ERROR} then.
   *
   * @param instanceId the instance
   * @throws TestControlException if there is none, or its state does not allow it
   */
  public void breakDown(String instanceId) {
    befall(instanceId, "break-down");
  }

  /**
   * Mends an instance that has broken.
   *
   * @param instanceId the instance
   * @throws TestControlException if there is none, or its state does not allow it
   */
  public void recover(String instanceId) {
    befall(instanceId, "recover");
  }

  private void befall(String instanceId, String incident) {
    calls.post(
        "/incidents",
        Map.of("project_id", projectId, "instance_id", instanceId, "incident", incident));
  }
}
