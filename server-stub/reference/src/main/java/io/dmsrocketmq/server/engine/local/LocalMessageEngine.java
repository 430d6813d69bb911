package io.dmsrocketmq.server.engine.local;

import io.dmsrocketmq.server.domain.engine.ConsumeResult;
import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.domain.engine.EnginePage;
import io.dmsrocketmq.server.domain.engine.MessageEngine;
import io.dmsrocketmq.server.domain.engine.MessageSearch;
import io.dmsrocketmq.server.domain.engine.MessageSeeding.ConnectedConsumer;
import io.dmsrocketmq.server.domain.engine.ReservedNames;
import io.dmsrocketmq.server.domain.engine.ScanBudget;
import io.dmsrocketmq.server.domain.engine.StoredMessage;
import io.dmsrocketmq.server.domain.engine.TraceEntry;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps messages in the store. Consumers only count as connected; how they cope with a message was
 * seeded together with them.
 */
final class LocalMessageEngine implements MessageEngine {
  /** Where a message comes from that the service itself sends. */
  private static final String OWN_HOST = "127.0.0.1:0";

  private final MessageTable table;
  private final GroupTopics groupTopics;
  private final TraceLog traces;
  private final LocalConsumers consumers;
  private final Clock clock;

  LocalMessageEngine(
      MessageTable table,
      GroupTopics groupTopics,
      TraceLog traces,
      LocalConsumers consumers,
      Clock clock) {
    this.table = table;
    this.groupTopics = groupTopics;
    this.traces = traces;
    this.consumers = consumers;
    this.clock = clock;
  }

  @Override
  public EnginePage<StoredMessage> search(
      EngineInstance instance, MessageSearch search, ScanBudget budget) {
    return table.search(instance, search, budget);
  }

  @Override
  public List<StoredMessage> find(
      EngineInstance instance, String topic, String id, ScanBudget budget) {
    return table.find(instance, topic, id, budget);
  }

  @Override
  public List<TraceEntry> trace(EngineInstance instance, String id, ScanBudget budget) {
    return traces.of(instance, id, budget);
  }

  @Override
  public boolean resend(EngineInstance instance, String group, String id) {
    Optional<StoredMessage> newest =
        table.find(instance, ReservedNames.deadLetterTopic(group), id, bytes -> {}).stream()
            .reduce((earlier, later) -> later);
    newest.ifPresent(
        deadLetter ->
            groupTopics.copy(
                instance,
                deadLetter,
                ReservedNames.retryTopic(group),
                new GroupTopics.Copy(
                    null, clock.millis(), clock.millis(), OWN_HOST, 0, deadLetter.properties())));
    return newest.isPresent();
  }

  @Override
  public boolean isConnected(EngineInstance instance, String group, String clientId) {
    return consumers.find(instance, group, clientId).isPresent();
  }

  @Override
  public Optional<ConsumeResult> deliver(
      EngineInstance instance, String group, String clientId, @Nullable String topic, String id) {
    ConnectedConsumer consumer =
        consumers.find(instance, group, clientId).orElseThrow(ConsumerOfflineException::new);
    return table.find(instance, topic, id, bytes -> {}).stream()
        .findFirst()
        .map(message -> deliver(instance, group, consumer, message));
  }

  private ConsumeResult deliver(
      EngineInstance instance, String group, ConnectedConsumer consumer, StoredMessage message) {
    consumers.report(instance, message, group, consumer.host(), consumer.result(), clock.millis());
    return consumer.result();
  }
}
