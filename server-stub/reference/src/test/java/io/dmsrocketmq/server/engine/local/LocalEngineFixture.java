package io.dmsrocketmq.server.engine.local;

import io.dmsrocketmq.server.domain.Transactions;
import io.dmsrocketmq.server.domain.engine.Engine;
import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.domain.engine.EngineUnderTest;
import io.dmsrocketmq.server.domain.instances.InstanceAccess;
import io.dmsrocketmq.server.domain.instances.InstanceFixture;
import io.dmsrocketmq.server.store.Database;
import java.time.Instant;

/** The local engine with an instance of its own. */
final class LocalEngineFixture implements EngineUnderTest {
  private final Database database;
  private final Engine engine;
  private final EngineInstance instance;

  LocalEngineFixture(Database database) {
    this.database = database;
    this.engine = new LocalEngine(database);
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
    new LocalQueues(database).append(instance, topic, broker, queue, storedAt.toEpochMilli());
  }
}
