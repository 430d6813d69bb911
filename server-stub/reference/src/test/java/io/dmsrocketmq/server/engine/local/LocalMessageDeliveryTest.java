package io.dmsrocketmq.server.engine.local;

import io.dmsrocketmq.server.domain.engine.EngineUnderTest;
import io.dmsrocketmq.server.domain.engine.MessageDeliveryContract;
import io.dmsrocketmq.server.store.Database;
import io.dmsrocketmq.server.testing.TestDatabase;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabase.class)
class LocalMessageDeliveryTest extends MessageDeliveryContract {
  private final Database database;

  LocalMessageDeliveryTest(Database database) {
    this.database = database;
  }

  @Override
  protected EngineUnderTest newEngine() {
    return new LocalEngineFixture(database);
  }
}
