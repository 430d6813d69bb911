package io.dmsrocketmq.server.store;

import io.dmsrocketmq.server.domain.engine.EngineNotes;
import io.dmsrocketmq.server.store.Database.UniqueViolationException;
import java.util.Optional;

/** Keeps what an engine remembers in the tables engine_note and engine_claim. */
public final class SqlEngineNotes implements EngineNotes {
  private final Database database;

  /**
   * Creates the store.
   *
   * @param database the database
   */
  public SqlEngineNotes(Database database) {
    this.database = database;
  }

  @Override
  public Optional<String> find(String instanceId, String name) {
    return database.first(
        "select content from engine_note where instance_id = ? and name = ?",
        row -> row.getString(1),
        instanceId,
        name);
  }

  @Override
  public void write(String instanceId, String name, String text) {
    database.run(
        () -> {
          erase(instanceId, name);
          database.update(
              "insert into engine_note (instance_id, name, content) values (?, ?, ?)",
              instanceId,
              name,
              text);
        });
  }

  @Override
  public void erase(String instanceId, String name) {
    database.update("delete from engine_note where instance_id = ? and name = ?", instanceId, name);
  }

  @Override
  public boolean claim(String instanceId, String thing) {
    Optional<String> owner =
        database.first(
            "select instance_id from engine_claim where thing = ?", row -> row.getString(1), thing);
    if (owner.isPresent()) {
      return owner.get().equals(instanceId);
    }
    try {
      database.update(
          "insert into engine_claim (thing, instance_id) values (?, ?)", thing, instanceId);
      return true;
    } catch (UniqueViolationException takenMeanwhile) {
      return false;
    }
  }

  @Override
  public Optional<String> claimed(String instanceId) {
    return database.first(
        "select thing from engine_claim where instance_id = ?",
        row -> row.getString(1),
        instanceId);
  }
}
