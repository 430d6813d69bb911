package io.dmsrocketmq.server.domain.topics;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.domain.engine.TopicPermission;
import io.dmsrocketmq.server.domain.engine.TopicState;
import io.dmsrocketmq.server.domain.engine.TopicState.BrokerQueues;
import io.dmsrocketmq.server.domain.instances.BrokerSelection;
import io.dmsrocketmq.server.model.CreateOrBatchDeleteTopicsRequest;
import io.dmsrocketmq.server.model.UpdateTopicRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a topic will be if a request is granted. */
final class TopicPlans {
  private static final int DEFAULT_QUEUES = 8;
  private static final String DEFAULT_MESSAGE_TYPE = "all";

  private TopicPlans() {}

  static TopicState creation(CreateOrBatchDeleteTopicsRequest request, EngineInstance instance) {
    int queues = requireNonNullElse(request.queueNum(), DEFAULT_QUEUES);
    return new TopicState(
        requireNonNull(request.name()),
        BrokerSelection.orAll(request.brokers(), instance).stream()
            .map(broker -> new BrokerQueues(broker, queues, queues))
            .toList(),
        permission(request.permission(), TopicPermission.ALL),
        requireNonNullElse(request.messageType(), DEFAULT_MESSAGE_TYPE));
  }

  static TopicState change(TopicState topic, UpdateTopicRequest request) {
    return new TopicState(
        topic.name(),
        topic.brokers().stream()
            .map(
                broker ->
                    new BrokerQueues(
                        broker.broker(),
                        requireNonNullElse(request.readQueueNum(), broker.readQueues()),
                        requireNonNullElse(request.writeQueueNum(), broker.writeQueues())))
            .toList(),
        permission(request.permission(), topic.permission()),
        topic.messageType());
  }

  /** The constants are the words on the wire, in capitals. */
  private static TopicPermission permission(@Nullable String word, TopicPermission otherwise) {
    return word == null ? otherwise : TopicPermission.valueOf(word.toUpperCase(Locale.ROOT));
  }
}
