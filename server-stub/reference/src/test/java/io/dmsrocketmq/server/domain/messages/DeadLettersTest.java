package io.dmsrocketmq.server.domain.messages;

import static io.dmsrocketmq.server.domain.messages.MessageFixture.GROUP;
import static io.dmsrocketmq.server.domain.messages.MessageFixture.TOPIC;
import static io.dmsrocketmq.server.domain.messages.MessageFixture.refusalOf;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.domain.engine.MessageProperties;
import io.dmsrocketmq.server.domain.engine.ReservedNames;
import io.dmsrocketmq.server.domain.engine.StoredMessage;
import io.dmsrocketmq.server.domain.engine.TestMessages;
import io.dmsrocketmq.server.domain.instances.InstanceStatus;
import io.dmsrocketmq.server.model.ExportDeadLetterMessagesRequest;
import io.dmsrocketmq.server.model.Message;
import io.dmsrocketmq.server.model.MessageOutcome;
import io.dmsrocketmq.server.model.MessagePage;
import io.dmsrocketmq.server.model.ResendDeadLetterMessagesRequest;
import io.dmsrocketmq.server.store.Database;
import io.dmsrocketmq.server.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabase.class)
class DeadLettersTest {
  private static final String DEAD_LETTERS = ReservedNames.deadLetterTopic(GROUP);

  private final MessageFixture fixture;

  DeadLettersTest(Database database) {
    fixture = new MessageFixture(database);
  }

  private StoredMessage deadLetter(String text) {
    return fixture.bury(fixture.send(TestMessages.draft(text)));
  }

  private List<Message> export(String topic, List<String> ids, List<String> uniqueKeys) {
    return fixture.service.export(
        fixture.instances.project,
        fixture.instanceId,
        ExportDeadLetterMessagesRequest.builder()
            .topic(topic)
            .msgIdList(ids)
            .uniqKeyList(uniqueKeys)
            .build());
  }

  private List<MessageOutcome> resend(String topic, String... ids) {
    ResendDeadLetterMessagesRequest request =
        ResendDeadLetterMessagesRequest.builder().topic(topic).msgIdList(List.of(ids)).build();
    return requireNonNull(
        fixture
            .service
            .resend(fixture.instances.project, fixture.instanceId, request)
            .resendResults());
  }

  private long stored(String topic) {
    MessagePage page =
        fixture.service.list(
            fixture.instances.project,
            fixture.instanceId,
            new MessageListQuery(topic, 10, 0, null, "0", "9999999999999", null));
    return requireNonNull(page.total());
  }

  private static String uniqueKey(StoredMessage message) {
    return message.property(MessageProperties.UNIQUE_KEY);
  }

  @Test
  void export_byIdentifiersOfEitherKind_findsWhatAnyOfThemNamesOnce() {
    StoredMessage first = deadLetter("1");
    StoredMessage second = deadLetter("2");
    deadLetter("3");

    assertThat(
            export(
                DEAD_LETTERS,
                List.of(first.id(), "unknown", first.id()),
                List.of(uniqueKey(second), uniqueKey(first), "unknown")))
        .extracting(Message::body)
        .containsExactly("1", "2");
    assertThat(export(DEAD_LETTERS, List.of(), List.of(uniqueKey(second)))).hasSize(1);
  }

  @Test
  void export_deadLetter_tellsItsOrigin() {
    StoredMessage sent = fixture.send(TestMessages.draft("content"));
    StoredMessage deadLetter = fixture.bury(sent);

    Message exported = export(DEAD_LETTERS, List.of(deadLetter.id()), List.of()).get(0);

    assertThat(exported.topic()).isEqualTo(DEAD_LETTERS);
    assertThat(exported.instanceId()).isEqualTo(fixture.instanceId);
    assertThat(exported.reconsumeTimes()).isEqualTo(3);
    assertThat(exported.propertyList())
        .anySatisfy(
            property -> {
              assertThat(property.name()).isEqualTo("ORIGIN_MESSAGE_ID");
              assertThat(property.value()).isEqualTo(sent.id());
            });
  }

  @Test
  void export_ofAGroupWithoutDeadLetters_isEmpty() {
    assertThat(export(DEAD_LETTERS, List.of("any"), List.of())).isEmpty();
  }

  @Test
  void export_withoutAnyIdentifier_isRefused() {
    assertThat(
            refusalOf(
                ErrorCode.INVALID_REQUEST_PARAMETER,
                () -> export(DEAD_LETTERS, List.of(), List.of())))
        .hasMessageContaining("msg_id_list")
        .hasMessageContaining("uniq_key_list");
    refusalOf(
        ErrorCode.INVALID_REQUEST_PARAMETER,
        () ->
            fixture.service.export(
                fixture.instances.project,
                fixture.instanceId,
                ExportDeadLetterMessagesRequest.builder().topic(DEAD_LETTERS).build()));
  }

  @Test
  void resend_deadLetterThatIsNamedTwice_isRefusedAndSendsNothing() {
    String id = deadLetter("1").id();

    assertThat(
            refusalOf(
                ErrorCode.INVALID_REQUEST_PARAMETER, () -> resend(DEAD_LETTERS, id, "unknown", id)))
        .hasMessageContaining("msg_id_list[2] names a message once more: " + id);
    resend(DEAD_LETTERS, id);
    assertThat(stored(ReservedNames.retryTopic(GROUP))).isEqualTo(1);
  }

  @Test
  void exportAndResend_ofAnUnknownGroup_sayThatThereIsNone() {
    String topic = ReservedNames.deadLetterTopic("unknown");

    assertThat(
            refusalOf(
                ErrorCode.CONSUMER_GROUP_NOT_FOUND, () -> export(topic, List.of("any"), List.of())))
        .hasMessageContaining("unknown");
    refusalOf(ErrorCode.CONSUMER_GROUP_NOT_FOUND, () -> resend(topic, "any"));
  }

  @Test
  void exportAndResend_ofATopicWithoutDeadLetters_areRefused() {
    for (String topic : List.of(TOPIC, ReservedNames.retryTopic(GROUP))) {
      assertThat(
              refusalOf(
                  ErrorCode.INVALID_REQUEST_PARAMETER,
                  () -> export(topic, List.of("any"), List.of())))
          .hasMessageContaining("topic")
          .hasMessageContaining(ReservedNames.deadLetterTopic(""));
      refusalOf(ErrorCode.INVALID_REQUEST_PARAMETER, () -> resend(topic, "any"));
    }
    refusalOf(ErrorCode.QUEUE_NOT_FOUND, () -> export("unknown", List.of("any"), List.of()));
    refusalOf(ErrorCode.QUEUE_NOT_FOUND, () -> resend("unknown", "any"));
  }

  @Test
  void resend_deadLetters_answersEachInTheOrderAndWordsOfTheRequest() {
    StoredMessage first = deadLetter("1");
    StoredMessage second = deadLetter("2");

    List<MessageOutcome> outcomes = resend(DEAD_LETTERS, uniqueKey(second), "unknown", first.id());

    assertThat(outcomes)
        .extracting(MessageOutcome::msgId)
        .containsExactly(uniqueKey(second), "unknown", first.id());
    assertThat(outcomes)
        .extracting(MessageOutcome::errorCode)
        .containsExactly("DMS.00000000", "DMS.00400062", "DMS.00000000");
    assertThat(outcomes.get(0).errorMessage()).isEqualTo("Success.");
    assertThat(outcomes.get(1).errorMessage()).contains("msg_id_list[1]").contains(DEAD_LETTERS);
    assertThat(stored(ReservedNames.retryTopic(GROUP))).isEqualTo(2);
    assertThat(stored(DEAD_LETTERS)).isEqualTo(2);
  }

  @Test
  void resend_inAStateThatForbidsChanges_isRefusedAndDoesNothing() {
    StoredMessage deadLetter = deadLetter("1");
    fixture.instances.setStatus(fixture.instanceId, InstanceStatus.RESTARTING);

    refusalOf(
        ErrorCode.OPERATION_NOT_ALLOWED_IN_STATUS, () -> resend(DEAD_LETTERS, deadLetter.id()));

    assertThat(stored(ReservedNames.retryTopic(GROUP))).isZero();
    assertThat(export(DEAD_LETTERS, List.of(deadLetter.id()), List.of())).hasSize(1);
  }

  @Test
  void exportAndResend_inAnotherProject_areNotFound() {
    StoredMessage deadLetter = deadLetter("1");
    String other = TestDatabase.newProject();

    refusalOf(
        ErrorCode.INSTANCE_NOT_FOUND,
        () ->
            fixture.service.export(
                other,
                fixture.instanceId,
                ExportDeadLetterMessagesRequest.builder()
                    .topic(DEAD_LETTERS)
                    .msgIdList(List.of(deadLetter.id()))
                    .build()));
    refusalOf(
        ErrorCode.INSTANCE_NOT_FOUND,
        () ->
            fixture.service.resend(
                other,
                fixture.instanceId,
                ResendDeadLetterMessagesRequest.builder()
                    .topic(DEAD_LETTERS)
                    .msgIdList(List.of(deadLetter.id()))
                    .build()));
    assertThat(stored(ReservedNames.retryTopic(GROUP))).isZero();
  }
}
