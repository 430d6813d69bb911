package io.dmsrocketmq.engine.rocketmq;

import io.dmsrocketmq.engine.rocketmq.Cluster.BrokerLink;
import io.dmsrocketmq.server.domain.engine.ConsumeResult;
import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.domain.engine.EnginePage;
import io.dmsrocketmq.server.domain.engine.MessageEngine;
import io.dmsrocketmq.server.domain.engine.MessageProperties;
import io.dmsrocketmq.server.domain.engine.MessageSearch;
import io.dmsrocketmq.server.domain.engine.ReservedNames;
import io.dmsrocketmq.server.domain.engine.ScanBudget;
import io.dmsrocketmq.server.domain.engine.StoredMessage;
import io.dmsrocketmq.server.domain.engine.TraceEntry;
import java.util.List;
import java.util.Optional;
import org.apache.rocketmq.common.TopicConfig;
import org.apache.rocketmq.common.constant.PermName;
import org.apache.rocketmq.remoting.protocol.body.CMResult;
import org.apache.rocketmq.remoting.protocol.body.ConsumeMessageDirectlyResult;
import org.jspecify.annotations.Nullable;

/** Reads the messages of brokers, and has consumers take them. */
final class RocketMqMessages implements MessageEngine {
  private final Clusters clusters;

  RocketMqMessages(Clusters clusters) {
    this.clusters = clusters;
  }

  @Override
  public EnginePage<StoredMessage> search(
      EngineInstance instance, MessageSearch search, ScanBudget budget) {
    budget.spend(0);
    Cluster cluster = clusters.of(instance);
    return search.key() == null
        ? new TopicScan(cluster, search, budget).page()
        : new MessageLookup(cluster).byKey(search, budget);
  }

  @Override
  public List<StoredMessage> find(
      EngineInstance instance, String topic, String id, ScanBudget budget) {
    budget.spend(0);
    List<StoredMessage> found = new MessageLookup(clusters.of(instance)).byId(topic, id);
    budget.spend(found.stream().mapToLong(StoredMessage::storeSize).sum());
    return found;
  }

  @Override
  public List<TraceEntry> trace(EngineInstance instance, String id, ScanBudget budget) {
    budget.spend(0);
    MessageLookup lookup = new MessageLookup(clusters.of(instance));
    // Reports name the message by its unique key.
    String key =
        lookup
            .byPlace(id)
            .map(message -> message.property(MessageProperties.UNIQUE_KEY))
            .orElse(id);
    return new TraceReports(lookup).of(key, budget);
  }

  @Override
  public boolean resend(EngineInstance instance, String group, String id) {
    Cluster cluster = clusters.of(instance);
    Optional<StoredMessage> deadLetter =
        new MessageLookup(cluster)
            .byId(ReservedNames.deadLetterTopic(group), id).stream()
                .reduce((earlier, later) -> later);
    deadLetter.ifPresent(
        message -> {
          prepareRetries(cluster, group);
          cluster
              .admin()
              .tell(
                  api ->
                      api.getDefaultMQAdminExtImpl()
                          .getMqClientInstance()
                          .getDefaultMQProducer()
                          .send(
                              StoredMessages.copyFor(message, ReservedNames.retryTopic(group)),
                              cluster.admin().patience()));
        });
    return deadLetter.isPresent();
  }

  @Override
  public boolean isConnected(EngineInstance instance, String group, String clientId) {
    return Connections.of(clusters.of(instance), group).contains(clientId);
  }

  @Override
  public Optional<ConsumeResult> deliver(
      EngineInstance instance, String group, String clientId, @Nullable String topic, String id) {
    Cluster cluster = clusters.of(instance);
    if (!Connections.of(cluster, group).contains(clientId)) {
      throw new ConsumerOfflineException();
    }
    MessageLookup lookup = new MessageLookup(cluster);
    Optional<StoredMessage> found =
        topic == null ? lookup.byPlace(id) : lookup.byId(topic, id).stream().findFirst();
    return found.map(message -> deliver(cluster, group, clientId, message));
  }

  private static ConsumeResult deliver(
      Cluster cluster, String group, String clientId, StoredMessage message) {
    ConsumeMessageDirectlyResult result =
        cluster
            .admin()
            .<ConsumeMessageDirectlyResult>askUnless(
                Codes.NO_CLIENT,
                // Its identifier names a broker of the instance: it was found there.
                api -> api.consumeMessageDirectly(group, clientId, message.topic(), message.id()))
            .orElseThrow(ConsumerOfflineException::new);
    return result(result.getConsumeResult());
  }

  private static ConsumeResult result(@Nullable CMResult result) {
    if (result == null) {
      return ConsumeResult.TIMED_OUT;
    }
    return switch (result) {
      case CR_SUCCESS, CR_COMMIT -> ConsumeResult.SUCCESS;
      case CR_THROW_EXCEPTION -> ConsumeResult.THREW_EXCEPTION;
      case CR_RETURN_NULL -> ConsumeResult.RETURNED_NULL;
      default -> ConsumeResult.FAILED;
    };
  }

  /** A group that never had a consumer has no topic of retries yet. */
  private static void prepareRetries(Cluster cluster, String group) {
    String topic = ReservedNames.retryTopic(group);
    for (BrokerLink broker : cluster.brokers()) {
      if (RocketMqConsumerGroups.onBroker(cluster, broker).containsKey(group)
          && RocketMqTopics.config(cluster, broker, topic).isEmpty()) {
        TopicConfig config = new TopicConfig(topic, 1, 1, PermName.PERM_READ | PermName.PERM_WRITE);
        cluster.admin().tell(api -> api.createAndUpdateTopicConfig(broker.address(), config));
      }
    }
  }
}
