package io.dmsrocketmq.server.vendorsdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.exception.ClientRequestException;
import com.huaweicloud.sdk.core.http.HttpConfig;
import com.huaweicloud.sdk.rocketmq.v2.RocketMQClient;
import com.huaweicloud.sdk.rocketmq.v2.model.BatchCreateOrDeleteRocketmqTagRequest;
import com.huaweicloud.sdk.rocketmq.v2.model.BatchCreateOrDeleteTagReq;
import com.huaweicloud.sdk.rocketmq.v2.model.ConsumerGroup;
import com.huaweicloud.sdk.rocketmq.v2.model.ModifyConfigReq;
import com.huaweicloud.sdk.rocketmq.v2.model.RocketMQConfigReq;
import com.huaweicloud.sdk.rocketmq.v2.model.RocketMQConfigResp;
import com.huaweicloud.sdk.rocketmq.v2.model.ShowInstanceRequest;
import com.huaweicloud.sdk.rocketmq.v2.model.ShowRocketMqConfigsRequest;
import com.huaweicloud.sdk.rocketmq.v2.model.ShowRocketmqProjectTagsRequest;
import com.huaweicloud.sdk.rocketmq.v2.model.ShowRocketmqTagsRequest;
import com.huaweicloud.sdk.rocketmq.v2.model.TagEntity;
import com.huaweicloud.sdk.rocketmq.v2.model.UpdateRocketMqConfigsRequest;
import io.dmsrocketmq.server.api.Operation;
import io.dmsrocketmq.server.auth.DemoTenant;
import io.dmsrocketmq.server.it.Http;
import io.dmsrocketmq.server.it.ServerProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The vendor's kit signs its requests and calls every operation that it knows. */
class VendorSdkIT {
  static final String PROJECT = DemoTenant.user().projects().get(0).id();
  private static final String UNKNOWN = "00000000-0000-4000-8000-000000000000";
  private static final String TOPIC = "topic-of-the-kit";
  private static final String GROUP = "group-of-the-kit";
  private static final String USER = "user-of-the-kit";

  private static ServerProcess server;
  private static Http http;
  private static RocketMQClient client;

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    server =
        ServerProcess.start(
            directory,
            "--test-control",
            "--instance-creation-delay=PT0S",
            "--instance-extension-delay=PT0S",
            "--migration-delay=PT0S");
    http = new Http(server.base());
    client = client("DEMO-ACCESS-KEY", "demo-secret-key");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static RocketMQClient client(String accessKey, String secretKey) {
    return RocketMQClient.newBuilder()
        .withCredential(
            new BasicCredentials().withAk(accessKey).withSk(secretKey).withProjectId(PROJECT))
        .withHttpConfig(HttpConfig.getDefaultHttpConfig())
        .withEndpoints(List.of(server.base().toString()))
        .build();
  }

  @Test
  void kit_onItsWalk_callsEveryOperationAndReadsEveryAnswer() throws Exception {
    Walk walk = Walk.begin(client, "instance-of-the-kit");
    String id = walk.instanceId();
    walk.changeInstance("changed-by-the-kit");
    walk.resizeInstance();
    topicsGroupsAndUsers(id, walk.brokers());
    configs(id);
    tags(id);
    new Migrations(client, id).walk();
    walk.end();

    assertThat(Stream.of(Operation.values()).filter(operation -> !operation.family().equals("iam")))
        .as("operations that were called")
        .allSatisfy(operation -> assertThat(metrics()).contains(succeeded(operation)));
  }

  private static String metrics() throws Exception {
    return http.send("GET", "/metrics", null, request -> {}).text();
  }

  private static String succeeded(Operation operation) {
    return "dms_requests_seconds_count{operation=\"" + operation.id() + "\",status=\"20";
  }

  private static void topicsGroupsAndUsers(String id, List<String> brokers) throws Exception {
    Topics topics = new Topics(client, id);
    topics.create(TOPIC, brokers);
    topics.create("other-topic", brokers);
    assertThat(topics.exists(TOPIC)).isTrue();
    topics.update("other-topic");
    Groups groups = new Groups(client, id);
    groups.create(GROUP);
    groups.create("other-group");
    groups.update("other-group");
    assertThat(groups.listed())
        .extracting(ConsumerGroup::getName)
        .containsExactlyInAnyOrder(GROUP, "other-group");
    Users users = new Users(client, id);
    users.create(USER, TOPIC, GROUP);
    assertThat(topics.users(TOPIC)).containsExactly(USER + " PUB|SUB");
    assertThat(groups.users(GROUP)).containsExactly(USER + " SUB");
    users.update(USER);

    new Messages(client, id, VendorSdkIT::seed).walk(TOPIC, GROUP);

    assertThat(topics.status(TOPIC).getMaxOffset()).isPositive();
    assertThat(topics.groups(TOPIC)).containsExactly(GROUP);
    assertThat(groups.topics(GROUP).getTopics()).containsExactly(TOPIC);
    assertThat(groups.progress(GROUP, TOPIC).getLag()).isZero();
    groups.reset(GROUP, TOPIC, 0);
    assertThat(groups.progress(GROUP, TOPIC).getLag()).isPositive();

    users.delete(USER);
    groups.delete(GROUP, "other-group");
    topics.delete(TOPIC, "other-topic");
  }

  private static JsonNode seed(String kind, String seed) throws Exception {
    Http.Answer answer = http.send("POST", "/_dms/seeds/" + kind, seed, request -> {});
    assertThat(answer.status()).as(answer.text()).isIn(200, 204);
    return answer.json();
  }

  private static void configs(String id) {
    ShowRocketMqConfigsRequest question = new ShowRocketMqConfigsRequest().withInstanceId(id);
    assertThat(client.showRocketMqConfigs(question).getRocketmqConfigs())
        .extracting(RocketMQConfigResp::getName)
        .contains("fileReservedTime");
    RocketMQConfigReq change =
        new RocketMQConfigReq()
            .withName(RocketMQConfigReq.NameEnum.FILERESERVEDTIME)
            .withValue("72");
    client.updateRocketMqConfigs(
        new UpdateRocketMqConfigsRequest()
            .withInstanceId(id)
            .withBody(new ModifyConfigReq().withRocketmqConfigs(List.of(change))));
    assertThat(client.showRocketMqConfigs(question).getRocketmqConfigs())
        .extracting(RocketMQConfigResp::getValue)
        .contains("72");
  }

  private static void tags(String id) {
    TagEntity tag = new TagEntity().withKey("environment").withValue("test");
    changeTags(id, BatchCreateOrDeleteTagReq.ActionEnum.CREATE, tag);
    ShowRocketmqTagsRequest question = new ShowRocketmqTagsRequest().withInstanceId(id);
    assertThat(client.showRocketmqTags(question).getTags()).containsExactly(tag);
    assertThat(client.showRocketmqProjectTags(new ShowRocketmqProjectTagsRequest()).getTags())
        .singleElement()
        .satisfies(found -> assertThat(found.getValues()).containsExactly("test"));
    changeTags(id, BatchCreateOrDeleteTagReq.ActionEnum.DELETE, tag);
    assertThat(client.showRocketmqTags(question).getTags()).isEmpty();
  }

  private static void changeTags(
      String id, BatchCreateOrDeleteTagReq.ActionEnum action, TagEntity tag) {
    client.batchCreateOrDeleteRocketmqTag(
        new BatchCreateOrDeleteRocketmqTagRequest()
            .withInstanceId(id)
            .withBody(new BatchCreateOrDeleteTagReq().withAction(action).withTags(List.of(tag))));
  }

  @Test
  void kit_askingForWhatIsNotThere_readsTheCodeAndTheRequestId() {
    assertThatExceptionOfType(ClientRequestException.class)
        .isThrownBy(() -> client.showInstance(new ShowInstanceRequest().withInstanceId(UNKNOWN)))
        .satisfies(
            refusal -> {
              assertThat(refusal.getHttpStatusCode()).isEqualTo(404);
              assertThat(refusal.getErrorCode()).isEqualTo("DMS.00404022");
              assertThat(refusal.getErrorMsg()).isNotEmpty();
              assertThat(refusal.getRequestId()).isNotEmpty();
            });
  }

  @Test
  void kit_listingTopics_isToldThatTheDocumentHasNoSuchOperation() {
    assertThatExceptionOfType(ClientRequestException.class)
        .isThrownBy(() -> new Topics(client, UNKNOWN).list())
        .satisfies(refusal -> assertThat(refusal.getHttpStatusCode()).isEqualTo(405));
  }

  @Test
  void kit_withAWrongSecret_isRefused() {
    RocketMQClient wrong = client("DEMO-ACCESS-KEY", "another-secret-key");

    assertThatExceptionOfType(ClientRequestException.class)
        .isThrownBy(() -> wrong.showInstance(new ShowInstanceRequest().withInstanceId(UNKNOWN)))
        .satisfies(refusal -> assertThat(refusal.getErrorCode()).isEqualTo("DMS.10240101"));
  }
}
