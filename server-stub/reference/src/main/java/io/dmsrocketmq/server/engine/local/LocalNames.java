package io.dmsrocketmq.server.engine.local;

import static java.util.Collections.nCopies;

import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.store.Database;
import java.util.ArrayList;
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
    List<Object> arguments = new ArrayList<>(List.of(instance.id()));
    arguments.addAll(names);
    List<String> existing =
        database.list(
            "select name from "
                + table
                + " where instance_id = ? and name in ("
                + String.join(", ", nCopies(names.size(), "?"))
                + ")",
            row -> row.getString(1),
            arguments.toArray());
    return Set.copyOf(existing);
  }
}
