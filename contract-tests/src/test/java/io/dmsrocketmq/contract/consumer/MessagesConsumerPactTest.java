package io.dmsrocketmq.contract.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.client.model.ErrorCode;
import io.dmsrocketmq.client.model.MessagePage;
import io.dmsrocketmq.contract.state.ConditionFacts;
import io.dmsrocketmq.contract.state.ConsumerGroupFacts;
import io.dmsrocketmq.contract.state.MessageFacts;
import io.dmsrocketmq.contract.state.TopicFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PactConsumer.class)
class MessagesConsumerPactTest {

  private static final String TOPIC = MessageCalls.LIST_MESSAGES.parameter("topic");
  private static final String START = MessageCalls.LIST_MESSAGES.parameter("start_time");
  private static final String STORED =
      MessageCalls.LIST_MESSAGES
          .scenario()
          .responseBody(200)
          .at("/messages/0/store_timestamp")
          .asText();
  private static final String END = MessageCalls.LIST_MESSAGES.parameter("end_time");
  private static final String KEY = MessageCalls.LIST_MESSAGES.parameter("key");
  private static final String DEAD_GROUP =
      MessageCalls.EXPORT_DEAD_LETTER_MESSAGES.inBody("/topic").substring("%DLQ%".length());
  private static final String GROUP = MessageCalls.VERIFY_MESSAGE_CONSUMPTION.inBody("/group");
  private static final String CONSUMER =
      MessageCalls.VERIFY_MESSAGE_CONSUMPTION.inBody("/client_id");

  private static <T> Agreement<T> withTopic(ClientCall<T> call, String description) {
    return Agreement.on(call, description).inAnInstance().given(TopicFacts.EXISTS, "topic", TOPIC);
  }

  private static Agreement<MessagePage> withMessage(String description) {
    return withTopic(MessageCalls.LIST_MESSAGES, description)
        .given(MessageFacts.TOPIC_HAS_ONE, "topic", TOPIC, "key", KEY, "stored_at", STORED);
  }

  private static <T> Agreement<T> withDeadLetters(ClientCall<T> call, String description) {
    return withTopic(call, description)
        .given(ConsumerGroupFacts.EXISTS, "group", DEAD_GROUP)
        .given(MessageFacts.GROUP_HAS_DEAD_LETTERS, "group", DEAD_GROUP, "topic", TOPIC);
  }

  @Test
  void listMessages_betweenTwoTimes_answersMessageAndProperties() {
    var page =
        withMessage("a query of messages between two times")
            .query("limit", "10")
            .query("offset", "0")
            .answers(200);

    assertThat(page.total()).isEqualTo(1);
    assertThat(page.messages())
        .singleElement()
        .satisfies(message -> assertThat(message.storeTimestamp()).isNotNull())
        .satisfies(message -> assertThat(message.propertyList()).hasSize(4));
  }

  @Test
  void listMessages_byKey_answersMessages() {
    var page = withMessage("a query of messages by key").query("key", KEY).answers(200);

    assertThat(page.messages()).isNotEmpty();
  }

  @Test
  void listMessages_byIdentifier_answersTheMessage() {
    var page =
        withMessage("a query of a message by its identifier")
            .withoutQuery("start_time", "end_time")
            .query("msg_id", MessageCalls.LIST_MESSAGES.parameter("msg_id"))
            .filledIntoQuery("msg_id", "msg_id")
            .answers(200);

    assertThat(page.messages()).singleElement().extracting("msgId").isNotNull();
  }

  @Test
  void listMessages_whenTheTopicIsMissing_isRefused() {
    Agreement.on(MessageCalls.LIST_MESSAGES, "a query of messages of a topic that is missing")
        .inAnInstance()
        .given(TopicFacts.IS_MISSING, "topic", TOPIC)
        .refuses(ErrorCode.QUEUE_NOT_FOUND);
  }

  @Test
  void listMessages_withTimesInTheWrongOrder_isRefused() {
    withTopic(MessageCalls.LIST_MESSAGES, "a query of messages that ends before it starts")
        .query("start_time", END)
        .query("end_time", START)
        .refuses(ErrorCode.INVALID_TIMESTAMP);
  }

  @Test
  void listMessages_withABadPage_isRefused() {
    withTopic(MessageCalls.LIST_MESSAGES, "a query of messages with a page that is too large")
        .query("limit", "51")
        .refuses(ErrorCode.INVALID_LIMIT);
  }

  @Test
  void listMessages_thatIsTooMuchWork_isRefused() {
    withTopic(MessageCalls.LIST_MESSAGES, "a query of messages that takes too long")
        .given(ConditionFacts.IS_TOO_SLOW, "operation", "listMessages")
        .refuses(ErrorCode.QUERY_TIMED_OUT);
    withTopic(MessageCalls.LIST_MESSAGES, "a query of messages that matches too much")
        .given(ConditionFacts.FINDS_TOO_MUCH, "operation", "listMessages")
        .refuses(ErrorCode.QUERY_TOO_LARGE);
  }

  @Test
  void showMessageTrace_ofATracedMessage_answersItsEvents() {
    var trace =
        withTopic(MessageCalls.SHOW_MESSAGE_TRACE, "a query of what became of a message")
            .given(MessageFacts.ONE_IS_TRACED, "topic", TOPIC)
            .filledIntoQuery("msg_id", "msg_id")
            .answers(200);

    assertThat(trace.trace()).singleElement().extracting("traceType").isNotNull();
  }

  @Test
  void exportDeadLetterMessages_byIdentifiersOfBothKinds_answersThem() {
    var letters =
        withDeadLetters(
                MessageCalls.EXPORT_DEAD_LETTER_MESSAGES, "an export by identifiers of both kinds")
            .filledIn("$.msg_id_list[0]", "first_msg_id")
            .filledIn("$.msg_id_list[1]", "second_msg_id")
            .filledIn("$.uniq_key_list[0]", "first_uniq_key")
            .filledIn("$.uniq_key_list[1]", "second_uniq_key")
            .answers(200);

    assertThat(letters).isNotEmpty().extracting("body").doesNotContainNull();
  }

  @Test
  void exportDeadLetterMessages_whenTheGroupIsMissing_isRefused() {
    Agreement.on(MessageCalls.EXPORT_DEAD_LETTER_MESSAGES, "an export for a group that is missing")
        .inAnInstance()
        .given(ConsumerGroupFacts.IS_MISSING, "group", DEAD_GROUP)
        .refuses(ErrorCode.CONSUMER_GROUP_NOT_FOUND);
  }

  @Test
  void resendDeadLetterMessages_ofOne_answersThatItWasSent() {
    var sent =
        withDeadLetters(
                MessageCalls.RESEND_DEAD_LETTER_MESSAGES, "a repeated sending of one dead letter")
            .filledIn("$.msg_id_list[0]", "first_msg_id")
            .answers(200);

    assertThat(sent.resendResults()).singleElement().extracting("errorCode").isNotNull();
  }

  @Test
  void resendDeadLetterMessages_whenTheGroupIsMissing_isRefused() {
    Agreement.on(
            MessageCalls.RESEND_DEAD_LETTER_MESSAGES,
            "a repeated sending for a group that is missing")
        .inAnInstance()
        .given(ConsumerGroupFacts.IS_MISSING, "group", DEAD_GROUP)
        .refuses(ErrorCode.CONSUMER_GROUP_NOT_FOUND);
  }

  @Test
  void verifyMessageConsumption_byAConnectedConsumer_answersTheResult() {
    var verified =
        withTopic(MessageCalls.VERIFY_MESSAGE_CONSUMPTION, "a verification by a connected consumer")
            .given(MessageFacts.TOPIC_HAS_ONE, "topic", TOPIC, "key", KEY, "stored_at", STORED)
            .given(ConsumerGroupFacts.EXISTS, "group", GROUP)
            .given(ConsumerGroupFacts.IS_ONLINE, "group", GROUP, "client_id", CONSUMER)
            .filledIn("$.msg_id_list[0]", "msg_id")
            .answers(200);

    assertThat(verified.resendResults()).singleElement().extracting("msgId").isNotNull();
  }

  @Test
  void verifyMessageConsumption_whenTheConsumerIsNotConnected_isRefused() {
    withTopic(MessageCalls.VERIFY_MESSAGE_CONSUMPTION, "a verification by a consumer that is gone")
        .given(MessageFacts.TOPIC_HAS_ONE, "topic", TOPIC, "key", KEY, "stored_at", STORED)
        .given(ConsumerGroupFacts.EXISTS, "group", GROUP)
        .changed("/client_id", "gone")
        .filledIn("$.msg_id_list[0]", "msg_id")
        .refuses(ErrorCode.CONSUMER_GROUP_OFFLINE);
  }
}
