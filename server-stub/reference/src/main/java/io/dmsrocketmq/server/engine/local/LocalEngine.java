package io.dmsrocketmq.server.engine.local;

import io.dmsrocketmq.server.domain.engine.ConfigEngine;
import io.dmsrocketmq.server.domain.engine.ConsumerGroupEngine;
import io.dmsrocketmq.server.domain.engine.Engine;
import io.dmsrocketmq.server.domain.engine.MessageEngine;
import io.dmsrocketmq.server.domain.engine.MessageSeeding;
import io.dmsrocketmq.server.domain.engine.TopicEngine;
import io.dmsrocketmq.server.domain.engine.UserEngine;
import io.dmsrocketmq.server.store.Database;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The parts of the local engine, on one database. */
public final class LocalEngine implements Engine {
  private final TopicEngine topics;
  private final ConsumerGroupEngine consumerGroups;
  private final MessageEngine messages;
  private final UserEngine users;
  private final ConfigEngine configs;
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
    LocalTopicEngine localTopics = new LocalTopicEngine(database, usage, queues, rights);
    this.topics = localTopics;
    this.consumerGroups =
        new LocalConsumerGroupEngine(
            database,
            usage,
            localTopics,
            new LocalPositions(database, queues, new StoredMessageTimes(database)),
            rights);
    MessageTable table = new MessageTable(database);
    this.log = new MessageLog(database, queues);
    GroupTopics groupTopics = new GroupTopics(topics, log);
    TraceLog traces = new TraceLog(database);
    LocalConsumers consumers = new LocalConsumers(database, traces);
    this.messages = new LocalMessageEngine(table, groupTopics, traces, consumers, clock);
    this.users = new LocalUserEngine(database, rights);
    this.configs = new LocalConfigEngine(database);
    this.seeding =
        new LocalMessageSeeding(topics, consumerGroups, table, log, groupTopics, traces, consumers);
  }

  @Override
  public TopicEngine topics() {
    return topics;
  }

  @Override
  public ConsumerGroupEngine consumerGroups() {
    return consumerGroups;
  }

  @Override
  public MessageEngine messages() {
    return messages;
  }

  @Override
  public UserEngine users() {
    return users;
  }

  @Override
  public ConfigEngine configs() {
    return configs;
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
