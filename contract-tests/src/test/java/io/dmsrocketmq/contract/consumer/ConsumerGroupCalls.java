package io.dmsrocketmq.contract.consumer;

import io.dmsrocketmq.client.api.ConsumerGroupsApi.ListConsumerGroupTopicsQuery;
import io.dmsrocketmq.client.api.ConsumerGroupsApi.ListConsumerGroupsQuery;
import io.dmsrocketmq.client.api.ConsumerGroupsApi.ShowConsumerGroupProgressQuery;
import io.dmsrocketmq.client.model.BatchDeleteConsumerGroupsRequest;
import io.dmsrocketmq.client.model.BatchDeleteConsumerGroupsResult;
import io.dmsrocketmq.client.model.BatchUpdateConsumerGroupsRequest;
import io.dmsrocketmq.client.model.BatchUpdateConsumerGroupsResult;
import io.dmsrocketmq.client.model.ConsumerGroup;
import io.dmsrocketmq.client.model.ConsumerGroupPage;
import io.dmsrocketmq.client.model.ConsumerGroupProgress;
import io.dmsrocketmq.client.model.ConsumerGroupTopicPage;
import io.dmsrocketmq.client.model.CreateConsumerGroupRequest;
import io.dmsrocketmq.client.model.CreateConsumerGroupResult;
import io.dmsrocketmq.client.model.ResetConsumerOffsetRequest;
import io.dmsrocketmq.client.model.ResetConsumerOffsetResult;
import io.dmsrocketmq.client.model.UpdateConsumerGroupRequest;
import java.util.List;
import java.util.Optional;

/** The methods of the client for the consumer groups, called with what has been agreed on. */
final class ConsumerGroupCalls {

  static final ClientCall<ConsumerGroupPage> LIST_CONSUMER_GROUPS =
      ClientCall.of(
          "listConsumerGroups",
          (client, r) ->
              client
                  .consumerGroups()
                  .listConsumerGroups(
                      r.instance(),
                      ListConsumerGroupsQuery.builder()
                          .group(r.query("group"))
                          .limit(r.number("limit"))
                          .offset(r.number("offset"))
                          .build()));

  static final ClientCall<BatchUpdateConsumerGroupsResult> BATCH_UPDATE_CONSUMER_GROUPS =
      ClientCall.of(
          "batchUpdateConsumerGroups",
          (client, r) ->
              client
                  .consumerGroups()
                  .batchUpdateConsumerGroups(
                      r.instance(), r.body(BatchUpdateConsumerGroupsRequest.class)));

  static final ClientCall<CreateConsumerGroupResult> CREATE_CONSUMER_GROUP =
      ClientCall.of(
          "createConsumerGroup",
          (client, r) ->
              client
                  .consumerGroups()
                  .createConsumerGroup(r.instance(), r.body(CreateConsumerGroupRequest.class)));

  static final ClientCall<BatchDeleteConsumerGroupsResult> BATCH_DELETE_CONSUMER_GROUPS =
      ClientCall.of(
          "batchDeleteConsumerGroups",
          (client, r) ->
              client
                  .consumerGroups()
                  .batchDeleteConsumerGroups(
                      r.instance(), r.body(BatchDeleteConsumerGroupsRequest.class)));

  static final ClientCall<ConsumerGroup> SHOW_CONSUMER_GROUP =
      ClientCall.of(
          "showConsumerGroup",
          (client, r) -> client.consumerGroups().showConsumerGroup(r.instance(), r.path("group")));

  static final ClientCall<Optional<Void>> UPDATE_CONSUMER_GROUP =
      ClientCall.ofVoid(
          "updateConsumerGroup",
          (client, r) ->
              client
                  .consumerGroups()
                  .updateConsumerGroup(
                      r.instance(), r.path("group"), r.body(UpdateConsumerGroupRequest.class)));

  static final ClientCall<Optional<Void>> DELETE_CONSUMER_GROUP =
      ClientCall.ofVoid(
          "deleteConsumerGroup",
          (client, r) ->
              client.consumerGroups().deleteConsumerGroup(r.instance(), r.path("group")));

  static final ClientCall<ConsumerGroupTopicPage> LIST_CONSUMER_GROUP_TOPICS =
      ClientCall.of(
          "listConsumerGroupTopics",
          (client, r) ->
              client
                  .consumerGroups()
                  .listConsumerGroupTopics(
                      r.instance(),
                      r.path("group"),
                      ListConsumerGroupTopicsQuery.builder()
                          .limit(r.number("limit"))
                          .offset(r.number("offset"))
                          .build()));

  static final ClientCall<ConsumerGroupProgress> SHOW_CONSUMER_GROUP_PROGRESS =
      ClientCall.of(
          "showConsumerGroupProgress",
          (client, r) ->
              client
                  .consumerGroups()
                  .showConsumerGroupProgress(
                      r.instance(),
                      r.path("group"),
                      ShowConsumerGroupProgressQuery.builder().topic(r.query("topic")).build()));

  static final ClientCall<ResetConsumerOffsetResult> RESET_CONSUMER_OFFSET =
      ClientCall.of(
              "resetConsumerOffset",
              (client, r) ->
                  client
                      .consumerGroups()
                      .resetConsumerOffset(
                          r.instance(),
                          r.path("group_id"),
                          r.body(ResetConsumerOffsetRequest.class)))
          .writingTexts("/timestamp");

  static final List<ClientCall<?>> ALL =
      List.of(
          LIST_CONSUMER_GROUPS,
          BATCH_UPDATE_CONSUMER_GROUPS,
          CREATE_CONSUMER_GROUP,
          BATCH_DELETE_CONSUMER_GROUPS,
          SHOW_CONSUMER_GROUP,
          UPDATE_CONSUMER_GROUP,
          DELETE_CONSUMER_GROUP,
          LIST_CONSUMER_GROUP_TOPICS,
          SHOW_CONSUMER_GROUP_PROGRESS,
          RESET_CONSUMER_OFFSET);

  private ConsumerGroupCalls() {}
}
