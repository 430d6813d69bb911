package io.dmsrocketmq.contract.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import io.dmsrocketmq.client.model.ErrorCode;
import io.dmsrocketmq.client.model.TopicConsumerGroupPage;
import io.dmsrocketmq.contract.state.ConsumerGroupFacts;
import io.dmsrocketmq.contract.state.TopicFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PactConsumer.class)
class TopicsConsumerPactTest {

  private static final String TOPIC = TopicCalls.SHOW_TOPIC.parameter("topic");
  private static final String GROUP = ConsumerGroupCalls.SHOW_CONSUMER_GROUP.parameter("group");

  private static <T> Agreement<T> withTopic(ClientCall<T> call, String description) {
    return Agreement.on(call, description).inAnInstance().given(TopicFacts.EXISTS, "topic", TOPIC);
  }

  private static <T> Agreement<T> withoutTopic(ClientCall<T> call, String description) {
    return Agreement.on(call, description)
        .inAnInstance()
        .given(TopicFacts.IS_MISSING, "topic", TOPIC);
  }

  @Test
  void createTopic_whenTheNameIsFree_answersIt() {
    var created =
        withoutTopic(TopicCalls.CREATE_TOPIC, "a creation with the recorded body").answers(200);

    assertThat(created.id()).isEqualTo(TOPIC);
  }

  @Test
  void createTopic_whenTheNameIsTaken_isRefused() {
    withTopic(TopicCalls.CREATE_TOPIC, "a creation with a name that is taken")
        .refuses(ErrorCode.QUEUE_EXISTS);
  }

  @Test
  void createTopic_withABadName_isRefused() {
    Agreement.on(TopicCalls.CREATE_TOPIC, "a creation with a dot in the name")
        .inAnInstance()
        .changed("/name", "a.b")
        .refuses(ErrorCode.INVALID_NAME_CHARACTERS);
    Agreement.on(TopicCalls.CREATE_TOPIC, "a creation with a name that is too long")
        .inAnInstance()
        .changed("/name", "t".repeat(128))
        .refuses(ErrorCode.INVALID_NAME_LENGTH);
  }

  @Test
  void createTopic_withTooManyQueues_isRefused() {
    withoutTopic(TopicCalls.CREATE_TOPIC, "a creation with more queues than there may be")
        .changed("/queue_num", IntNode.valueOf(51))
        .refuses(ErrorCode.INVALID_REQUEST_PARAMETER);
  }

  @Test
  void batchDeleteTopics_whenTheyExist_answersTheJob() {
    var deletion =
        withTopic(TopicCalls.BATCH_DELETE_TOPICS, "a deletion of topics with the recorded body")
            .answers(200);

    assertThat(deletion.jobId()).isNotBlank();
  }

  @Test
  void batchDeleteTopics_whenOneIsMissing_isRefused() {
    withoutTopic(TopicCalls.BATCH_DELETE_TOPICS, "a deletion of topics of which one is missing")
        .refuses(ErrorCode.QUEUE_NOT_FOUND);
  }

  @Test
  void showTopic_whenItExists_answersItsQueues() {
    var topic = withTopic(TopicCalls.SHOW_TOPIC, "a query of one topic").answers(200);

    assertThat(topic.totalReadQueueNum()).isEqualTo(3);
    assertThat(topic.brokers()).singleElement().extracting("brokerName").isEqualTo("broker-0");
  }

  @Test
  void showTopic_whenItIsMissing_isRefused() {
    withoutTopic(TopicCalls.SHOW_TOPIC, "a query of a topic that is missing")
        .refuses(ErrorCode.QUEUE_NOT_FOUND);
  }

  @Test
  void showTopic_withANameThatHasToBeEncoded_findsNoOtherOne() {
    Agreement.on(TopicCalls.SHOW_TOPIC, "a query of the dead letters of a group that has none")
        .inAnInstance()
        .given(ConsumerGroupFacts.IS_MISSING, "group", GROUP)
        .at("topic", "%DLQ%" + GROUP)
        .refuses(ErrorCode.QUEUE_NOT_FOUND);
  }

  @Test
  void showTopic_withABadName_isRefused() {
    Agreement.on(TopicCalls.SHOW_TOPIC, "a query of a topic with a dot in the name")
        .inAnInstance()
        .at("topic", "a.b")
        .refuses(ErrorCode.INVALID_NAME_CHARACTERS);
  }

  @Test
  void updateTopic_whenItExists_isAnsweredWithoutABody() {
    withTopic(TopicCalls.UPDATE_TOPIC, "a change of queues and permission").answers(204);
  }

  @Test
  void updateTopic_whenItIsMissing_isRefused() {
    withoutTopic(TopicCalls.UPDATE_TOPIC, "a change of a topic that is missing")
        .refuses(ErrorCode.QUEUE_NOT_FOUND);
  }

  @Test
  void updateTopic_withAnUnknownPermission_isRefused() {
    withTopic(TopicCalls.UPDATE_TOPIC, "a change to a permission that does not exist")
        .changed("/permission", "some")
        .refuses(ErrorCode.INVALID_REQUEST_PARAMETER);
  }

  @Test
  void deleteTopic_whenItExists_isAnsweredWithoutABody() {
    withTopic(TopicCalls.DELETE_TOPIC, "a deletion of one topic").answers(204);
  }

  @Test
  void deleteTopic_whenItIsMissing_isRefused() {
    withoutTopic(TopicCalls.DELETE_TOPIC, "a deletion of a topic that is missing")
        .refuses(ErrorCode.QUEUE_NOT_FOUND);
  }

  @Test
  void listTopicConsumerGroups_whenTheTopicIsConsumed_answersTheGroups() {
    var page = withConsumedTopic("a query of the groups that consume a topic").answers(200);

    assertThat(page.groups()).isNotEmpty();
  }

  @Test
  void listTopicConsumerGroups_withAPage_answersIt() {
    var page =
        withConsumedTopic("a query of the first page of the groups that consume a topic")
            .query("limit", "10")
            .query("offset", "0")
            .answers(200);

    assertThat(page.groups()).isNotEmpty();
  }

  private static Agreement<TopicConsumerGroupPage> withConsumedTopic(String description) {
    return withTopic(TopicCalls.LIST_TOPIC_CONSUMER_GROUPS, description)
        .given(ConsumerGroupFacts.EXISTS, "group", GROUP)
        .given(TopicFacts.IS_CONSUMED, "topic", TOPIC, "group", GROUP);
  }

  @Test
  void listTopicConsumerGroups_whenTheTopicIsMissing_isRefused() {
    withoutTopic(
            TopicCalls.LIST_TOPIC_CONSUMER_GROUPS,
            "a query of the groups of a topic that is missing")
        .refuses(ErrorCode.QUEUE_NOT_FOUND);
  }

  @Test
  void listTopicConsumerGroups_withABadPage_isRefused() {
    withTopic(
            TopicCalls.LIST_TOPIC_CONSUMER_GROUPS,
            "a query of groups with a page that is too large")
        .query("limit", "51")
        .refuses(ErrorCode.INVALID_LIMIT);
    withTopic(TopicCalls.LIST_TOPIC_CONSUMER_GROUPS, "a query of groups with a negative offset")
        .query("offset", "-1")
        .refuses(ErrorCode.INVALID_OFFSET);
  }

  @Test
  void showTopicStatus_whenTheTopicExists_answersItsOffsets() {
    var status =
        withTopic(TopicCalls.SHOW_TOPIC_STATUS, "a query of the offsets of a topic").answers(200);

    assertThat(status.maxOffset()).isEqualTo(2);
    assertThat(status.brokers())
        .singleElement()
        .satisfies(broker -> assertThat(broker.queues()).isNotEmpty());
  }

  @Test
  void showTopicStatus_whenTheTopicIsMissing_isRefused() {
    withoutTopic(TopicCalls.SHOW_TOPIC_STATUS, "a query of the offsets of a topic that is missing")
        .refuses(ErrorCode.QUEUE_NOT_FOUND);
  }
}
