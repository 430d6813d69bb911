package io.dmsrocketmq.server.engine.local;

import io.dmsrocketmq.server.domain.engine.ConsumerGroupEngine;
import io.dmsrocketmq.server.domain.engine.Engine;
import io.dmsrocketmq.server.domain.engine.TopicEngine;
import io.dmsrocketmq.server.store.Database;

/** The parts of the local engine, on one database. */
public final class LocalEngine implements Engine {
  private final TopicEngine topics;
  private final ConsumerGroupEngine consumerGroups;

  /**
   * Creates the engine.
   *
   * @param database keeps what the engine holds, and disappears with its instance
   */
  public LocalEngine(Database database) {
    LocalUsage usage = new LocalUsage(database);
    LocalQueues queues = new LocalQueues(database);
    LocalTopicEngine localTopics = new LocalTopicEngine(database, usage, queues);
    this.topics = localTopics;
    this.consumerGroups =
        new LocalConsumerGroupEngine(
            database,
            usage,
            localTopics,
            new LocalPositions(database, queues, new QueueRangeTimes()));
  }

  @Override
  public TopicEngine topics() {
    return topics;
  }

  @Override
  public ConsumerGroupEngine consumerGroups() {
    return consumerGroups;
  }
}
