package io.dmsrocketmq.server.domain.messages;

import static java.util.Objects.requireNonNull;

import io.dmsrocketmq.server.domain.engine.StoredMessage;
import io.dmsrocketmq.server.domain.engine.TraceEntry;
import io.dmsrocketmq.server.domain.engine.TraceEntry.TransactionState;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.model.Message;
import io.dmsrocketmq.server.model.MessageOutcome;
import io.dmsrocketmq.server.model.MessagePage;
import io.dmsrocketmq.server.model.MessageProperty;
import io.dmsrocketmq.server.model.MessageTrace;
import io.dmsrocketmq.server.model.ResendDeadLetterMessagesResult;
import io.dmsrocketmq.server.model.TraceEvent;
import java.util.List;

/** Writes messages, traces and outcomes as the contract wants them. */
final class MessageAnswers {
  private final MessageOutcome recordedSuccess;

  /**
   * Creates the writer.
   *
   * @param recorded an answer as the contract records it, in which everything went well
   */
  MessageAnswers(ResendDeadLetterMessagesResult recorded) {
    this.recordedSuccess = requireNonNull(recorded.resendResults()).get(0);
  }

  MessagePage page(String instanceId, List<StoredMessage> messages, long total) {
    return MessagePage.builder().messages(messages(instanceId, messages)).total(total).build();
  }

  List<Message> messages(String instanceId, List<StoredMessage> messages) {
    return messages.stream().map(message -> message(instanceId, message)).toList();
  }

  private static Message message(String instanceId, StoredMessage stored) {
    return Message.builder()
        .msgId(stored.id())
        .instanceId(instanceId)
        .topic(stored.topic())
        .storeTimestamp(stored.storedAt())
        .bornTimestamp(stored.bornAt())
        .reconsumeTimes(stored.reconsumeTimes())
        .body(stored.body().text())
        .bodyCrc(stored.body().checksum())
        .storeSize(stored.storeSize())
        .propertyList(
            stored.properties().stream()
                .map(
                    property ->
                        MessageProperty.builder()
                            .name(property.name())
                            .value(property.value())
                            .build())
                .toList())
        .bornHost(stored.bornHost())
        .storeHost(stored.storeHost())
        .queueId(stored.queueId())
        .queueOffset(stored.queueOffset())
        .build();
  }

  MessageTrace trace(List<TraceEntry> entries) {
    return MessageTrace.builder()
        .trace(entries.stream().map(MessageAnswers::event).toList())
        .build();
  }

  private static TraceEvent event(TraceEntry entry) {
    TransactionState state = entry.transactionState();
    return TraceEvent.builder()
        .success(entry.success())
        .traceType(entry.kind().word())
        .timestamp(entry.at())
        .groupName(entry.group())
        .costTime(entry.costMillis())
        .requestId(entry.requestId())
        .consumeStatus(entry.result().status())
        .topic(entry.topic())
        .msgId(entry.uniqueKey())
        .offsetMsgId(entry.offsetId())
        .tags(entry.tags())
        .keys(entry.keys())
        .storeHost(entry.storeHost())
        .clientHost(entry.clientHost())
        .retryTimes(entry.retryTimes())
        .bodyLength(entry.bodyLength())
        .msgType(entry.messageKind().word())
        .transactionState(state == null ? null : state.word())
        .transactionId(entry.transactionId())
        .fromTransactionCheck(entry.fromTransactionCheck())
        .build();
  }

  MessageOutcome success(String id) {
    return recordedSuccess.toBuilder().msgId(id).build();
  }

  MessageOutcome failure(String id, DmsException refusal) {
    return MessageOutcome.builder()
        .msgId(id)
        .errorCode(refusal.code().code())
        .errorMessage(refusal.getMessage())
        .build();
  }
}
