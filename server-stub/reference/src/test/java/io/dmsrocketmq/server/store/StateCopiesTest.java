package io.dmsrocketmq.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.server.domain.jobs.Job;
import io.dmsrocketmq.server.domain.migrationtasks.MigrationPlan;
import io.dmsrocketmq.server.domain.migrationtasks.MigrationSource;
import io.dmsrocketmq.server.domain.migrationtasks.MigrationStatus;
import io.dmsrocketmq.server.domain.migrationtasks.MigrationTaskState;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateCopiesTest {
  private final Database database;
  private final AtomicInteger changes = new AtomicInteger();
  private final StateCopies copies;

  StateCopiesTest(@TempDir Path directory) {
    database = Databases.embedded(directory);
    copies =
        new StateCopies(
            database,
            work -> {
              work.run();
              changes.incrementAndGet();
            });
  }

  @AfterEach
  void close() {
    database.close();
  }

  private long rows(String table) {
    return database.first("select count(*) from " + table, row -> row.getLong(1)).orElseThrow();
  }

  private void fill(String name) {
    SqlInstanceStore instances = new SqlInstanceStore(database);
    var instance = TestInstances.instance("p", name);
    instances.add(instance);
    new SqlJobStore(database).add(new Job(name, "kind", "p", instance.id(), Instant.EPOCH));
  }

  @Test
  void restore_ofACopy_bringsBackAllRowsWithWhatTheyReferTo() {
    fill("kept");
    StateCopies.Copy copy = copies.take();
    assertThat(copy.rows()).isEqualTo(2);
    database.update("delete from instance");
    fill("undone");
    assertThat(rows("instance")).isEqualTo(1);

    copies.restore(copy);

    assertThat(database.list("select name from instance", row -> row.getString(1)))
        .containsExactly("kept");
    assertThat(database.list("select id from job", row -> row.getString(1)))
        .containsExactly("kept");
    assertThat(changes).hasValue(1);
  }

  @Test
  void fingerprint_ofACopy_isAnotherAfterAChangeAndTheSameAfterItsRestoration() {
    fill("kept");
    StateCopies.Copy copy = copies.take();
    database.update("update instance set description = 'changed'");
    assertThat(copies.take().fingerprint()).isNotEqualTo(copy.fingerprint());

    copies.restore(copy);

    assertThat(copies.take().fingerprint()).isEqualTo(copy.fingerprint());
  }

  @Test
  void restore_ofALongText_bringsItBackWhole() {
    fill("kept");
    String instance =
        database.first("select id from instance", row -> row.getString(1)).orElseThrow();
    SqlMigrationTaskStore tasks = new SqlMigrationTaskStore(database);
    MigrationPlan plan =
        new MigrationPlan(
            true,
            List.of(),
            List.of(new MigrationPlan.Group("g".repeat(100_000), true, false, 1)),
            List.of());
    tasks.add(
        new MigrationTaskState(
            "task",
            instance,
            "name",
            MigrationSource.ROCKETMQ,
            MigrationStatus.RUNNING,
            Instant.EPOCH),
        plan);
    StateCopies.Copy copy = copies.take();
    tasks.remove(instance, List.of("task"));

    copies.restore(copy);

    assertThat(tasks.plan(instance, "task")).contains(plan);
  }

  @Test
  void clear_leavesTheKeysAndTheVersion() {
    fill("gone");
    new SqlSigningKeyStore(database).loadOrKeep("token", () -> new byte[] {1});

    copies.clear();

    assertThat(rows("instance")).isZero();
    assertThat(rows("job")).isZero();
    assertThat(rows("signing_key")).isEqualTo(1);
    assertThat(rows("flyway_schema_history")).isPositive();
    assertThat(changes).hasValue(1);
  }
}
