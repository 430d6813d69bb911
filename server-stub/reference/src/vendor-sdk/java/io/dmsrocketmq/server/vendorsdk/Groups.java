package io.dmsrocketmq.server.vendorsdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.rocketmq.v2.RocketMQClient;
import com.huaweicloud.sdk.rocketmq.v2.model.BatchUpdateConsumerGroupReq;
import com.huaweicloud.sdk.rocketmq.v2.model.BatchUpdateConsumerGroupRequest;
import com.huaweicloud.sdk.rocketmq.v2.model.ConsumerGroup;
import com.huaweicloud.sdk.rocketmq.v2.model.CreateConsumerGroupOrBatchDeleteConsumerGroupReq;
import com.huaweicloud.sdk.rocketmq.v2.model.CreateConsumerGroupOrBatchDeleteConsumerGroupRequest;
import com.huaweicloud.sdk.rocketmq.v2.model.CreateOrUpdateConsumerGroup;
import com.huaweicloud.sdk.rocketmq.v2.model.DeleteConsumerGroupRequest;
import com.huaweicloud.sdk.rocketmq.v2.model.ListConsumeGroupAccessPolicyRequest;
import com.huaweicloud.sdk.rocketmq.v2.model.ListInstanceConsumerGroupsRequest;
import com.huaweicloud.sdk.rocketmq.v2.model.ResetConsumeOffsetReq;
import com.huaweicloud.sdk.rocketmq.v2.model.ResetConsumeOffsetRequest;
import com.huaweicloud.sdk.rocketmq.v2.model.ShowConsumerListOrDetailsRequest;
import com.huaweicloud.sdk.rocketmq.v2.model.ShowConsumerListOrDetailsResponse;
import com.huaweicloud.sdk.rocketmq.v2.model.ShowGroupRequest;
import com.huaweicloud.sdk.rocketmq.v2.model.ShowGroupResponse;
import com.huaweicloud.sdk.rocketmq.v2.model.UpdateConsumerGroup;
import com.huaweicloud.sdk.rocketmq.v2.model.UpdateConsumerGroupRequest;
import java.util.List;

/** The consumer groups of an instance, seen through the kit. */
record Groups(RocketMQClient client, String instanceId) {

  private CreateConsumerGroupOrBatchDeleteConsumerGroupRequest request(
      CreateConsumerGroupOrBatchDeleteConsumerGroupReq body) {
    return new CreateConsumerGroupOrBatchDeleteConsumerGroupRequest()
        .withInstanceId(instanceId)
        .withBody(body);
  }

  void create(String name) {
    CreateConsumerGroupOrBatchDeleteConsumerGroupReq group =
        new CreateConsumerGroupOrBatchDeleteConsumerGroupReq()
            .withName(name)
            .withGroupDesc("described")
            .withBroadcast(false)
            .withRetryMaxTime(5);
    assertThat(client.createConsumerGroupOrBatchDeleteConsumerGroup(request(group)).getName())
        .isEqualTo(name);
  }

  List<ConsumerGroup> listed() {
    return client
        .listInstanceConsumerGroups(
            new ListInstanceConsumerGroupsRequest().withInstanceId(instanceId).withLimit(10))
        .getGroups();
  }

  private ShowGroupResponse shown(String name) {
    return client.showGroup(new ShowGroupRequest().withInstanceId(instanceId).withGroup(name));
  }

  void update(String name) {
    UpdateConsumerGroup change =
        new UpdateConsumerGroup()
            .withName(name)
            .withEnabled(true)
            .withBroadcast(true)
            .withBrokers(shown(name).getBrokers())
            .withRetryMaxTime(7);
    client.updateConsumerGroup(
        new UpdateConsumerGroupRequest()
            .withInstanceId(instanceId)
            .withGroup(name)
            .withBody(change));
    assertThat(shown(name).getBroadcast()).isTrue();
    assertThat(shown(name).getRetryMaxTime()).isEqualTo(7);

    CreateOrUpdateConsumerGroup again =
        new CreateOrUpdateConsumerGroup().withName(name).withBroadcast(false).withRetryMaxTime(8);
    assertThat(
            client
                .batchUpdateConsumerGroup(
                    new BatchUpdateConsumerGroupRequest()
                        .withInstanceId(instanceId)
                        .withBody(new BatchUpdateConsumerGroupReq().withGroups(List.of(again))))
                .getJobId())
        .isNotEmpty();
    assertThat(shown(name).getRetryMaxTime()).isEqualTo(8);
  }

  ShowConsumerListOrDetailsResponse topics(String name) {
    return client.showConsumerListOrDetails(
        new ShowConsumerListOrDetailsRequest().withInstanceId(instanceId).withGroup(name));
  }

  ShowConsumerListOrDetailsResponse progress(String name, String topic) {
    return client.showConsumerListOrDetails(
        new ShowConsumerListOrDetailsRequest()
            .withInstanceId(instanceId)
            .withGroup(name)
            .withTopic(topic));
  }

  void reset(String name, String topic, long time) {
    assertThat(
            client
                .resetConsumeOffset(
                    new ResetConsumeOffsetRequest()
                        .withEngine(ResetConsumeOffsetRequest.EngineEnum.RELIABILITY)
                        .withInstanceId(instanceId)
                        .withGroupId(name)
                        .withBody(
                            new ResetConsumeOffsetReq()
                                .withTopic(topic)
                                .withTimestamp(String.valueOf(time))))
                .getQueues())
        .isNotEmpty()
        .allSatisfy(queue -> assertThat(queue.getTimestampOffset()).isNotNull());
  }

  List<String> users(String name) {
    return client
        .listConsumeGroupAccessPolicy(
            new ListConsumeGroupAccessPolicyRequest()
                .withEngine(ListConsumeGroupAccessPolicyRequest.EngineEnum.RELIABILITY)
                .withInstanceId(instanceId)
                .withGroupId(name))
        .getPolicies()
        .stream()
        .map(policy -> policy.getAccessKey() + " " + policy.getPerm())
        .toList();
  }

  void delete(String one, String other) {
    client.deleteConsumerGroup(
        new DeleteConsumerGroupRequest().withInstanceId(instanceId).withGroup(one));
    assertThat(
            client
                .createConsumerGroupOrBatchDeleteConsumerGroup(
                    request(
                            new CreateConsumerGroupOrBatchDeleteConsumerGroupReq()
                                .withGroups(List.of(other)))
                        .withAction("delete"))
                .getJobId())
        .isNotEmpty();
    assertThat(listed()).extracting(ConsumerGroup::getName).doesNotContain(one, other);
  }
}
