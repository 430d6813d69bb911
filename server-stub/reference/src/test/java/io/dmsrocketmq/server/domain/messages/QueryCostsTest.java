package io.dmsrocketmq.server.domain.messages;

import static io.dmsrocketmq.server.domain.messages.MessageFixture.TOPIC;
import static io.dmsrocketmq.server.domain.messages.MessageFixture.between;
import static io.dmsrocketmq.server.domain.messages.MessageFixture.one;
import static io.dmsrocketmq.server.domain.messages.MessageFixture.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.domain.engine.ReservedNames;
import io.dmsrocketmq.server.domain.engine.StoredMessage;
import io.dmsrocketmq.server.domain.engine.TestMessages;
import io.dmsrocketmq.server.model.ExportDeadLetterMessagesRequest;
import io.dmsrocketmq.server.store.Database;
import io.dmsrocketmq.server.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What queries may cost, whichever operation makes them. */
@ExtendWith(TestDatabase.class)
class QueryCostsTest {
  private static final MessageListQuery EVERYTHING = between("0", "9999999999999");

  private final Database database;

  QueryCostsTest(Database database) {
    this.database = database;
  }

  private static Object list(MessageFixture fixture, MessageListQuery query) {
    return fixture.service.list(fixture.instances.project, fixture.instanceId, query);
  }

  private static List<?> export(MessageFixture fixture, StoredMessage... deadLetters) {
    return fixture.service.export(
        fixture.instances.project,
        fixture.instanceId,
        ExportDeadLetterMessagesRequest.builder()
            .topic(ReservedNames.deadLetterTopic(MessageFixture.GROUP))
            .msgIdList(List.of(deadLetters).stream().map(StoredMessage::id).toList())
            .build());
  }

  private static Object trace(MessageFixture fixture, String id) {
    return fixture.service.trace(fixture.instances.project, fixture.instanceId, id);
  }

  @Test
  void queries_matchingMoreBytesThanAllowed_areTooLargeUntilNarrowed() {
    MessageFixture fixture =
        new MessageFixture(
            database, new QueryLimits(5000, Duration.ofMinutes(1), 1), System::nanoTime);
    StoredMessage first = fixture.send(TestMessages.draft("x".repeat(4000)).storedAt(1000));
    StoredMessage second = fixture.send(TestMessages.draft("x".repeat(4000)).storedAt(2000));

    assertThat(refusalOf(ErrorCode.QUERY_TOO_LARGE, () -> list(fixture, EVERYTHING)))
        .hasMessageContaining("5000")
        .hasMessageContaining("shorter range");
    assertThat(list(fixture, between("1000", "1999"))).isNotNull();
    assertThat(list(fixture, one(second.id()))).isNotNull();

    StoredMessage firstLetter = fixture.bury(first);
    StoredMessage secondLetter = fixture.bury(second);
    refusalOf(ErrorCode.QUERY_TOO_LARGE, () -> export(fixture, firstLetter, secondLetter));
    assertThat(export(fixture, secondLetter)).hasSize(1);
  }

  @Test
  void trace_withMoreReportsThanAllowed_isTooLarge() {
    MessageFixture fixture =
        new MessageFixture(
            database, new QueryLimits(500, Duration.ofMinutes(1), 1), System::nanoTime);
    StoredMessage sent = fixture.send(TestMessages.draft("content").tracedBy("producers"));

    refusalOf(ErrorCode.QUERY_TOO_LARGE, () -> trace(fixture, sent.id()));
    assertThat(trace(fixture, "unknown")).isNotNull();
  }

  @Test
  void queries_thatTakeLongerThanAllowed_areTimedOut() {
    AtomicLong now = new AtomicLong();
    LongSupplier slow = () -> now.getAndAdd(Duration.ofSeconds(6).toNanos());
    MessageFixture fixture =
        new MessageFixture(database, new QueryLimits(5000, Duration.ofSeconds(5), 1), slow);
    StoredMessage sent = fixture.send(TestMessages.draft("content").tracedBy("producers"));
    StoredMessage deadLetter = fixture.bury(sent);

    assertThat(refusalOf(ErrorCode.QUERY_TIMED_OUT, () -> list(fixture, EVERYTHING)))
        .hasMessageContaining("5 seconds")
        .hasMessageContaining("shorter range");
    refusalOf(ErrorCode.QUERY_TIMED_OUT, () -> trace(fixture, sent.id()));
    refusalOf(ErrorCode.QUERY_TIMED_OUT, () -> export(fixture, deadLetter));
  }

  @Test
  void queries_whileAsManyAsAllowedAreAtWork_areBusyAndLaterServed() {
    // Whoever asks for the time is in the middle of a query.
    MessageFixture[] self = new MessageFixture[1];
    AtomicLong refused = new AtomicLong();
    LongSupplier duringAQuery =
        () -> {
          if (refused.get() == 0) {
            refused.incrementAndGet();
            MessageFixture fixture = self[0];
            refusalOf(ErrorCode.QUERY_BUSY, () -> list(fixture, EVERYTHING));
            refusalOf(ErrorCode.QUERY_BUSY, () -> trace(fixture, "unknown"));
            refusalOf(
                ErrorCode.QUERY_BUSY,
                () -> export(fixture, fixture.bury(fixture.send(TestMessages.draft("more")))));
          }
          return 0;
        };
    MessageFixture fixture =
        new MessageFixture(database, new QueryLimits(5000, Duration.ofSeconds(5), 1), duringAQuery);
    self[0] = fixture;

    assertThat(list(fixture, EVERYTHING)).isNotNull();
    assertThat(refused.get()).isEqualTo(1);
    assertThat(list(fixture, EVERYTHING)).isNotNull();
  }

  @Test
  void queries_thatAreRefused_giveTheirPlaceBack() {
    MessageFixture fixture =
        new MessageFixture(
            database, new QueryLimits(10, Duration.ofMinutes(1), 1), System::nanoTime);
    fixture.send(TestMessages.draft("content"));

    for (int attempt = 0; attempt < 3; attempt++) {
      refusalOf(ErrorCode.QUERY_TOO_LARGE, () -> list(fixture, EVERYTHING));
    }
    assertThat(list(fixture, new MessageListQuery(TOPIC, 10, 0, null, "0", "1", null))).isNotNull();
  }
}
