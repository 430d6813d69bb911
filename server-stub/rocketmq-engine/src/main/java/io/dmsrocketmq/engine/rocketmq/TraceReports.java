package io.dmsrocketmq.engine.rocketmq;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dmsrocketmq.server.domain.engine.ConsumeResult;
import io.dmsrocketmq.server.domain.engine.ScanBudget;
import io.dmsrocketmq.server.domain.engine.StoredMessage;
import io.dmsrocketmq.server.domain.engine.TraceEntry;
import io.dmsrocketmq.server.domain.engine.TraceEntry.Kind;
import io.dmsrocketmq.server.domain.engine.TraceEntry.MessageKind;
import io.dmsrocketmq.server.domain.engine.TraceEntry.TransactionState;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.rocketmq.client.producer.LocalTransactionState;
import org.apache.rocketmq.client.trace.TraceBean;
import org.apache.rocketmq.client.trace.TraceContext;
import org.apache.rocketmq.client.trace.TraceDataEncoder;
import org.apache.rocketmq.client.trace.TraceType;
import org.apache.rocketmq.common.message.MessageType;
import org.apache.rocketmq.common.topic.TopicValidator;
import org.jspecify.annotations.Nullable;

/** Reads what clients reported about messages, which they send to a topic of its own. */
final class TraceReports {
  private final MessageLookup lookup;

  TraceReports(MessageLookup lookup) {
    this.lookup = lookup;
  }

  List<TraceEntry> of(String uniqueKey, ScanBudget budget) {
    List<StoredMessage> reports =
        lookup.query(
            TopicValidator.RMQ_SYS_TRACE_TOPIC,
            uniqueKey,
            0,
            Long.MAX_VALUE,
            false,
            (message, key) -> StoredMessages.keys(message).contains(key));
    budget.spend(reports.stream().mapToLong(StoredMessage::storeSize).sum());
    return reports.stream()
        .map(report -> new String(report.body().bytes(), UTF_8))
        .flatMap(text -> TraceDataEncoder.decoderFromTraceDataString(text).stream())
        .flatMap(
            context ->
                context.getTraceBeans().stream()
                    .filter(bean -> uniqueKey.equals(bean.getMsgId()))
                    .flatMap(bean -> entry(context, bean).stream()))
        .distinct()
        .sorted(Comparator.comparingLong(TraceEntry::at).thenComparing(TraceEntry::kind))
        .toList();
  }

  private static Optional<TraceEntry> entry(TraceContext context, TraceBean bean) {
    return kind(context.getTraceType()).map(kind -> entry(kind, context, bean));
  }

  private static TraceEntry entry(Kind kind, TraceContext context, TraceBean bean) {
    boolean knowsMessage = kind == Kind.SENT || kind == Kind.DELIVERED;
    boolean ofConsumer = kind == Kind.DELIVERED || kind == Kind.CONSUMED;
    boolean ofTransaction = kind == Kind.TRANSACTION_ENDED;
    return new TraceEntry(
        kind,
        context.isSuccess(),
        context.getTimeStamp(),
        text(context.getGroupName()),
        context.getCostTime(),
        // The reports of producers have none, and reading them makes one up each time.
        ofConsumer ? text(context.getRequestId()) : "",
        kind == Kind.CONSUMED ? result(context.getContextCode()) : ConsumeResult.SUCCESS,
        kind == Kind.SENT || ofTransaction ? bean.getTopic() : null,
        bean.getMsgId(),
        kind == Kind.SENT ? bean.getOffsetMsgId() : null,
        knowsMessage || ofTransaction ? bean.getTags() : null,
        knowsMessage || ofTransaction ? bean.getKeys() : null,
        kind == Kind.SENT || ofTransaction ? bean.getStoreHost() : null,
        bean.getClientHost(),
        bean.getRetryTimes(),
        bean.getBodyLength(),
        messageKind(bean.getMsgType()),
        ofTransaction ? state(bean.getTransactionState()) : null,
        ofTransaction ? bean.getTransactionId() : null,
        bean.isFromTransactionCheck());
  }

  private static Optional<Kind> kind(@Nullable TraceType type) {
    return Arrays.stream(Kind.values())
        .filter(kind -> type != null && kind.word().equals(type.name()))
        .findFirst();
  }

  private static ConsumeResult result(int code) {
    return Arrays.stream(ConsumeResult.values())
        .filter(result -> result.status() == code)
        .findFirst()
        .orElse(ConsumeResult.SUCCESS);
  }

  private static MessageKind messageKind(@Nullable MessageType type) {
    return Arrays.stream(MessageKind.values())
        .filter(kind -> type != null && kind.word().equals(type.name()))
        .findFirst()
        .orElse(MessageKind.NORMAL);
  }

  private static @Nullable TransactionState state(@Nullable LocalTransactionState state) {
    return Arrays.stream(TransactionState.values())
        .filter(known -> state != null && known.word().equals(state.name()))
        .findFirst()
        .orElse(null);
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
