package io.dmsrocketmq.server.store;

import io.dmsrocketmq.server.domain.jobs.Job;
import io.dmsrocketmq.server.domain.jobs.JobStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Keeps jobs in the table job. */
public final class SqlJobStore implements JobStore {
  private final Database database;

  /**
   * Creates the store.
   *
   * @param database the database
   */
  public SqlJobStore(Database database) {
    this.database = database;
  }

  @Override
  public void add(Job job) {
    long dueAt = job.dueAt().toEpochMilli();
    database.update(
        "insert into job (id, kind, project_id, instance_id, failing, due_at, claimable_at)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        job.id(),
        job.kind(),
        job.projectId(),
        job.instanceId(),
        job.failing(),
        dueAt,
        dueAt);
  }

  @Override
  public Optional<Job> claim(String holder, Instant now, Instant until) {
    while (true) {
      Optional<Job> candidate =
          database.first(
              "select id, kind, project_id, instance_id, due_at, failing from job"
                  + " where claimable_at <= ? order by claimable_at, id limit 1",
              SqlJobStore::read,
              now.toEpochMilli());
      if (candidate.isEmpty() || take(candidate.get(), holder, now, until)) {
        return candidate;
      }
    }
  }

  @Override
  public void renew(String holder, Job job, Instant until) {
    database.update(
        "update job set claimable_at = ? where id = ? and holder = ?",
        until.toEpochMilli(),
        job.id(),
        holder);
  }

  @Override
  public void postpone(String holder, Job job, Instant dueAt) {
    database.update(
        "update job set due_at = ?, claimable_at = ?, holder = null where id = ? and holder = ?",
        dueAt.toEpochMilli(),
        dueAt.toEpochMilli(),
        job.id(),
        holder);
  }

  @Override
  public boolean remove(String holder, Job job) {
    return database.update("delete from job where id = ? and holder = ?", job.id(), holder) == 1;
  }

  @Override
  public boolean hasJob(String instanceId) {
    return database
        .first("select 1 from job where instance_id = ?", row -> row.getInt(1), instanceId)
        .isPresent();
  }

  @Override
  public void releaseAll() {
    database.update("update job set claimable_at = due_at, holder = null where holder is not null");
  }

  @Override
  public Optional<Instant> nextClaimable() {
    return database
        .first(
            "select claimable_at from job order by claimable_at, id limit 1", row -> row.getLong(1))
        .map(Instant::ofEpochMilli);
  }

  /** Of several servers that saw the same job, only one gets it. */
  private boolean take(Job job, String holder, Instant now, Instant until) {
    return database.update(
            "update job set claimable_at = ?, holder = ? where id = ? and claimable_at <= ?",
            until.toEpochMilli(),
            holder,
            job.id(),
            now.toEpochMilli())
        == 1;
  }

  private static Job read(ResultSet row) throws SQLException {
    return new Job(
        row.getString("id"),
        row.getString("kind"),
        row.getString("project_id"),
        row.getString("instance_id"),
        Instant.ofEpochMilli(row.getLong("due_at")),
        row.getBoolean("failing"));
  }
}
