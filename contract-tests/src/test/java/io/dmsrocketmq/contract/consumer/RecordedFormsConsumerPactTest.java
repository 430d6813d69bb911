package io.dmsrocketmq.contract.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dmsrocketmq.contract.state.ConsumerGroupFacts;
import io.dmsrocketmq.contract.state.MessageFacts;
import io.dmsrocketmq.contract.state.TopicFacts;
import io.dmsrocketmq.contract.state.UserFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Requests and answers as the document records them, where they contradict its tables. */
@ExtendWith(PactConsumer.class)
class RecordedFormsConsumerPactTest {

  private static final String TOPIC = MessageCalls.LIST_MESSAGES.parameter("topic");
  private static final String USER = UserCalls.SHOW_USER.parameter("user_name");

  private static <T> Agreement<T> recorded(ClientCall<T> call, String description) {
    return Agreement.on(call, "recorded", description).asRecorded().inAnInstance();
  }

  @Test
  void showTopicStatus_withAnObjectForTheOnlyBroker_isReadAsAList() {
    var status =
        recorded(
                TopicCalls.SHOW_TOPIC_STATUS,
                "a query that is answered with an object for a broker")
            .given(TopicFacts.EXISTS, "topic", TopicCalls.SHOW_TOPIC_STATUS.parameter("topic"))
            .answers(200);

    assertThat(status.brokers()).singleElement().extracting("brokerName").isNotNull();
  }

  @Test
  void showMessageTrace_withABareList_isReadAsAPage() {
    var trace =
        recorded(MessageCalls.SHOW_MESSAGE_TRACE, "a query that is answered with a bare list")
            .given(TopicFacts.EXISTS, "topic", TOPIC)
            .given(MessageFacts.ONE_IS_TRACED, "topic", TOPIC)
            .filledIntoQuery("msg_id", "msg_id")
            .answers(200);

    assertThat(trace.trace()).singleElement().extracting("msgId").isNotNull();
  }

  @Test
  void exportDeadLetterMessages_withAnObjectForTheOnlyOne_isReadAsAList() {
    String group =
        MessageCalls.EXPORT_DEAD_LETTER_MESSAGES.inBody("/topic").substring("%DLQ%".length());
    // Its properties are an object as well where there is only one, which a real message never has.
    JsonNode letter =
        MessageCalls.EXPORT_DEAD_LETTER_MESSAGES
            .scenario()
            .named("specified")
            .responseBody(200)
            .get(0);
    var letters =
        recorded(
                MessageCalls.EXPORT_DEAD_LETTER_MESSAGES,
                "an export that is answered with an object")
            .given(TopicFacts.EXISTS, "topic", TOPIC)
            .given(ConsumerGroupFacts.EXISTS, "group", group)
            .given(MessageFacts.GROUP_HAS_DEAD_LETTERS, "group", group, "topic", TOPIC)
            .filledIn("$.msg_id_list[0]", "first_msg_id")
            .answering(letter)
            .answers(200);

    assertThat(letters).singleElement().extracting("msgId").isNotNull();
  }

  @Test
  void listConsumerGroupAccessPolicies_withAnObjectForTheOnlyUser_isReadAsAList() {
    String group = UserCalls.CREATE_USER.inBody("/group_perms/0/name");
    var page =
        recorded(
                UserCalls.LIST_CONSUMER_GROUP_ACCESS_POLICIES,
                "a query that is answered with an object for a user")
            .given(ConsumerGroupFacts.EXISTS, "group", group)
            .given(UserFacts.EXISTS, "user_name", USER)
            .at("group_id", group)
            .answers(200);

    assertThat(page.policies()).singleElement().extracting("accessKey").isNotNull();
  }

  @Test
  void listConfigs_withNumbers_isReadAsText() {
    var page =
        recorded(ConfigCalls.LIST_CONFIGS, "a query that is answered with numbers").answers(200);

    assertThat(page.rocketmqConfigs()).singleElement().extracting("value").hasToString("48");
  }

  @Test
  void createUser_withAMaskInPlaceOfTheSecret_passes() {
    var user =
        recorded(UserCalls.CREATE_USER, "a creation with a mask in place of the secret")
            .given(UserFacts.IS_MISSING, "user_name", USER)
            .answers(200);

    assertThat(user.accessKey()).isNotNull();
  }

  @Test
  void listMessages_withoutTimes_answersAllOfTheTopic() {
    var page =
        recorded(MessageCalls.LIST_MESSAGES, "a query of messages without times")
            .given(TopicFacts.EXISTS, "topic", TOPIC)
            .given(
                MessageFacts.TOPIC_HAS_ONE,
                "topic",
                TOPIC,
                "key",
                MessageCalls.LIST_MESSAGES.parameter("key"),
                "stored_at",
                MessageCalls.LIST_MESSAGES.parameter("start_time"))
            .withoutQuery("start_time", "end_time")
            .answers(200);

    assertThat(page.messages()).isNotEmpty();
  }

  @Test
  void resizeInstance_withoutTheNumbers_answersTheJob() {
    var job =
        recorded(
                SpecificationCalls.RESIZE_INSTANCE, "a change to more brokers without their number")
            .answers(200);

    assertThat(job.jobId()).isNotBlank();
  }
}
