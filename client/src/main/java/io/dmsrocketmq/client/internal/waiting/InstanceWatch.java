package io.dmsrocketmq.client.internal.waiting;

import io.dmsrocketmq.client.api.InstancesApi;
import io.dmsrocketmq.client.model.Instance;
import io.dmsrocketmq.client.model.InstanceStatus;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A look at the status of an instance. A word that nobody knows is a reason to wait on. */
public final class InstanceWatch implements Watch<Instance> {

  private final InstancesApi instances;
  private final String instanceId;
  private final List<InstanceStatus> wanted;
  private final List<InstanceStatus> failed;
  private final Verdict absent;

  private InstanceWatch(
      InstancesApi instances,
      String instanceId,
      List<InstanceStatus> wanted,
      List<InstanceStatus> failed,
      Verdict absent) {
    this.instances = instances;
    this.instanceId = instanceId;
    this.wanted = wanted;
    this.failed = failed;
    this.absent = absent;
  }

  /**
   * Looks until the instance is running.
   *
   * @param instances the operations on instances
   * @param instanceId the instance
   * @return the look
   */
  public static InstanceWatch forRunning(InstancesApi instances, String instanceId) {
    return new InstanceWatch(
        instances,
        instanceId,
        List.of(InstanceStatus.RUNNING),
        List.of(InstanceStatus.CREATEFAILED, InstanceStatus.ERROR, InstanceStatus.EXTENDEDFAILED),
        Verdict.FAILED);
  }

  /**
   * Looks until the instance is gone.
   *
   * @param instances the operations on instances
   * @param instanceId the instance
   * @return the look
   */
  public static InstanceWatch forAbsence(InstancesApi instances, String instanceId) {
    return new InstanceWatch(instances, instanceId, List.of(), List.of(), Verdict.DONE);
  }

  @Override
  public String subject() {
    return "the instance " + instanceId;
  }

  @Override
  public String operationId() {
    return InstancesApi.SHOW_INSTANCE.id();
  }

  @Override
  public Instance look() {
    return instances.showInstance(instanceId);
  }

  @Override
  public CompletableFuture<Instance> lookAsync() {
    return instances.showInstanceAsync(instanceId);
  }

  @Override
  public Verdict judge(Instance seen) {
    InstanceStatus status = seen.status();
    if (status == null) {
      return Verdict.WAIT;
    }
    if (wanted.stream().anyMatch(status::matches)) {
      return Verdict.DONE;
    }
    return failed.stream().anyMatch(status::matches) ? Verdict.FAILED : Verdict.WAIT;
  }

  @Override
  public Verdict judgeAbsence() {
    return absent;
  }

  @Override
  public @Nullable String status(Instance seen) {
    InstanceStatus status = seen.status();
    return status == null ? null : status.value();
  }
}
