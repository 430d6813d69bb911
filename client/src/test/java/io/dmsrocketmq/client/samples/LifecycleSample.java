package io.dmsrocketmq.client.samples;

import io.dmsrocketmq.client.RocketMqClient;
import io.dmsrocketmq.client.WaitOptions;
import io.dmsrocketmq.client.api.InstancesApi.ListInstancesQuery;
import io.dmsrocketmq.client.model.BatchDeleteInstancesRequest;
import io.dmsrocketmq.client.model.BatchDeleteInstancesResult;
import io.dmsrocketmq.client.model.CreateInstanceRequest;
import io.dmsrocketmq.client.model.InstanceDeletion;
import io.dmsrocketmq.client.model.InstanceStatus;
import io.dmsrocketmq.client.model.UpdateInstanceRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The life of two instances, from the choice of a zone to their deletion. */
public final class LifecycleSample {

  private final RocketMqClient client;
  private final WaitOptions patience;

  /**
   * Makes the sample.
   *
   * @param client the client to work with
   * @param patience how to wait for an instance that is being set up
   */
  public LifecycleSample(RocketMqClient client, WaitOptions patience) {
    this.client = client;
    this.patience = patience;
  }

  /**
   * Runs the sample.
   *
   * @param name the beginning of the names of the instances
   * @return the names under which the instances were listed
   */
  public List<String> run(String name) {
    String zone = zoneWithResources();
    String first = create(name + "-1", zone);
    String second = create(name + "-2", zone);
    client.waiters().waitUntilRunning(first, patience);
    client.waiters().waitUntilRunning(second, patience);

    UpdateInstanceRequest change =
        UpdateInstanceRequest.builder().description("Changed by the sample").build();
    client.instances().updateInstance(second, change);
    List<String> names = namesOfRunning(name);

    deleteInBatch(List.of(first));
    client.instances().deleteInstance(second);
    client.waiters().waitUntilDeleted(second, patience);
    return names;
  }

  private String zoneWithResources() {
    return client
        .availabilityZones()
        .streamAvailabilityZones()
        .filter(zone -> !Boolean.TRUE.equals(zone.soldOut()))
        .map(zone -> present(zone.id()))
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

  private List<String> namesOfRunning(String part) {
    ListInstancesQuery query =
        ListInstancesQuery.builder().name(part).status(InstanceStatus.RUNNING.value()).build();
    return client
        .instances()
        .streamInstances(query)
        .map(instance -> present(instance.name()))
        .toList();
  }

  private void deleteInBatch(List<String> ids) {
    BatchDeleteInstancesRequest request =
        BatchDeleteInstancesRequest.builder().instances(ids).build();
    BatchDeleteInstancesResult answer = client.instances().batchDeleteInstances(request);
    for (InstanceDeletion deletion : present(answer.results())) {
      if (!InstanceDeletion.Result.SUCCESS.equals(deletion.result())) {
        throw new IllegalStateException("not deleted: " + deletion.instance());
      }
    }
  }

  private static <T> T present(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("the answer lacks a value");
    }
    return value;
  }
}
