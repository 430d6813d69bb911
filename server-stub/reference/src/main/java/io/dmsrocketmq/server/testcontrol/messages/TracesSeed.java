package io.dmsrocketmq.server.testcontrol.messages;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dmsrocketmq.server.domain.engine.ConsumeResult;
import io.dmsrocketmq.server.domain.engine.MessageProperties;
import io.dmsrocketmq.server.domain.engine.StoredMessage;
import io.dmsrocketmq.server.domain.engine.TraceEntry;
import io.dmsrocketmq.server.domain.engine.TraceEntry.Kind;
import io.dmsrocketmq.server.domain.engine.TraceEntry.MessageKind;
import io.dmsrocketmq.server.domain.engine.TraceEntry.TransactionState;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reports about a message.
 *
 * @param projectId the project
 * @param instanceId the instance
 * @param messageId identifier of the message
 * @param trace the reports
 */
record TracesSeed(
    @JsonProperty("project_id") @Nullable String projectId,
    @JsonProperty("instance_id") @Nullable String instanceId,
    @JsonProperty("msg_id") @Nullable String messageId,
    @JsonProperty("trace") @Nullable List<Event> trace)
    implements InstanceSeed {

  private static final int MOST = 1000;

  @Override
  public void check(Findings findings) {
    findings.required("msg_id", messageId);
    findings.required("trace", trace);
    List<Event> given = requireNonNullElse(trace, List.of());
    findings.addIf(
        trace != null && (given.isEmpty() || given.size() > MOST),
        "trace",
        "must have between 1 and " + MOST + " entries");
    for (int index = 0; index < given.size(); index++) {
      String path = "trace[" + index + "]";
      findings.required(path, given.get(index));
      if (given.get(index) != null) {
        given.get(index).check(path + ".", findings);
      }
    }
  }

  /** A report, in the words of the API. What is left out follows from the message. */
  record Event(
      @JsonProperty("success") @Nullable Boolean success,
      @JsonProperty("trace_type") @Nullable String traceType,
      @JsonProperty("timestamp") @Nullable Long timestamp,
      @JsonProperty("group_name") @Nullable String groupName,
      @JsonProperty("cost_time") @Nullable Long costTime,
      @JsonProperty("request_id") @Nullable String requestId,
      @JsonProperty("consume_status") @Nullable Integer consumeStatus,
      @JsonProperty("client_host") @Nullable String clientHost,
      @JsonProperty("retry_times") @Nullable Integer retryTimes,
      @JsonProperty("msg_type") @Nullable String msgType,
      @JsonProperty("transaction_state") @Nullable String transactionState,
      @JsonProperty("transaction_id") @Nullable String transactionId,
      @JsonProperty("from_transaction_check") @Nullable Boolean fromTransactionCheck) {

    void check(String path, Findings findings) {
      findings.required(path + "trace_type", traceType);
      word(path + "trace_type", traceType, Kind.values(), Kind::word, findings);
      findings.time(path + "timestamp", timestamp);
      findings.required(path + "group_name", groupName);
      findings.text(path + "group_name", groupName, MessageTemplate.LONGEST_ID);
      findings.number(path + "cost_time", costTime, 0, Long.MAX_VALUE);
      findings.text(path + "request_id", requestId, MessageTemplate.LONGEST_ID);
      ConsumeStatuses.check(path + "consume_status", consumeStatus, findings);
      findings.text(path + "client_host", clientHost, ConsumersSeed.LONGEST_HOST);
      findings.number(path + "retry_times", retryTimes, 0, Integer.MAX_VALUE);
      word(path + "msg_type", msgType, MessageKind.values(), MessageKind::word, findings);
      word(
          path + "transaction_state",
          transactionState,
          TransactionState.values(),
          TransactionState::word,
          findings);
      findings.text(path + "transaction_id", transactionId, MessageTemplate.LONGEST_ID);
    }

    TraceEntry entry(StoredMessage message, long now) {
      ConsumeResult result = ConsumeStatuses.of(consumeStatus);
      String uniqueKey = message.property(MessageProperties.UNIQUE_KEY);
      return new TraceEntry(
          find(requireNonNull(traceType), Kind.values(), Kind::word).orElseThrow(),
          requireNonNullElse(success, result == ConsumeResult.SUCCESS),
          requireNonNullElse(timestamp, now),
          requireNonNull(groupName),
          requireNonNullElse(costTime, 0L),
          requireNonNullElse(requestId, uniqueKey),
          result,
          message.topic(),
          uniqueKey,
          message.id(),
          message.property(MessageProperties.TAGS),
          message.property(MessageProperties.KEYS),
          message.storeHost(),
          requireNonNullElse(clientHost, ConsumersSeed.HOST),
          requireNonNullElse(retryTimes, 0),
          message.body().length(),
          msgType == null
              ? MessageKind.NORMAL
              : find(msgType, MessageKind.values(), MessageKind::word).orElseThrow(),
          transactionState == null
              ? null
              : find(transactionState, TransactionState.values(), TransactionState::word)
                  .orElseThrow(),
          transactionId,
          Boolean.TRUE.equals(fromTransactionCheck));
    }

    private static <T> void word(
        String field,
        @Nullable String given,
        T[] known,
        Function<T, String> word,
        Findings findings) {
      findings.addIf(
          given != null && find(given, known, word).isEmpty(),
          field,
          "must be one of " + Arrays.stream(known).map(word).collect(joining(", ")));
    }

    private static <T> Optional<T> find(String given, T[] known, Function<T, String> word) {
      return Arrays.stream(known)
          .filter(candidate -> word.apply(candidate).equals(given))
          .findFirst();
    }
  }
}
