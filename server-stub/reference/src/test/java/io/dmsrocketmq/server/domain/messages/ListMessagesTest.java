package io.dmsrocketmq.server.domain.messages;

import static io.dmsrocketmq.server.domain.messages.MessageFixture.TOPIC;
import static io.dmsrocketmq.server.domain.messages.MessageFixture.between;
import static io.dmsrocketmq.server.domain.messages.MessageFixture.one;
import static io.dmsrocketmq.server.domain.messages.MessageFixture.refusalOf;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.api.Operation;
import io.dmsrocketmq.server.domain.engine.MessageBody;
import io.dmsrocketmq.server.domain.engine.MessageProperties;
import io.dmsrocketmq.server.domain.engine.ReservedNames;
import io.dmsrocketmq.server.domain.engine.StoredMessage;
import io.dmsrocketmq.server.domain.engine.TestMessages;
import io.dmsrocketmq.server.domain.instances.InstanceFixture;
import io.dmsrocketmq.server.domain.instances.InstanceStatus;
import io.dmsrocketmq.server.model.Message;
import io.dmsrocketmq.server.model.MessagePage;
import io.dmsrocketmq.server.store.Database;
import io.dmsrocketmq.server.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabase.class)
class ListMessagesTest {
  private static final long NOON = 1_700_000_000_000L;

  private final MessageFixture fixture;

  ListMessagesTest(Database database) {
    fixture = new MessageFixture(database);
  }

  private MessagePage list(MessageListQuery query) {
    return fixture.service.list(fixture.instances.project, fixture.instanceId, query);
  }

  private StoredMessage sendAt(String text, long time) {
    return fixture.send(TestMessages.draft(text).keys("key-" + text).storedAt(time));
  }

  private static List<Message> messages(MessagePage page) {
    return requireNonNull(page.messages());
  }

  private static List<String> bodies(MessagePage page) {
    return messages(page).stream().map(message -> requireNonNull(message.body())).toList();
  }

  @Test
  void list_anyMessage_hasAllFieldsOfTheRecordedOne() {
    sendAt("content", NOON);
    ObjectMapper mapper = new ObjectMapper();
    JsonNode recorded =
        mapper.valueToTree(
            messages(InstanceFixture.CONTRACT.of(Operation.LIST_MESSAGES, MessagePage.class))
                .get(0));
    JsonNode listed = mapper.valueToTree(messages(list(between("0", "9999999999999"))).get(0));

    List<String> fields = new ArrayList<>();
    listed.fieldNames().forEachRemaining(fields::add);
    recorded.fieldNames().forEachRemaining(field -> assertThat(fields).contains(field));
    List<String> properties = listed.path("property_list").findValuesAsText("name");
    assertThat(properties)
        .containsExactlyElementsOf(recorded.path("property_list").findValuesAsText("name"));
  }

  @Test
  void list_message_tellsWhatWasSentAndWhereItIs() {
    StoredMessage sent =
        fixture.send(TestMessages.draft("Hello world").keys("a", "b").tags("tag").storedAt(NOON));

    MessagePage page = list(between("0", "9999999999999"));

    Message listed = messages(page).get(0);
    assertThat(page.total()).isEqualTo(1);
    assertThat(listed.msgId()).isEqualTo(sent.id());
    assertThat(listed.instanceId()).isEqualTo(fixture.instanceId);
    assertThat(listed.topic()).isEqualTo(TOPIC);
    assertThat(listed.body()).isEqualTo("Hello world");
    // As the contract records it for this text.
    assertThat(listed.bodyCrc()).isEqualTo(198614610);
    assertThat(listed.storeTimestamp()).isEqualTo(NOON);
    assertThat(listed.bornTimestamp()).isEqualTo(sent.bornAt());
    assertThat(listed.queueId()).isEqualTo(sent.queueId());
    assertThat(listed.queueOffset()).isEqualTo(sent.queueOffset());
    assertThat(listed.storeSize()).isEqualTo(sent.storeSize());
    assertThat(listed.reconsumeTimes()).isZero();
    assertThat(listed.bornHost()).isEqualTo(sent.bornHost());
    assertThat(listed.storeHost()).isEqualTo(sent.storeHost());
  }

  @Test
  void list_byTime_takesBothEndsInAndPages() {
    for (int index = 0; index < 5; index++) {
      sendAt("m" + index, NOON + index);
    }
    String begin = Long.toString(NOON + 1);
    String end = Long.toString(NOON + 3);

    assertThat(bodies(list(between(begin, end)))).containsExactly("m1", "m2", "m3");
    MessagePage second = list(new MessageListQuery(TOPIC, 2, 2, null, begin, end, null));
    assertThat(bodies(second)).containsExactly("m3");
    assertThat(second.total()).isEqualTo(3);
    assertThat(bodies(list(between(end, end)))).containsExactly("m3");
  }

  @Test
  void list_byKey_needsTheTimesAndNarrowsThem() {
    sendAt("m0", NOON);
    sendAt("m1", NOON + 1);

    assertThat(
            bodies(list(new MessageListQuery(TOPIC, 10, 0, "key-m1", "0", "9999999999999", null))))
        .containsExactly("m1");
    assertThat(list(new MessageListQuery(TOPIC, 10, 0, "key-m1", "0", "1", null)).total()).isZero();
    refusalOf(
        ErrorCode.INVALID_REQUEST_PARAMETER,
        () -> list(new MessageListQuery(TOPIC, 10, 0, "key-m1", null, null, null)));
  }

  @Test
  void list_byEitherIdentifier_findsTheMessageWithoutTimes() {
    StoredMessage sent = sendAt("m0", NOON);
    sendAt("m1", NOON);

    assertThat(bodies(list(one(sent.id())))).containsExactly("m0");
    assertThat(bodies(list(one(sent.property(MessageProperties.UNIQUE_KEY)))))
        .containsExactly("m0");
    assertThat(list(one("unknown")).total()).isZero();
  }

  @Test
  void list_byIdentifierWithMoreConditions_fulfilsAllOfThem() {
    StoredMessage sent = sendAt("m0", NOON);
    String late = Long.toString(NOON + 1);

    assertThat(list(new MessageListQuery(TOPIC, 10, 0, "key-m0", null, null, sent.id())).total())
        .isEqualTo(1);
    assertThat(list(new MessageListQuery(TOPIC, 10, 0, "other", null, null, sent.id())).total())
        .isZero();
    assertThat(list(new MessageListQuery(TOPIC, 10, 0, null, late, null, sent.id())).total())
        .isZero();
    MessagePage beyond = list(new MessageListQuery(TOPIC, 10, 1, null, null, null, sent.id()));
    assertThat(beyond.messages()).isEmpty();
    assertThat(beyond.total()).isEqualTo(1);
  }

  @Test
  void list_bodyThatIsNoText_isShownWithReplacements() {
    StoredMessage sent =
        fixture.send(TestMessages.draft(MessageBody.of(new byte[] {'a', (byte) 0xFF, 0, 'b'})));

    Message listed = messages(list(one(sent.id()))).get(0);

    assertThat(listed.body()).isEqualTo("a\uFFFD\0b");
    assertThat(listed.bodyCrc()).isEqualTo(sent.body().checksum());
  }

  @Test
  void list_withoutMessageAndTimes_namesBothTimes() {
    assertThat(refusalOf(ErrorCode.INVALID_REQUEST_PARAMETER, () -> list(between(null, null))))
        .hasMessageContaining("start_time")
        .hasMessageContaining("end_time")
        .hasMessageContaining("msg_id");
    assertThat(refusalOf(ErrorCode.INVALID_REQUEST_PARAMETER, () -> list(between("0", null))))
        .hasMessageContaining("end_time")
        .hasMessageNotContaining("start_time");
  }

  @Test
  void list_withTimesThatCannotBe_isRefused() {
    assertThat(refusalOf(ErrorCode.INVALID_TIMESTAMP, () -> list(between("2", "1"))))
        .hasMessageContaining("end_time");
    assertThat(
            refusalOf(
                ErrorCode.INVALID_TIMESTAMP,
                () -> list(between("9999999999999999999", "9999999999999999999"))))
        .hasMessageContaining("start_time")
        .hasMessageContaining("end_time");
  }

  @Test
  void list_unknownTopic_isNotFound() {
    for (String topic :
        List.of(
            "unknown",
            ReservedNames.retryTopic("unknown"),
            ReservedNames.deadLetterTopic("unknown"))) {
      assertThat(
              refusalOf(
                  ErrorCode.QUEUE_NOT_FOUND,
                  () -> list(new MessageListQuery(topic, 10, 0, null, "0", "1", null))))
          .hasMessageContaining(topic);
    }
  }

  @Test
  void list_topicThatItsGroupHasNotNeededYet_isEmpty() {
    for (String topic :
        List.of(
            ReservedNames.retryTopic(MessageFixture.GROUP),
            ReservedNames.deadLetterTopic(MessageFixture.GROUP))) {
      assertThat(list(new MessageListQuery(topic, 10, 0, null, "0", "1", null)).total()).isZero();
    }
  }

  @Test
  void list_unknownInstanceOrThatOfAnotherProject_isNotFound() {
    refusalOf(
        ErrorCode.INSTANCE_NOT_FOUND,
        () ->
            fixture.service.list(
                fixture.instances.project,
                "68fdc9a8-805e-439d-8dd9-25adc1c58bf6",
                between("0", "1")));
    refusalOf(
        ErrorCode.INSTANCE_NOT_FOUND,
        () ->
            fixture.service.list(TestDatabase.newProject(), fixture.instanceId, between("0", "1")));
  }

  @Test
  void list_ofAnInstanceInAnyState_isAllowed() {
    sendAt("m0", NOON);
    fixture.instances.setStatus(fixture.instanceId, InstanceStatus.EXTENDING);

    assertThat(list(between("0", "9999999999999")).total()).isEqualTo(1);
  }
}
