package io.dmsrocketmq.server.engine.local;

import io.dmsrocketmq.server.domain.Transactions;
import io.dmsrocketmq.server.domain.engine.Engine;
import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.domain.engine.EngineUnderTest;
import io.dmsrocketmq.server.domain.engine.MessageSeeding;
import io.dmsrocketmq.server.domain.engine.MessageSeeding.MessageDraft;
import io.dmsrocketmq.server.domain.engine.MessageSeeding.QueuePlace;
import io.dmsrocketmq.server.domain.engine.TestMessages;
import io.dmsrocketmq.server.domain.instances.InstanceAccess;
import io.dmsrocketmq.server.domain.instances.InstanceFixture;
import io.dmsrocketmq.server.store.Database;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The local engine with an instance of its own. */
final class LocalEngineFixture implements EngineUnderTest {
  private final Database database;
  private final LocalEngine engine;
  private final EngineInstance instance;

  LocalEngineFixture(Database database) {
    this.database = database;
    this.engine = new LocalEngine(database, Clock.systemUTC());
    InstanceFixture instances = new InstanceFixture(database);
    String id =
        instances.createRunning(
            InstanceFixture.request("engine").brokerNum(3).storageSpace(900L).build());
    this.instance =
        InstanceAccess.forEngine(instances.store.find(instances.project, id).orElseThrow());
  }

  @Override
  public Engine engine() {
    return engine;
  }

  @Override
  public EngineInstance instance() {
    return instance;
  }

  @Override
  public Transactions transactions() {
    return database;
  }

  @Override
  public void store(String topic, String broker, int queue, Instant storedAt) {
    MessageDraft draft =
        TestMessages.draft("content")
            .in(new QueuePlace(broker, queue))
            .storedAt(storedAt.toEpochMilli())
            .build();
    database.run(() -> traffic().send(instance, topic, List.of(draft)));
  }

  @Override
  public MessageSeeding traffic() {
    return engine.seeding().orElseThrow();
  }
}
