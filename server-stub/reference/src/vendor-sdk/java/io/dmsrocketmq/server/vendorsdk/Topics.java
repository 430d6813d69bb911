package io.dmsrocketmq.server.vendorsdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.core.exception.ClientRequestException;
import com.huaweicloud.sdk.rocketmq.v2.RocketMQClient;
import com.huaweicloud.sdk.rocketmq.v2.model.CreateTopicOrBatchDeleteTopicReq;
import com.huaweicloud.sdk.rocketmq.v2.model.CreateTopicOrBatchDeleteTopicRequest;
import com.huaweicloud.sdk.rocketmq.v2.model.DeleteTopicRequest;
import com.huaweicloud.sdk.rocketmq.v2.model.ListConsumerGroupOfTopicRequest;
import com.huaweicloud.sdk.rocketmq.v2.model.ListRocketInstanceTopicsRequest;
import com.huaweicloud.sdk.rocketmq.v2.model.ListTopicAccessPolicyRequest;
import com.huaweicloud.sdk.rocketmq.v2.model.ShowOneTopicRequest;
import com.huaweicloud.sdk.rocketmq.v2.model.ShowOneTopicResponse;
import com.huaweicloud.sdk.rocketmq.v2.model.ShowTopicStatusRequest;
import com.huaweicloud.sdk.rocketmq.v2.model.ShowTopicStatusResponse;
import com.huaweicloud.sdk.rocketmq.v2.model.UpdateTopicReq;
import com.huaweicloud.sdk.rocketmq.v2.model.UpdateTopicRequest;
import java.math.BigDecimal;
import java.util.List;

/** The topics of an instance, seen through the kit. */
record Topics(RocketMQClient client, String instanceId) {
  private static final BigDecimal QUEUES = BigDecimal.valueOf(3);
  private static final BigDecimal MORE_QUEUES = BigDecimal.valueOf(8);

  private CreateTopicOrBatchDeleteTopicRequest request(CreateTopicOrBatchDeleteTopicReq body) {
    return new CreateTopicOrBatchDeleteTopicRequest().withInstanceId(instanceId).withBody(body);
  }

  void create(String name, List<String> brokers) {
    CreateTopicOrBatchDeleteTopicReq topic =
        new CreateTopicOrBatchDeleteTopicReq()
            .withName(name)
            .withBrokers(brokers)
            .withQueueNum(QUEUES)
            .withPermission(CreateTopicOrBatchDeleteTopicReq.PermissionEnum.ALL);
    assertThat(client.createTopicOrBatchDeleteTopic(request(topic)).getId()).isEqualTo(name);
    assertThat(shown(name).getTotalReadQueueNum()).isEqualByComparingTo(QUEUES);
  }

  boolean exists(String name) {
    try {
      return name.equals(shown(name).getName());
    } catch (ClientRequestException unknown) {
      assertThat(unknown.getErrorCode()).isEqualTo("DMS.10540401");
      return false;
    }
  }

  /** Asks for what the kit knows and the document does not. */
  void list() {
    client.listRocketInstanceTopics(
        new ListRocketInstanceTopicsRequest().withInstanceId(instanceId).withLimit(10));
  }

  private ShowOneTopicResponse shown(String name) {
    return client.showOneTopic(
        new ShowOneTopicRequest().withInstanceId(instanceId).withTopic(name));
  }

  void update(String name) {
    UpdateTopicReq change =
        new UpdateTopicReq()
            .withReadQueueNum(MORE_QUEUES)
            .withWriteQueueNum(MORE_QUEUES)
            .withPermission(UpdateTopicReq.PermissionEnum.SUB);
    client.updateTopic(
        new UpdateTopicRequest().withInstanceId(instanceId).withTopic(name).withBody(change));

    ShowOneTopicResponse topic = shown(name);
    assertThat(topic.getTotalReadQueueNum()).isEqualByComparingTo(MORE_QUEUES);
    assertThat(topic.getPermission()).isEqualTo(ShowOneTopicResponse.PermissionEnum.SUB);
    assertThat(topic.getBrokers()).isNotEmpty();
  }

  ShowTopicStatusResponse status(String name) {
    return client.showTopicStatus(
        new ShowTopicStatusRequest().withInstanceId(instanceId).withTopic(name));
  }

  List<String> groups(String name) {
    return client
        .listConsumerGroupOfTopic(
            new ListConsumerGroupOfTopicRequest()
                .withInstanceId(instanceId)
                .withTopic(name)
                .withLimit(10))
        .getGroups();
  }

  List<String> users(String name) {
    return client
        .listTopicAccessPolicy(
            new ListTopicAccessPolicyRequest().withInstanceId(instanceId).withTopic(name))
        .getPolicies()
        .stream()
        .map(policy -> policy.getAccessKey() + " " + policy.getPerm())
        .toList();
  }

  void delete(String one, String other) {
    client.deleteTopic(new DeleteTopicRequest().withInstanceId(instanceId).withTopic(one));
    CreateTopicOrBatchDeleteTopicReq batch =
        new CreateTopicOrBatchDeleteTopicReq().withTopics(List.of(other));
    assertThat(client.createTopicOrBatchDeleteTopic(request(batch).withAction("delete")).getJobId())
        .isNotEmpty();
    assertThat(exists(one)).isFalse();
    assertThat(exists(other)).isFalse();
  }
}
