package io.dmsrocketmq.server.vendorsdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.rocketmq.v2.RocketMQClient;
import com.huaweicloud.sdk.rocketmq.v2.model.BatchDeleteInstanceReq;
import com.huaweicloud.sdk.rocketmq.v2.model.BatchDeleteInstancesRequest;
import com.huaweicloud.sdk.rocketmq.v2.model.CreatePostPaidInstanceReq;
import com.huaweicloud.sdk.rocketmq.v2.model.CreatePostPaidInstanceRequest;
import com.huaweicloud.sdk.rocketmq.v2.model.DeleteInstanceRequest;
import com.huaweicloud.sdk.rocketmq.v2.model.ListAvailableZonesRequest;
import com.huaweicloud.sdk.rocketmq.v2.model.ListAvailableZonesRespAvailableZones;
import com.huaweicloud.sdk.rocketmq.v2.model.ListBrokersRequest;
import com.huaweicloud.sdk.rocketmq.v2.model.ListBrokersRespBrokers;
import com.huaweicloud.sdk.rocketmq.v2.model.ListInstancesRequest;
import com.huaweicloud.sdk.rocketmq.v2.model.ResizeEngineInstanceReq;
import com.huaweicloud.sdk.rocketmq.v2.model.ResizeInstanceRequest;
import com.huaweicloud.sdk.rocketmq.v2.model.ShowEngineInstanceExtendProductInfoRequest;
import com.huaweicloud.sdk.rocketmq.v2.model.ShowInstanceRequest;
import com.huaweicloud.sdk.rocketmq.v2.model.ShowInstanceResp;
import com.huaweicloud.sdk.rocketmq.v2.model.ShowInstanceResponse;
import com.huaweicloud.sdk.rocketmq.v2.model.UpdateInstanceReq;
import com.huaweicloud.sdk.rocketmq.v2.model.UpdateInstanceRequest;
import java.time.Duration;
import java.util.List;

/** An instance from its creation to its deletion, seen through the kit. */
record Walk(RocketMQClient client, String instanceId) {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int STORAGE = 600;
  private static final int MORE_STORAGE = 1200;

  /** Creates an instance in a zone that the kit finds, and waits until it runs. */
  static Walk begin(RocketMQClient client, String name) {
    String zone =
        client.listAvailableZones(new ListAvailableZonesRequest()).getAvailableZones().stream()
            .filter(found -> "true".equals(found.getResourceAvailability()))
            .map(ListAvailableZonesRespAvailableZones::getId)
            .findFirst()
            .orElseThrow();
    CreatePostPaidInstanceReq wanted =
        new CreatePostPaidInstanceReq()
            .withName(name)
            .withEngine(CreatePostPaidInstanceReq.EngineEnum.RELIABILITY)
            .withEngineVersion(CreatePostPaidInstanceReq.EngineVersionEnum.fromValue("4.8.0"))
            .withStorageSpace(STORAGE)
            .withVpcId("vpc")
            .withSubnetId("subnet")
            .withSecurityGroupId("group")
            .withAvailableZones(List.of(zone))
            .withProductId(CreatePostPaidInstanceReq.ProductIdEnum.fromValue("c6.4u8g.cluster"))
            .withStorageSpecCode(
                CreatePostPaidInstanceReq.StorageSpecCodeEnum.DMS_PHYSICAL_STORAGE_HIGH_V2)
            .withBrokerNum(1);
    String id =
        client
            .createPostPaidInstance(new CreatePostPaidInstanceRequest().withBody(wanted))
            .getInstanceId();
    Walk walk = new Walk(client, id);
    assertThat(walk.after("CREATING").getName()).isEqualTo(name);
    return walk;
  }

  private ShowInstanceResponse shown() {
    return client.showInstance(new ShowInstanceRequest().withInstanceId(instanceId));
  }

  /** Asks while the instance is in a state, and expects it to run then. */
  private ShowInstanceResponse after(String state) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    ShowInstanceResponse instance = shown();
    while (state.equals(instance.getStatus())) {
      assertThat(System.nanoTime()).as("the change ends in time").isLessThan(end);
      instance = shown();
    }
    assertThat(instance.getStatus()).isEqualTo("RUNNING");
    return instance;
  }

  List<String> brokers() {
    return client
        .listBrokers(new ListBrokersRequest().withInstanceId(instanceId))
        .getBrokers()
        .stream()
        .map(ListBrokersRespBrokers::getBrokerName)
        .toList();
  }

  void changeInstance(String name) {
    UpdateInstanceReq change =
        new UpdateInstanceReq().withName(name).withDescription("changed").withEnableAcl(true);
    client.updateInstance(new UpdateInstanceRequest().withInstanceId(instanceId).withBody(change));

    assertThat(shown())
        .satisfies(
            instance -> {
              assertThat(instance.getName()).isEqualTo(name);
              assertThat(instance.getDescription()).isEqualTo("changed");
              assertThat(instance.getEnableAcl()).isTrue();
              assertThat(instance.getType()).isNotNull();
              assertThat(instance.getCreatedAt()).matches("\\d+");
            });
    assertThat(
            client
                .listInstances(
                    new ListInstancesRequest()
                        .withEngine(ListInstancesRequest.EngineEnum.fromValue("reliability"))
                        .withStatus(ListInstancesRequest.StatusEnum.RUNNING)
                        .withName(name)
                        .withLimit(10))
                .getInstances())
        .extracting(ShowInstanceResp::getInstanceId)
        .containsExactly(instanceId);
  }

  void resizeInstance() {
    assertThat(
            client
                .showEngineInstanceExtendProductInfo(
                    new ShowEngineInstanceExtendProductInfoRequest()
                        .withEngine("reliability")
                        .withInstanceId(instanceId)
                        .withType(ShowEngineInstanceExtendProductInfoRequest.TypeEnum.ADVANCED))
                .getProducts())
        .isNotEmpty()
        .allSatisfy(product -> assertThat(product.getProperties().getMaxBroker()).isNotNull());
    ResizeEngineInstanceReq growth =
        new ResizeEngineInstanceReq().withOperType("storage").withNewStorageSpace(MORE_STORAGE);
    assertThat(
            client
                .resizeInstance(
                    new ResizeInstanceRequest()
                        .withEngine("reliability")
                        .withInstanceId(instanceId)
                        .withBody(growth))
                .getJobId())
        .isNotEmpty();

    assertThat(after("EXTENDING").getTotalStorageSpace()).isEqualTo(MORE_STORAGE);
  }

  /** Deletes the instance, and another one in a batch. */
  void end() {
    Walk other = begin(client, "another-instance");
    client.deleteInstance(new DeleteInstanceRequest().withInstanceId(instanceId));
    BatchDeleteInstanceReq batch =
        new BatchDeleteInstanceReq()
            .withAction(BatchDeleteInstanceReq.ActionEnum.DELETE)
            .withInstances(List.of(other.instanceId()));
    assertThat(
            client
                .batchDeleteInstances(new BatchDeleteInstancesRequest().withBody(batch))
                .getResults())
        .singleElement()
        .satisfies(
            result -> {
              assertThat(result.getInstance()).isEqualTo(other.instanceId());
              assertThat(result.getResult()).hasToString("success");
            });

    assertThat(
            client
                .listInstances(
                    new ListInstancesRequest()
                        .withEngine(ListInstancesRequest.EngineEnum.fromValue("reliability")))
                .getInstanceNum())
        .isZero();
  }
}
