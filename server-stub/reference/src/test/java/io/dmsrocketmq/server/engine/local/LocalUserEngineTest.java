package io.dmsrocketmq.server.engine.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.server.domain.engine.AccessRight;
import io.dmsrocketmq.server.domain.engine.EngineUnderTest;
import io.dmsrocketmq.server.domain.engine.UserEngineContract;
import io.dmsrocketmq.server.domain.engine.UserSecret;
import io.dmsrocketmq.server.domain.engine.UserState;
import io.dmsrocketmq.server.store.Database;
import io.dmsrocketmq.server.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabase.class)
class LocalUserEngineTest extends UserEngineContract {
  private final Database database;

  LocalUserEngineTest(Database database) {
    this.database = database;
  }

  @Override
  protected EngineUnderTest newEngine() {
    return new LocalEngineFixture(database);
  }

  @Test
  void create_ofAUser_keepsNoSecretThatCouldBeRead() {
    EngineUnderTest fixture = newEngine();
    UserState user =
        new UserState(
            "user-one", "", false, AccessRight.DENY, AccessRight.DENY, List.of(), List.of());

    fixture.engine().users().create(fixture.instance(), user, new UserSecret("Plain-Secret-1"));

    assertThat(
            database.list(
                "select * from engine_user where instance_id = ?",
                row -> {
                  StringBuilder everything = new StringBuilder();
                  for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    everything.append(row.getString(i)).append('\n');
                  }
                  return everything.toString();
                },
                fixture.instance().id()))
        .singleElement()
        .asString()
        .contains("user-one")
        .doesNotContain("Plain-Secret-1");
  }
}
