package io.dmsrocketmq.contract.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import io.dmsrocketmq.client.model.ErrorCode;
import io.dmsrocketmq.contract.state.ConsumerGroupFacts;
import io.dmsrocketmq.contract.state.InstanceFacts;
import io.dmsrocketmq.contract.state.TopicFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PactConsumer.class)
class ConsumerGroupsConsumerPactTest {

  private static final String GROUP = ConsumerGroupCalls.SHOW_CONSUMER_GROUP.parameter("group");
  private static final String TOPIC =
      ConsumerGroupCalls.SHOW_CONSUMER_GROUP_PROGRESS.parameter("topic");

  private static <T> Agreement<T> withGroup(ClientCall<T> call, String description) {
    return Agreement.on(call, description)
        .inAnInstance()
        .given(ConsumerGroupFacts.EXISTS, "group", GROUP);
  }

  private static <T> Agreement<T> withoutGroup(ClientCall<T> call, String description) {
    return Agreement.on(call, description)
        .inAnInstance()
        .given(ConsumerGroupFacts.IS_MISSING, "group", GROUP);
  }

  private static <T> Agreement<T> withConsumingGroup(
      ClientCall<T> call, String topic, String description) {
    return withGroup(call, description)
        .given(TopicFacts.EXISTS, "topic", topic)
        .given(TopicFacts.IS_CONSUMED, "topic", topic, "group", GROUP);
  }

  @Test
  void createConsumerGroup_whenTheNameIsFree_answersIt() {
    var created =
        withoutGroup(ConsumerGroupCalls.CREATE_CONSUMER_GROUP, "a creation with the recorded body")
            .answers(200);

    assertThat(created.name()).isEqualTo(GROUP);
  }

  @Test
  void createConsumerGroup_whenTheNameIsTaken_isRefused() {
    withGroup(ConsumerGroupCalls.CREATE_CONSUMER_GROUP, "a creation with a name that is taken")
        .refuses(ErrorCode.CONSUMER_GROUP_EXISTS);
  }

  @Test
  void createConsumerGroup_withABadName_isRefused() {
    Agreement.on(ConsumerGroupCalls.CREATE_CONSUMER_GROUP, "a creation with a dot in the name")
        .inAnInstance()
        .changed("/name", "a.b")
        .refuses(ErrorCode.INVALID_NAME_CHARACTERS);
    Agreement.on(
            ConsumerGroupCalls.CREATE_CONSUMER_GROUP, "a creation with a name that is too long")
        .inAnInstance()
        .changed("/name", "g".repeat(65))
        .refuses(ErrorCode.INVALID_NAME_LENGTH);
  }

  @Test
  void createConsumerGroup_withTooManyRetries_isRefused() {
    withoutGroup(
            ConsumerGroupCalls.CREATE_CONSUMER_GROUP,
            "a creation with more retries than there may be")
        .changed("/retry_max_time", IntNode.valueOf(17))
        .refuses(ErrorCode.INVALID_REQUEST_PARAMETER);
  }

  @Test
  void batchDeleteConsumerGroups_whenTheyExist_answersTheJob() {
    var deletion =
        withGroup(ConsumerGroupCalls.BATCH_DELETE_CONSUMER_GROUPS, "a deletion of groups")
            .answers(200);

    assertThat(deletion.jobId()).isNotBlank();
  }

  @Test
  void batchDeleteConsumerGroups_whenOneIsMissing_isRefused() {
    withoutGroup(
            ConsumerGroupCalls.BATCH_DELETE_CONSUMER_GROUPS,
            "a deletion of groups of which one is missing")
        .refuses(ErrorCode.CONSUMER_GROUP_NOT_FOUND);
  }

  @Test
  void batchUpdateConsumerGroups_whenTheyExist_answersTheJob() {
    var change =
        withGroup(ConsumerGroupCalls.BATCH_UPDATE_CONSUMER_GROUPS, "a change of several groups")
            .answers(200);

    assertThat(change.jobId()).isNotBlank();
  }

  @Test
  void batchUpdateConsumerGroups_whenOneIsMissing_isRefused() {
    withoutGroup(
            ConsumerGroupCalls.BATCH_UPDATE_CONSUMER_GROUPS,
            "a change of groups of which one is missing")
        .refuses(ErrorCode.CONSUMER_GROUP_NOT_FOUND);
  }

  @Test
  void listConsumerGroups_whenThereAreSome_answersThemAndTheirNumber() {
    var page =
        Agreement.on(ConsumerGroupCalls.LIST_CONSUMER_GROUPS, "a query of the groups")
            .byTheOwner()
            .given(InstanceFacts.ONE_IS_NEW)
            .given(ConsumerGroupFacts.EXISTS, "group", GROUP)
            .answers(200);

    assertThat(page.total()).isEqualTo(1);
    assertThat(page.groups()).singleElement().extracting("name").isNotNull();
  }

  @Test
  void listConsumerGroups_withFilterAndPage_answersThem() {
    var page =
        withGroup(
                ConsumerGroupCalls.LIST_CONSUMER_GROUPS,
                "a query of the first page of groups by name")
            .query("group", GROUP)
            .query("limit", "10")
            .query("offset", "0")
            .answers(200);

    assertThat(page.groups()).isNotEmpty();
  }

  @Test
  void listConsumerGroups_withABadPage_isRefused() {
    Agreement.on(
            ConsumerGroupCalls.LIST_CONSUMER_GROUPS,
            "a query of groups with a page that is too large")
        .inAnInstance()
        .query("limit", "51")
        .refuses(ErrorCode.INVALID_LIMIT);
    Agreement.on(
            ConsumerGroupCalls.LIST_CONSUMER_GROUPS, "a query of groups with a negative offset")
        .inAnInstance()
        .query("offset", "-1")
        .refuses(ErrorCode.INVALID_OFFSET);
  }

  @Test
  void showConsumerGroup_whenItExists_answersWhatIsRecorded() {
    var group =
        withGroup(ConsumerGroupCalls.SHOW_CONSUMER_GROUP, "a query of one group").answers(200);

    assertThat(group.enabled()).isTrue();
    assertThat(group.brokers()).containsExactly("broker-0");
  }

  @Test
  void showConsumerGroup_whenItIsMissing_isRefused() {
    withoutGroup(ConsumerGroupCalls.SHOW_CONSUMER_GROUP, "a query of a group that is missing")
        .refuses(ErrorCode.CONSUMER_GROUP_NOT_FOUND);
  }

  @Test
  void showConsumerGroup_withABadName_isRefused() {
    Agreement.on(
            ConsumerGroupCalls.SHOW_CONSUMER_GROUP, "a query of a group with a dot in the name")
        .inAnInstance()
        .at("group", "a.b")
        .refuses(ErrorCode.INVALID_NAME_CHARACTERS);
  }

  @Test
  void updateConsumerGroup_whenItExists_isAnsweredWithoutABody() {
    withGroup(ConsumerGroupCalls.UPDATE_CONSUMER_GROUP, "a change of one group").answers(204);
  }

  @Test
  void updateConsumerGroup_whenItIsMissing_isRefused() {
    withoutGroup(ConsumerGroupCalls.UPDATE_CONSUMER_GROUP, "a change of a group that is missing")
        .refuses(ErrorCode.CONSUMER_GROUP_NOT_FOUND);
  }

  @Test
  void updateConsumerGroup_withTooManyRetries_isRefused() {
    withGroup(
            ConsumerGroupCalls.UPDATE_CONSUMER_GROUP, "a change to more retries than there may be")
        .changed("/retry_max_time", IntNode.valueOf(17))
        .refuses(ErrorCode.INVALID_REQUEST_PARAMETER);
  }

  @Test
  void deleteConsumerGroup_whenItExists_isAnsweredWithoutABody() {
    withGroup(ConsumerGroupCalls.DELETE_CONSUMER_GROUP, "a deletion of one group").answers(204);
  }

  @Test
  void deleteConsumerGroup_whenItIsMissing_isRefused() {
    withoutGroup(ConsumerGroupCalls.DELETE_CONSUMER_GROUP, "a deletion of a group that is missing")
        .refuses(ErrorCode.CONSUMER_GROUP_NOT_FOUND);
  }

  @Test
  void listConsumerGroupTopics_whenItConsumesSome_answersTheirNames() {
    var page =
        withConsumingGroup(
                ConsumerGroupCalls.LIST_CONSUMER_GROUP_TOPICS,
                TOPIC,
                "a query of the topics of a group")
            .query("limit", "10")
            .query("offset", "0")
            .answers(200);

    assertThat(page.total()).isEqualTo(1);
    assertThat(page.topics()).hasSize(1);
  }

  @Test
  void listConsumerGroupTopics_whenTheGroupIsMissing_isRefused() {
    withoutGroup(
            ConsumerGroupCalls.LIST_CONSUMER_GROUP_TOPICS,
            "a query of the topics of a group that is missing")
        .refuses(ErrorCode.CONSUMER_GROUP_NOT_FOUND);
  }

  @Test
  void showConsumerGroupProgress_whenItConsumesTheTopic_answersTheLagOfEachQueue() {
    var progress =
        withConsumingGroup(
                ConsumerGroupCalls.SHOW_CONSUMER_GROUP_PROGRESS,
                TOPIC,
                "a query of the progress in a topic")
            .answers(200);

    assertThat(progress.lag()).isZero();
    assertThat(progress.brokers())
        .singleElement()
        .satisfies(broker -> assertThat(broker.queues()).hasSize(3));
  }

  @Test
  void showConsumerGroupProgress_whenTheTopicIsMissing_isRefused() {
    withGroup(
            ConsumerGroupCalls.SHOW_CONSUMER_GROUP_PROGRESS,
            "a query of the progress in a topic that is missing")
        .given(TopicFacts.IS_MISSING, "topic", TOPIC)
        .refuses(ErrorCode.QUEUE_NOT_FOUND);
  }

  @Test
  void resetConsumerOffset_toATime_answersTheOffsetsOfTheQueues() {
    var reset =
        withConsumingGroup(
                ConsumerGroupCalls.RESET_CONSUMER_OFFSET,
                ConsumerGroupCalls.RESET_CONSUMER_OFFSET.inBody("/topic"),
                "a reset to a point in time")
            .answers(200);

    assertThat(reset.queues()).isNotEmpty().extracting("brokerName").doesNotContainNull();
  }

  @Test
  void resetConsumerOffset_whenTheGroupIsMissing_isRefused() {
    withoutGroup(ConsumerGroupCalls.RESET_CONSUMER_OFFSET, "a reset of a group that is missing")
        .given(
            TopicFacts.EXISTS, "topic", ConsumerGroupCalls.RESET_CONSUMER_OFFSET.inBody("/topic"))
        .refuses(ErrorCode.CONSUMER_GROUP_NOT_FOUND);
  }

  @Test
  void resetConsumerOffset_whenTheTopicIsMissing_isRefused() {
    withGroup(ConsumerGroupCalls.RESET_CONSUMER_OFFSET, "a reset in a topic that is missing")
        .given(
            TopicFacts.IS_MISSING,
            "topic",
            ConsumerGroupCalls.RESET_CONSUMER_OFFSET.inBody("/topic"))
        .refuses(ErrorCode.QUEUE_NOT_FOUND);
  }
}
