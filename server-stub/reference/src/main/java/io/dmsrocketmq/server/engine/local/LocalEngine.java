package io.dmsrocketmq.server.engine.local;

import io.dmsrocketmq.server.domain.engine.ConsumerGroupEngine;
import io.dmsrocketmq.server.domain.engine.Engine;
import io.dmsrocketmq.server.domain.engine.EngineParts;
import io.dmsrocketmq.server.domain.engine.MessageSeeding;
import io.dmsrocketmq.server.store.Database;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The parts of the local engine, on one database. */
public final class LocalEngine implements Engine {
  private final EngineParts parts;
  private final MessageSeeding seeding;
  private final MessageLog log;

  /**
   * Creates the engine.
   *
   * @param database keeps what the engine holds, and disappears with its instance
   * @param clock tells when messages are sent and delivered
   */
  public LocalEngine(Database database, Clock clock) {
    LocalUsage usage = new LocalUsage(database);
    LocalQueues queues = new LocalQueues(database);
    LocalRights rights = new LocalRights(database);
    LocalTopicEngine topics = new LocalTopicEngine(database, usage, queues, rights);
    ConsumerGroupEngine consumerGroups =
        new LocalConsumerGroupEngine(
            database,
            usage,
            topics,
            new LocalPositions(database, queues, new StoredMessageTimes(database)),
            rights);
    MessageTable table = new MessageTable(database);
    this.log = new MessageLog(database, queues);
    GroupTopics groupTopics = new GroupTopics(topics, log);
    TraceLog traces = new TraceLog(database);
    LocalConsumers consumers = new LocalConsumers(database, traces);
    this.parts =
        new EngineParts(
            topics,
            consumerGroups,
            new LocalMessageEngine(table, groupTopics, traces, consumers, clock),
            new LocalUserEngine(database, rights),
            new LocalConfigEngine(database));
    this.seeding =
        new LocalMessageSeeding(topics, consumerGroups, table, log, groupTopics, traces, consumers);
  }

  @Override
  public EngineParts parts() {
    return parts;
  }

  @Override
  public Map<String, Long> storedBytes(Collection<String> instanceIds) {
    return log.storedBytes(instanceIds);
  }

  @Override
  public Optional<MessageSeeding> seeding() {
    return Optional.of(seeding);
  }
}
