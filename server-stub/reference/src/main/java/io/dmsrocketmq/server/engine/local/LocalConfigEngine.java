package io.dmsrocketmq.server.engine.local;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.dmsrocketmq.server.domain.engine.ConfigEngine;
import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.store.Database;
import java.util.Map;

/** Keeps configurations in the table engine_config. */
final class LocalConfigEngine implements ConfigEngine {
  private final Database database;

  LocalConfigEngine(Database database) {
    this.database = database;
  }

  @Override
  public Map<String, String> values(EngineInstance instance) {
    return database
        .list(
            "select name, set_value from engine_config where instance_id = ?",
            row -> Map.entry(row.getString("name"), row.getString("set_value")),
            instance.id())
        .stream()
        .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public void set(EngineInstance instance, Map<String, String> values) {
    values.forEach((name, value) -> set(instance, name, value));
  }

  private void set(EngineInstance instance, String name, String value) {
    int changed =
        database.update(
            "update engine_config set set_value = ? where instance_id = ? and name = ?",
            value,
            instance.id(),
            name);
    if (changed == 0) {
      database.update(
          "insert into engine_config (instance_id, name, set_value) values (?, ?, ?)",
          instance.id(),
          name,
          value);
    }
  }
}
