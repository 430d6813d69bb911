package io.dmsrocketmq.client.internal.waiting;

import io.dmsrocketmq.client.api.InstancesApi;
import io.dmsrocketmq.client.model.Instance;
import io.dmsrocketmq.client.model.InstanceStatus;
import io.dmsrocketmq.client.operation.OperationExecutor;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A look at the status of an instance. A word that nobody knows is a reason to wait on. */
public final class InstanceWatch implements Watch<Instance> {

  private final String instanceId;
  private final List<InstanceStatus> wanted;
  private final List<InstanceStatus> failed;
  private final Verdict absent;

  private InstanceWatch(
      String instanceId, List<InstanceStatus> wanted, List<InstanceStatus> failed, Verdict absent) {
    this.instanceId = instanceId;
    this.wanted = wanted;
    this.failed = failed;
    this.absent = absent;
  }

  /**
   * Looks until the instance is running.
   *
   * @param instanceId the instance
   * @return the look
   */
  public static InstanceWatch forRunning(String instanceId) {
    return new InstanceWatch(
        instanceId,
        List.of(InstanceStatus.RUNNING),
        List.of(InstanceStatus.CREATEFAILED, InstanceStatus.ERROR, InstanceStatus.EXTENDEDFAILED),
        Verdict.FAILED);
  }

  /**
   * Looks until the instance is gone.
   *
   * @param instanceId the instance
   * @return the look
   */
  public static InstanceWatch forAbsence(String instanceId) {
    return new InstanceWatch(instanceId, List.of(), List.of(), Verdict.DONE);
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
  public Instance look(OperationExecutor executor) {
    return new InstancesApi(executor).showInstance(instanceId);
  }

  @Override
  public CompletableFuture<Instance> lookAsync(OperationExecutor executor) {
    return new InstancesApi(executor).showInstanceAsync(instanceId);
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
