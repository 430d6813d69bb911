package io.dmsrocketmq.server.domain.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dmsrocketmq.server.domain.engine.MessageEngine.ConsumerOfflineException;
import io.dmsrocketmq.server.domain.engine.MessageSeeding.ConsumptionDraft;
import io.dmsrocketmq.server.domain.engine.TraceEntry.Kind;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every engine tells of the way of messages to their consumers. */
public abstract class MessageDeliveryContract extends MessageContract {

  @Test
  void trace_ofATracedMessage_tellsTheSending() {
    StoredMessage sent =
        send(TestMessages.draft("content").keys("key").tags("tag").tracedBy("producers"));

    List<TraceEntry> trace = trace(uniqueKey(sent));

    assertThat(trace).hasSize(1);
    TraceEntry entry = trace.get(0);
    assertThat(entry.kind()).isEqualTo(Kind.SENT);
    assertThat(entry.success()).isTrue();
    assertThat(entry.group()).isEqualTo("producers");
    assertThat(entry.topic()).isEqualTo(TOPIC);
    assertThat(entry.uniqueKey()).isEqualTo(uniqueKey(sent));
    assertThat(entry.offsetId()).isEqualTo(sent.id());
    assertThat(entry.keys()).isEqualTo("key");
    assertThat(entry.tags()).isEqualTo("tag");
    assertThat(entry.bodyLength()).isEqualTo("content".length());
    assertThat(entry.costMillis()).isNotNegative();
    assertThat(trace(sent.id())).isEqualTo(trace);
  }

  @Test
  void trace_ofAnUntracedOrUnknownMessage_isEmpty() {
    StoredMessage sent = send(TestMessages.draft("content"));

    assertThat(trace(sent.id())).isEmpty();
    assertThat(trace(UNKNOWN)).isEmpty();
    assertThat(trace("\0")).isEmpty();
  }

  @Test
  void trace_ofAConsumedMessage_tellsDeliveryAndEndOfOneAttempt() {
    createGroup();
    StoredMessage sent = send(TestMessages.draft("content").tracedBy("producers"));
    QueuePosition behind = new QueuePosition(sent.broker(), sent.queueId(), sent.queueOffset() + 1);
    ConsumptionDraft consumption =
        new ConsumptionDraft(
            GROUP,
            TOPIC,
            List.of(behind),
            "192.0.2.80",
            ConsumeResult.SUCCESS,
            sent.storedAt() + 10);

    int consumed =
        fixture
            .transactions()
            .inTransaction(() -> fixture.traffic().consume(instance, consumption));

    assertThat(consumed).isEqualTo(1);
    List<TraceEntry> trace = trace(sent.id());
    assertThat(trace)
        .extracting(TraceEntry::kind)
        .containsExactly(Kind.SENT, Kind.DELIVERED, Kind.CONSUMED);
    assertThat(trace.get(1).group()).isEqualTo(GROUP);
    assertThat(trace.get(1).requestId()).isEqualTo(trace.get(2).requestId());
    assertThat(trace.get(2).result()).isEqualTo(ConsumeResult.SUCCESS);
    assertThat(
            fixture.engine().consumerGroups().progress(instance, GROUP, TOPIC).stream()
                .mapToLong(QueueProgress::lag)
                .sum())
        .isZero();
  }

  @Test
  void deadLetter_isACopyThatNamesItsOrigin() {
    createGroup();
    StoredMessage sent = send(TestMessages.draft("content").keys("key").tags("tag"));

    StoredMessage deadLetter = bury(sent);

    assertThat(find(ReservedNames.deadLetterTopic(GROUP), deadLetter.id()))
        .containsExactly(deadLetter);
    assertThat(find(ReservedNames.deadLetterTopic(GROUP), uniqueKey(sent)))
        .containsExactly(deadLetter);
    assertThat(deadLetter.body()).isEqualTo(sent.body());
    assertThat(deadLetter.reconsumeTimes()).isEqualTo(3);
    assertThat(deadLetter.property(MessageProperties.ORIGIN_MESSAGE_ID)).isEqualTo(sent.id());
    assertThat(deadLetter.property(MessageProperties.RETRY_TOPIC)).isEqualTo(TOPIC);
    assertThat(deadLetter.property(MessageProperties.REAL_TOPIC))
        .isEqualTo(ReservedNames.retryTopic(GROUP));
    assertThat(deadLetter.property(MessageProperties.KEYS)).isEqualTo("key");
    assertThat(find(TOPIC, sent.id())).containsExactly(sent);
  }

  @Test
  void resend_deadLetter_storesACopyForItsGroupEachTime() {
    createGroup();
    StoredMessage deadLetter = bury(send(TestMessages.draft("content").tags("tag")));

    assertThat(resend(deadLetter.id())).isTrue();
    assertThat(resend(uniqueKey(deadLetter))).isTrue();

    List<StoredMessage> copies = find(ReservedNames.retryTopic(GROUP), uniqueKey(deadLetter));
    assertThat(copies).hasSize(2).extracting(StoredMessage::body).containsOnly(deadLetter.body());
    assertThat(copies)
        .allSatisfy(
            copy -> {
              assertThat(copy.property(MessageProperties.RETRY_TOPIC)).isEqualTo(TOPIC);
              assertThat(copy.property(MessageProperties.TAGS)).isEqualTo("tag");
            });
    assertThat(new HashSet<>(copies)).hasSize(2);
    assertThat(find(ReservedNames.deadLetterTopic(GROUP), deadLetter.id()))
        .containsExactly(deadLetter);
    assertThat(search(null, 10, 0).total()).isEqualTo(1);
  }

  @Test
  void resend_whatIsNoDeadLetter_doesNothing() {
    createGroup();
    StoredMessage sent = send(TestMessages.draft("content"));

    assertThat(resend(sent.id())).isFalse();
    assertThat(resend(UNKNOWN)).isFalse();
    assertThat(find(ReservedNames.retryTopic(GROUP), uniqueKey(sent))).isEmpty();
  }

  @Test
  void isConnected_onlyTheConsumersOfTheGroup() {
    createGroup();
    assertThat(messages.isConnected(instance, GROUP, CLIENT)).isFalse();

    connect(ConsumeResult.SUCCESS);

    assertThat(messages.isConnected(instance, GROUP, CLIENT)).isTrue();
    assertThat(messages.isConnected(instance, GROUP, "other")).isFalse();
    assertThat(messages.isConnected(instance, "other", CLIENT)).isFalse();
    assertThat(messages.isConnected(instance, GROUP, "\0")).isFalse();
  }

  @Test
  void deliver_toAConnectedConsumer_tellsHowItCopesAndLeavesProgressAlone() {
    createGroup();
    StoredMessage sent = send(TestMessages.draft("content"));
    for (ConsumeResult result : fixture.results()) {
      connect(result);

      assertThat(deliver(TOPIC, sent.id())).contains(result);
    }
    assertThat(deliver(null, sent.id())).isPresent();
    assertThat(deliver(TOPIC, uniqueKey(sent))).isPresent();

    if (fixture.reportsHandOver()) {
      List<TraceEntry> trace = trace(sent.id());
      assertThat(trace).filteredOn(entry -> entry.kind() == Kind.DELIVERED).hasSize(7);
      assertThat(trace)
          .filteredOn(entry -> entry.kind() == Kind.CONSUMED)
          .extracting(TraceEntry::result)
          .startsWith(ConsumeResult.values());
    }
    assertThat(
            fixture.engine().consumerGroups().progress(instance, GROUP, TOPIC).stream()
                .mapToLong(QueueProgress::lag)
                .sum())
        .isEqualTo(1);
  }

  @Test
  void deliver_ofAnUnknownMessage_isNothing() {
    createGroup();
    createTopic("other");
    connect(ConsumeResult.SUCCESS);
    StoredMessage sent = send(TestMessages.draft("content"));

    assertThat(deliver(TOPIC, UNKNOWN)).isEmpty();
    assertThat(deliver(null, UNKNOWN)).isEmpty();
    assertThat(deliver("other", sent.id())).isEmpty();
  }

  @Test
  void deliver_toAConsumerThatIsGone_isRefused() {
    createGroup();
    StoredMessage sent = send(TestMessages.draft("content"));

    assertThatThrownBy(() -> deliver(TOPIC, sent.id()))
        .isInstanceOf(ConsumerOfflineException.class);
  }
}
