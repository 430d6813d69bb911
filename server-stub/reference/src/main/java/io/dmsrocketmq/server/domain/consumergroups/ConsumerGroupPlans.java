package io.dmsrocketmq.server.domain.consumergroups;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.dmsrocketmq.server.domain.engine.ConsumerGroupState;
import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.domain.instances.BrokerSelection;
import io.dmsrocketmq.server.model.ConsumerGroupChange;
import io.dmsrocketmq.server.model.CreateOrBatchDeleteConsumerGroupsRequest;
import io.dmsrocketmq.server.model.UpdateConsumerGroupRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a consumer group will be if a request is granted. */
final class ConsumerGroupPlans {
  private static final int DEFAULT_RETRIES = 16;

  private ConsumerGroupPlans() {}

  static ConsumerGroupState creation(
      CreateOrBatchDeleteConsumerGroupsRequest request, EngineInstance instance) {
    return new ConsumerGroupState(
        requireNonNull(request.name()),
        BrokerSelection.orAll(request.brokers(), instance),
        requireNonNullElse(request.enabled(), true),
        requireNonNullElse(request.broadcast(), false),
        requireNonNullElse(request.consumeOrderly(), false),
        requireNonNullElse(request.retryMaxTime(), DEFAULT_RETRIES));
  }

  static ConsumerGroupState change(
      ConsumerGroupState group, ConsumerGroupChange change, EngineInstance instance) {
    return new ConsumerGroupState(
        group.name(),
        brokers(group, change.brokers(), instance),
        requireNonNullElse(change.enabled(), group.enabled()),
        requireNonNullElse(change.broadcast(), group.broadcast()),
        requireNonNullElse(change.consumeOrderly(), group.orderly()),
        requireNonNullElse(change.retryMaxTime(), group.maxRetries()));
  }

  static ConsumerGroupState change(
      ConsumerGroupState group, UpdateConsumerGroupRequest request, EngineInstance instance) {
    return new ConsumerGroupState(
        group.name(),
        brokers(group, request.brokers(), instance),
        requireNonNull(request.enabled()),
        requireNonNull(request.broadcast()),
        group.orderly(),
        requireNonNull(request.retryMaxTime()));
  }

  private static List<String> brokers(
      ConsumerGroupState group, @Nullable List<String> chosen, EngineInstance instance) {
    return chosen == null ? group.brokers() : BrokerSelection.orAll(chosen, instance);
  }
}
