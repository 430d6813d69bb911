package io.dmsrocketmq.server.domain.messages;

import static io.dmsrocketmq.server.domain.messages.MessageFixture.CLIENT;
import static io.dmsrocketmq.server.domain.messages.MessageFixture.GROUP;
import static io.dmsrocketmq.server.domain.messages.MessageFixture.TOPIC;
import static io.dmsrocketmq.server.domain.messages.MessageFixture.refusalOf;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.domain.engine.ConsumeResult;
import io.dmsrocketmq.server.domain.engine.MessageProperties;
import io.dmsrocketmq.server.domain.engine.StoredMessage;
import io.dmsrocketmq.server.domain.engine.TestMessages;
import io.dmsrocketmq.server.domain.instances.InstanceStatus;
import io.dmsrocketmq.server.model.MessageOutcome;
import io.dmsrocketmq.server.model.TraceEvent;
import io.dmsrocketmq.server.model.VerifyMessageConsumptionRequest;
import io.dmsrocketmq.server.store.Database;
import io.dmsrocketmq.server.testing.TestDatabase;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Consumption that is verified, and the traces that tell of it. */
@ExtendWith(TestDatabase.class)
class VerifyConsumptionTest {
  private final MessageFixture fixture;

  VerifyConsumptionTest(Database database) {
    fixture = new MessageFixture(database);
  }

  private List<MessageOutcome> verify(
      String group, String clientId, @Nullable String topic, String... ids) {
    VerifyMessageConsumptionRequest request =
        VerifyMessageConsumptionRequest.builder()
            .group(group)
            .clientId(clientId)
            .topic(topic)
            .msgIdList(List.of(ids))
            .build();
    return requireNonNull(
        fixture
            .service
            .verify(fixture.instances.project, fixture.instanceId, request)
            .resendResults());
  }

  private List<TraceEvent> trace(String id) {
    return requireNonNull(
        fixture.service.trace(fixture.instances.project, fixture.instanceId, id).trace());
  }

  @Test
  void verify_consumerThatCopes_succeedsForEachMessageThatExists() {
    fixture.connect(ConsumeResult.SUCCESS);
    StoredMessage sent = fixture.send(TestMessages.draft("content"));

    List<MessageOutcome> outcomes =
        verify(GROUP, CLIENT, null, sent.id(), "id1", sent.property(MessageProperties.UNIQUE_KEY));

    assertThat(outcomes)
        .extracting(MessageOutcome::errorCode)
        .containsExactly("DMS.00000000", "DMS.00400062", "DMS.00000000");
    assertThat(outcomes.get(1).msgId()).isEqualTo("id1");
    assertThat(outcomes.get(1).errorMessage()).contains("msg_id_list[1]");
  }

  @Test
  void verify_withATopic_knowsOnlyItsMessages() {
    fixture.connect(ConsumeResult.SUCCESS);
    fixture.createTopic("other");
    StoredMessage sent = fixture.send(TestMessages.draft("content"));

    assertThat(verify(GROUP, CLIENT, TOPIC, sent.id()).get(0).errorCode())
        .isEqualTo("DMS.00000000");
    assertThat(verify(GROUP, CLIENT, "other", sent.id()).get(0).errorCode())
        .isEqualTo("DMS.00400062");
    refusalOf(ErrorCode.QUEUE_NOT_FOUND, () -> verify(GROUP, CLIENT, "unknown", sent.id()));
  }

  @Test
  void verify_consumerThatFails_tellsHow() {
    StoredMessage sent = fixture.send(TestMessages.draft("content"));
    Set<String> texts = new HashSet<>();
    for (ConsumeResult result : ConsumeResult.values()) {
      if (result != ConsumeResult.SUCCESS) {
        fixture.connect(result);

        MessageOutcome outcome = verify(GROUP, CLIENT, TOPIC, sent.id()).get(0);

        assertThat(outcome.errorCode()).isEqualTo(ErrorCode.CONSUMPTION_FAILED.code());
        assertThat(outcome.errorMessage()).doesNotContain("{");
        texts.add(outcome.errorMessage());
      }
    }
    assertThat(texts).hasSize(4);
  }

  @Test
  void verify_unknownOrOfflineGroupOrConsumer_isRefusedAsOffline() {
    StoredMessage sent = fixture.send(TestMessages.draft("content"));
    refusalOf(ErrorCode.CONSUMER_GROUP_OFFLINE, () -> verify(GROUP, CLIENT, TOPIC, sent.id()));

    fixture.connect(ConsumeResult.SUCCESS);

    assertThat(
            refusalOf(
                ErrorCode.CONSUMER_GROUP_OFFLINE,
                () -> verify("unknown", CLIENT, TOPIC, sent.id())))
        .hasMessageContaining("unknown");
    assertThat(
            refusalOf(
                ErrorCode.CONSUMER_GROUP_OFFLINE, () -> verify(GROUP, "other", TOPIC, sent.id())))
        .hasMessageContaining("other");
    assertThat(trace(sent.id())).isEmpty();
  }

  @Test
  void verify_inAStateThatForbidsChanges_isRefusedAndDoesNothing() {
    fixture.connect(ConsumeResult.SUCCESS);
    StoredMessage sent = fixture.send(TestMessages.draft("content"));
    fixture.instances.setStatus(fixture.instanceId, InstanceStatus.EXTENDING);

    refusalOf(
        ErrorCode.OPERATION_NOT_ALLOWED_IN_STATUS, () -> verify(GROUP, CLIENT, TOPIC, sent.id()));

    assertThat(trace(sent.id())).isEmpty();
  }

  @Test
  void verify_inAnotherProject_isNotFound() {
    fixture.connect(ConsumeResult.SUCCESS);

    refusalOf(
        ErrorCode.INSTANCE_NOT_FOUND,
        () ->
            fixture.service.verify(
                TestDatabase.newProject(),
                fixture.instanceId,
                VerifyMessageConsumptionRequest.builder()
                    .group(GROUP)
                    .clientId(CLIENT)
                    .msgIdList(List.of("any"))
                    .build()));
  }

  @Test
  void trace_ofAMessageThatWasSentAndDelivered_tellsBothInOrder() {
    StoredMessage sent =
        fixture.send(TestMessages.draft("content").keys("a", "b").tags("tag").tracedBy("senders"));
    fixture.connect(ConsumeResult.FAILED);
    verify(GROUP, CLIENT, TOPIC, sent.id());

    List<TraceEvent> trace = trace(sent.property(MessageProperties.UNIQUE_KEY));

    assertThat(trace)
        .extracting(TraceEvent::traceType)
        .containsExactly("Pub", "SubBefore", "SubAfter");
    assertThat(trace).extracting(TraceEvent::success).containsExactly(true, true, false);
    assertThat(trace).extracting(TraceEvent::consumeStatus).containsExactly(0, 0, 5);
    assertThat(trace).extracting(TraceEvent::groupName).containsExactly("senders", GROUP, GROUP);
    assertThat(trace)
        .extracting(TraceEvent::msgId)
        .containsOnly(sent.property(MessageProperties.UNIQUE_KEY));
    assertThat(trace).extracting(TraceEvent::msgType).containsOnly("Normal_Msg");
    assertThat(trace.get(0).offsetMsgId()).isEqualTo(sent.id());
    assertThat(trace.get(0).clientHost()).isEqualTo("192.0.2.99");
    assertThat(trace.get(0).keys()).isEqualTo("a b");
    assertThat(trace.get(0).tags()).isEqualTo("tag");
    assertThat(trace.get(0).bodyLength()).isEqualTo(7);
    assertThat(trace.get(0).costTime()).isEqualTo(5);
    assertThat(trace.get(1).clientHost()).isEqualTo("192.0.2.80");
    assertThat(trace.get(1).storeHost()).isEqualTo(sent.storeHost());
    assertThat(trace.get(2).offsetMsgId()).isNull();
    assertThat(trace(sent.id())).isEqualTo(trace);
  }

  @Test
  void trace_unknownMessage_isEmptyAndUnknownInstanceIsNotFound() {
    assertThat(trace("unknown")).isEmpty();
    refusalOf(
        ErrorCode.INSTANCE_NOT_FOUND,
        () -> fixture.service.trace(TestDatabase.newProject(), fixture.instanceId, "unknown"));
  }
}
