package io.dmsrocketmq.server.vendorsdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.huaweicloud.sdk.rocketmq.v2.RocketMQClient;
import com.huaweicloud.sdk.rocketmq.v2.model.DeadletterResendReq;
import com.huaweicloud.sdk.rocketmq.v2.model.DeadletterResendRespResendResults;
import com.huaweicloud.sdk.rocketmq.v2.model.ExportDlqMessageReq;
import com.huaweicloud.sdk.rocketmq.v2.model.ExportDlqMessageRequest;
import com.huaweicloud.sdk.rocketmq.v2.model.ListMessageTraceRequest;
import com.huaweicloud.sdk.rocketmq.v2.model.ListMessagesRequest;
import com.huaweicloud.sdk.rocketmq.v2.model.Message;
import com.huaweicloud.sdk.rocketmq.v2.model.ResendReq;
import com.huaweicloud.sdk.rocketmq.v2.model.SendDlqMessageRequest;
import com.huaweicloud.sdk.rocketmq.v2.model.ValidateConsumedMessageRequest;
import java.util.List;

/** The messages of an instance, seen through the kit. */
record Messages(RocketMQClient client, String instanceId, Seeding seeding) {
  private static final String SUCCESS = "DMS.00000000";
  private static final String CONSUMER = "client-of-the-kit";

  /** Plays producers and consumers. */
  @FunctionalInterface
  interface Seeding {
    JsonNode seed(String kind, String seed) throws Exception;
  }

  void walk(String topic, String group) throws Exception {
    JsonNode stored =
        seed(
            "messages",
            "\"topic\": \"%s\", \"count\": 6, \"traced\": true,".formatted(topic)
                + " \"template\": {\"body\": \"message {n}\", \"keys\": [\"key-{n}\"]}");
    seed("consumption", "\"group\": \"%s\", \"topic\": \"%s\"".formatted(group, topic));
    seed(
        "consumers",
        "\"group\": \"%s\", \"consumers\": [{\"client_id\": \"%s\"}]".formatted(group, CONSUMER));
    String message = stored.at("/messages/0/msg_id").asText();

    assertThat(listed(topic, message))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.getTopic()).isEqualTo(topic);
              assertThat(found.getBody()).startsWith("message ");
              assertThat(found.getPropertyList()).isNotEmpty();
            });
    assertThat(
            client
                .listMessageTrace(
                    new ListMessageTraceRequest()
                        .withEngine(ListMessageTraceRequest.EngineEnum.RELIABILITY)
                        .withInstanceId(instanceId)
                        .withMsgId(stored.at("/messages/0/unique_key").asText()))
                .getTrace())
        .isNotEmpty();
    assertThat(verified(topic, group, message)).isEqualTo(SUCCESS);
    deadLetters(group, message);
  }

  private List<Message> listed(String topic, String message) {
    return client
        .listMessages(
            new ListMessagesRequest()
                .withEngine(ListMessagesRequest.EngineEnum.RELIABILITY)
                .withInstanceId(instanceId)
                .withTopic(topic)
                .withMsgId(message))
        .getMessages();
  }

  private String verified(String topic, String group, String message) {
    return only(
        client
            .validateConsumedMessage(
                new ValidateConsumedMessageRequest()
                    .withEngine(ValidateConsumedMessageRequest.EngineEnum.RELIABILITY)
                    .withInstanceId(instanceId)
                    .withBody(
                        new ResendReq()
                            .withTopic(topic)
                            .withGroup(group)
                            .withClientId(CONSUMER)
                            .withMsgIdList(List.of(message))))
            .getResendResults());
  }

  private void deadLetters(String group, String message) throws Exception {
    seed(
        "dead-letters",
        "\"group\": \"%s\", \"dead_letters\": [{\"of\": \"%s\", \"msg_id\": \"letter\"}]"
            .formatted(group, message));
    String letters = "%DLQ%" + group;
    assertThat(
            client
                .exportDlqMessage(
                    new ExportDlqMessageRequest()
                        .withInstanceId(instanceId)
                        .withBody(
                            new ExportDlqMessageReq()
                                .withTopic(letters)
                                .withMsgIdList(List.of("letter"))
                                .withUniqKeyList(List.of())))
                .getBody())
        .extracting(Message::getMsgId)
        .containsExactly("letter");
    assertThat(
            only(
                client
                    .sendDlqMessage(
                        new SendDlqMessageRequest()
                            .withEngine(SendDlqMessageRequest.EngineEnum.RELIABILITY)
                            .withInstanceId(instanceId)
                            .withBody(
                                new DeadletterResendReq()
                                    .withTopic(letters)
                                    .withMsgIdList(List.of("letter"))))
                    .getResendResults()))
        .isEqualTo(SUCCESS);
  }

  private static String only(List<DeadletterResendRespResendResults> results) {
    assertThat(results).hasSize(1);
    return results.get(0).getErrorCode();
  }

  private JsonNode seed(String kind, String fields) throws Exception {
    return seeding.seed(
        kind,
        "{\"project_id\": \"%s\", \"instance_id\": \"%s\", %s}"
            .formatted(VendorSdkIT.PROJECT, instanceId, fields));
  }
}
