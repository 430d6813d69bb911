package io.dmsrocketmq.contract.consumer;

import io.dmsrocketmq.client.api.TopicsApi.ListTopicConsumerGroupsQuery;
import io.dmsrocketmq.client.model.BatchDeleteTopicsRequest;
import io.dmsrocketmq.client.model.BatchDeleteTopicsResult;
import io.dmsrocketmq.client.model.CreateTopicRequest;
import io.dmsrocketmq.client.model.CreateTopicResult;
import io.dmsrocketmq.client.model.Topic;
import io.dmsrocketmq.client.model.TopicConsumerGroupPage;
import io.dmsrocketmq.client.model.TopicStatus;
import io.dmsrocketmq.client.model.UpdateTopicRequest;
import java.util.List;
import java.util.Optional;

/** The methods of the client for the topics, called with what has been agreed on. */
final class TopicCalls {

  static final ClientCall<CreateTopicResult> CREATE_TOPIC =
      ClientCall.of(
          "createTopic",
          (client, r) ->
              client.topics().createTopic(r.instance(), r.body(CreateTopicRequest.class)));

  static final ClientCall<BatchDeleteTopicsResult> BATCH_DELETE_TOPICS =
      ClientCall.of(
          "batchDeleteTopics",
          (client, r) ->
              client
                  .topics()
                  .batchDeleteTopics(r.instance(), r.body(BatchDeleteTopicsRequest.class)));

  static final ClientCall<Topic> SHOW_TOPIC =
      ClientCall.of(
          "showTopic", (client, r) -> client.topics().showTopic(r.instance(), r.path("topic")));

  static final ClientCall<Optional<Void>> UPDATE_TOPIC =
      ClientCall.ofVoid(
          "updateTopic",
          (client, r) ->
              client
                  .topics()
                  .updateTopic(r.instance(), r.path("topic"), r.body(UpdateTopicRequest.class)));

  static final ClientCall<Optional<Void>> DELETE_TOPIC =
      ClientCall.ofVoid(
          "deleteTopic", (client, r) -> client.topics().deleteTopic(r.instance(), r.path("topic")));

  static final ClientCall<TopicConsumerGroupPage> LIST_TOPIC_CONSUMER_GROUPS =
      ClientCall.of(
          "listTopicConsumerGroups",
          (client, r) ->
              client
                  .topics()
                  .listTopicConsumerGroups(
                      r.instance(),
                      r.path("topic"),
                      ListTopicConsumerGroupsQuery.builder()
                          .limit(r.number("limit"))
                          .offset(r.number("offset"))
                          .build()));

  static final ClientCall<TopicStatus> SHOW_TOPIC_STATUS =
      ClientCall.of(
          "showTopicStatus",
          (client, r) -> client.topics().showTopicStatus(r.instance(), r.path("topic")));

  static final List<ClientCall<?>> ALL =
      List.of(
          CREATE_TOPIC,
          BATCH_DELETE_TOPICS,
          SHOW_TOPIC,
          UPDATE_TOPIC,
          DELETE_TOPIC,
          LIST_TOPIC_CONSUMER_GROUPS,
          SHOW_TOPIC_STATUS);

  private TopicCalls() {}
}
