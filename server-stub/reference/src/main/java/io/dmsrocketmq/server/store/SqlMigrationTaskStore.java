package io.dmsrocketmq.server.store;

import static java.util.Collections.nCopies;

import io.dmsrocketmq.server.domain.migrationtasks.MigrationPlan;
import io.dmsrocketmq.server.domain.migrationtasks.MigrationSource;
import io.dmsrocketmq.server.domain.migrationtasks.MigrationStatus;
import io.dmsrocketmq.server.domain.migrationtasks.MigrationTaskState;
import io.dmsrocketmq.server.domain.migrationtasks.MigrationTaskStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps migration tasks in the table migration_task. */
public final class SqlMigrationTaskStore implements MigrationTaskStore {
  private static final String STATE = "select id, instance_id, name, source, status, started_at";
  private static final String ONE = " from migration_task where instance_id = ? and id = ?";

  private final Database database;

  /**
   * Creates the store.
   *
   * @param database the database
   */
  public SqlMigrationTaskStore(Database database) {
    this.database = database;
  }

  @Override
  public void add(MigrationTaskState task, MigrationPlan plan) {
    database.update(
        "insert into migration_task (id, instance_id, name, source, status, started_at, plan)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        task.id(),
        task.instanceId(),
        task.name(),
        task.source().name(),
        task.status().name(),
        task.startedAt().toEpochMilli(),
        MigrationPlanText.write(plan));
  }

  @Override
  public Optional<MigrationTaskState> find(String instanceId, String taskId) {
    return database.first(STATE + ONE, SqlMigrationTaskStore::read, instanceId, taskId);
  }

  @Override
  public Optional<MigrationPlan> plan(String instanceId, String taskId) {
    return database
        .first("select plan" + ONE, row -> row.getString(1), instanceId, taskId)
        .filter(text -> !text.isEmpty())
        .map(MigrationPlanText::read);
  }

  @Override
  public List<MigrationTaskState> list(String instanceId, int limit, long offset) {
    return database.list(
        STATE
            + " from migration_task where instance_id = ?"
            + " order by instance_id, started_at, id limit ? offset ?",
        SqlMigrationTaskStore::read,
        instanceId,
        limit,
        offset);
  }

  @Override
  public long count(String instanceId) {
    return database
        .first(
            "select count(*) from migration_task where instance_id = ?",
            row -> row.getLong(1),
            instanceId)
        .orElseThrow();
  }

  @Override
  public Set<String> existing(String instanceId, Collection<String> taskIds) {
    return new HashSet<>(
        database.list(
            "select id from migration_task" + among(taskIds),
            row -> row.getString(1),
            arguments(instanceId, taskIds)));
  }

  @Override
  public void end(String instanceId, String taskId, MigrationStatus status) {
    database.update(
        "update migration_task set status = ?, plan = '' where instance_id = ? and id = ?",
        status.name(),
        instanceId,
        taskId);
  }

  @Override
  public void remove(String instanceId, Collection<String> taskIds) {
    database.update("delete from migration_task" + among(taskIds), arguments(instanceId, taskIds));
  }

  private static String among(Collection<String> taskIds) {
    return " where instance_id = ? and id in ("
        + String.join(", ", nCopies(taskIds.size(), "?"))
        + ")";
  }

  private static Object[] arguments(String instanceId, Collection<String> taskIds) {
    List<Object> arguments = new ArrayList<>(List.of(instanceId));
    arguments.addAll(taskIds);
    return arguments.toArray();
  }

  private static MigrationTaskState read(ResultSet row) throws SQLException {
    return new MigrationTaskState(
        row.getString("id"),
        row.getString("instance_id"),
        row.getString("name"),
        MigrationSource.valueOf(row.getString("source")),
        MigrationStatus.valueOf(row.getString("status")),
        Instant.ofEpochMilli(row.getLong("started_at")));
  }
}
