package io.dmsrocketmq.server.engine.local;

import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.store.Database;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Looks up many names at once. */
final class LocalNames {
  private LocalNames() {}

  static Set<String> existing(
      Database database, String table, EngineInstance instance, Collection<String> names) {
    if (names.isEmpty()) {
      return Set.of();
    }
    List<String> existing =
        database.list(
            query(table), row -> row.getString(1), names.toArray(String[]::new), instance.id());
    return Set.copyOf(existing);
  }

  /** Joins, since H2 compares each row of the instance with each word of a list. */
  static String query(String table) {
    return "select present.name from unnest(?) wanted(name) join "
        + table
        + " present on present.instance_id = ? and present.name = wanted.name";
  }
}
