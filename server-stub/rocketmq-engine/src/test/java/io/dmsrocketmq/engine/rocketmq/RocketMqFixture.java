package io.dmsrocketmq.engine.rocketmq;

import io.dmsrocketmq.server.domain.Transactions;
import io.dmsrocketmq.server.domain.engine.ConsumeResult;
import io.dmsrocketmq.server.domain.engine.Engine;
import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.domain.engine.EngineUnderTest;
import io.dmsrocketmq.server.domain.engine.MessageSeeding;
import io.dmsrocketmq.server.domain.engine.MessageSeeding.QueuePlace;
import io.dmsrocketmq.server.domain.engine.TestMessages;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The engine with an instance that a test has for itself, and with real producers and consumers.
 */
final class RocketMqFixture implements EngineUnderTest, AutoCloseable {
  private final EngineInstance instance;
  private final Traffic traffic;

  RocketMqFixture(String name) {
    instance = SharedClusters.empty(name);
    traffic = new Traffic(SharedClusters.CLUSTERS, SharedClusters.ENGINE);
  }

  @Override
  public Engine engine() {
    return SharedClusters.ENGINE;
  }

  @Override
  public EngineInstance instance() {
    return instance;
  }

  /** A cluster knows no transactions; what is done is done. */
  @Override
  public Transactions transactions() {
    return new Transactions() {
      @Override
      public <T> T inTransaction(Supplier<T> work) {
        return work.get();
      }

      @Override
      public void afterCommit(Runnable action) {
        action.run();
      }
    };
  }

  /** Brokers decide about the time. */
  @Override
  public void store(String topic, String broker, int queue, Instant storedAt) {
    traffic.send(
        instance,
        topic,
        List.of(TestMessages.draft("content").in(new QueuePlace(broker, queue)).build()));
  }

  @Override
  public MessageSeeding traffic() {
    return traffic;
  }

  /** The client tells a timeout of the call and no other. */
  @Override
  public Set<ConsumeResult> results() {
    return EnumSet.complementOf(EnumSet.of(ConsumeResult.TIMED_OUT));
  }

  /** Clients report only what they got by themselves. */
  @Override
  public boolean reportsHandOver() {
    return false;
  }

  @Override
  public void close() {
    traffic.close();
  }
}
