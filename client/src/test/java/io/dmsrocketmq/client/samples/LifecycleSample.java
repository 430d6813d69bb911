package io.dmsrocketmq.client.samples;

import io.dmsrocketmq.client.RocketMqClient;
import io.dmsrocketmq.client.api.InstancesApi.ListInstancesQuery;
import io.dmsrocketmq.client.error.DmsNotFoundException;
import io.dmsrocketmq.client.model.AvailabilityZone;
import io.dmsrocketmq.client.model.BatchDeleteInstancesRequest;
import io.dmsrocketmq.client.model.BatchDeleteInstancesResult;
import io.dmsrocketmq.client.model.CreateInstanceRequest;
import io.dmsrocketmq.client.model.Instance;
import io.dmsrocketmq.client.model.InstanceDeletion;
import io.dmsrocketmq.client.model.InstanceStatus;
import io.dmsrocketmq.client.model.UpdateInstanceRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The life of two instances, from the choice of a zone to their deletion. */
public final class LifecycleSample {

  private final RocketMqClient client;
  private final Duration pause;

  /**
   * Makes the sample.
   *
   * @param client the client to work with
   * @param pause the time between two looks at an instance that is being set up
   */
  public LifecycleSample(RocketMqClient client, Duration pause) {
    this.client = client;
    this.pause = pause;
  }

  /**
   * Runs the sample.
   *
   * @param name the beginning of the names of the instances
   * @return the names under which the instances were listed
   */
  public List<String> run(String name) throws InterruptedException {
    String zone = zoneWithResources();
    String first = create(name + "-1", zone);
    String second = create(name + "-2", zone);
    awaitRunning(first);
    awaitRunning(second);

    UpdateInstanceRequest change =
        UpdateInstanceRequest.builder().description("Changed by the sample").build();
    client.instances().updateInstance(second, change);
    List<String> names = namesOfRunning(name);

    deleteInBatch(List.of(first));
    client.instances().deleteInstance(second);
    awaitAbsence(second);
    return names;
  }

  private String zoneWithResources() {
    return present(client.availabilityZones().listAvailabilityZones().availableZones()).stream()
        .filter(zone -> !Boolean.TRUE.equals(zone.soldOut()))
        .map(AvailabilityZone::id)
        .findFirst()
        .orElseThrow();
  }

  private String create(String name, String zone) {
    return present(client.instances().createInstance(request(name, zone)).instanceId());
  }

  /** Returns the request that the API document records, with another name and zone. */
  static CreateInstanceRequest request(String name, String zone) {
    return CreateInstanceRequest.builder()
        .name(name)
        .description("")
        .engine(CreateInstanceRequest.Engine.RELIABILITY)
        .engineVersion(CreateInstanceRequest.EngineVersion.of("4.8.0"))
        .storageSpace(600L)
        .vpcId("3db8490c-4d6d-4d8f-8d3f-047b0de4c5cf")
        .subnetId("0a0f1fcb-f019-458d-b9e5-301867394d50")
        .securityGroupId("23c5977f-ff33-4b95-a73e-08d8a0bc4e6c")
        .availableZones(List.of(zone))
        .productId(CreateInstanceRequest.ProductId.of("c6.4u8g.cluster"))
        .enterpriseProjectId("0")
        .sslEnable(false)
        .storageSpecCode(CreateInstanceRequest.StorageSpecCode.of("dms.physical.storage.ultra.v2"))
        .ipv6Enable(false)
        .enablePublicip(false)
        .publicipId("")
        .brokerNum(1)
        .build();
  }

  private void awaitRunning(String id) throws InterruptedException {
    InstanceStatus status = present(client.instances().showInstance(id).status());
    while (!status.matches(InstanceStatus.RUNNING)) {
      if (status.matches(InstanceStatus.CREATEFAILED)) {
        throw new IllegalStateException("the instance " + id + " could not be created");
      }
      Thread.sleep(pause.toMillis());
      status = present(client.instances().showInstance(id).status());
    }
  }

  private List<String> namesOfRunning(String part) {
    List<String> names = new ArrayList<>();
    int size = 1;
    for (int offset = 0; ; offset += size) {
      ListInstancesQuery query =
          ListInstancesQuery.builder()
              .name(part)
              .status(InstanceStatus.RUNNING.value())
              .limit(size)
              .offset(offset)
              .build();
      List<Instance> page = present(client.instances().listInstances(query).instances());
      page.forEach(instance -> names.add(present(instance.name())));
      if (page.size() < size) {
        return names;
      }
    }
  }

  private void deleteInBatch(List<String> ids) {
    BatchDeleteInstancesRequest request =
        BatchDeleteInstancesRequest.builder()
            .action(BatchDeleteInstancesRequest.Action.DELETE)
            .instances(ids)
            .build();
    BatchDeleteInstancesResult answer = client.instances().batchDeleteInstances(request);
    for (InstanceDeletion deletion : present(answer.results())) {
      if (!InstanceDeletion.Result.SUCCESS.equals(deletion.result())) {
        throw new IllegalStateException("not deleted: " + deletion.instance());
      }
    }
  }

  private void awaitAbsence(String id) throws InterruptedException {
    while (exists(id)) {
      Thread.sleep(pause.toMillis());
    }
  }

  private boolean exists(String id) {
    try {
      client.instances().showInstance(id);
      return true;
    } catch (DmsNotFoundException e) {
      return false;
    }
  }

  private static <T> T present(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("the answer lacks a value");
    }
    return value;
  }
}
