package io.dmsrocketmq.server.engine.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dmsrocketmq.server.domain.engine.ConfigEngine;
import io.dmsrocketmq.server.domain.engine.ConfigEngineContract;
import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.domain.engine.EngineUnderTest;
import io.dmsrocketmq.server.store.Database;
import io.dmsrocketmq.server.testing.TestDatabase;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabase.class)
class LocalConfigEngineTest extends ConfigEngineContract {
  private final Database database;

  LocalConfigEngineTest(Database database) {
    this.database = database;
  }

  @Override
  protected EngineUnderTest newEngine() {
    return new LocalEngineFixture(database);
  }

  @Test
  void set_inAChangeThatFails_leavesNothing() {
    EngineUnderTest fixture = newEngine();
    ConfigEngine configs = fixture.engine().configs();
    EngineInstance instance = fixture.instance();

    assertThatThrownBy(
            () ->
                database.run(
                    () -> {
                      configs.set(instance, Map.of("fileReservedTime", "72"));
                      throw new IllegalStateException("on purpose");
                    }))
        .hasMessage("on purpose");

    assertThat(configs.values(instance)).isEmpty();
  }
}
