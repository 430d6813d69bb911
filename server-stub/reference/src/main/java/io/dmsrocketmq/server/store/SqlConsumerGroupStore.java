package io.dmsrocketmq.server.store;

import static java.util.Collections.nCopies;

import io.dmsrocketmq.server.domain.consumergroups.ConsumerGroupDetails;
import io.dmsrocketmq.server.domain.consumergroups.ConsumerGroupStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps what is known of consumer groups in the table consumer_group_detail. */
public final class SqlConsumerGroupStore implements ConsumerGroupStore {
  private final Database database;

  /**
   * Creates the store.
   *
   * @param database the database
   */
  public SqlConsumerGroupStore(Database database) {
    this.database = database;
  }

  @Override
  public void put(String instanceId, String group, ConsumerGroupDetails details) {
    remove(instanceId, List.of(group));
    Instant createdAt = details.createdAt();
    if (createdAt == null) {
      database.update(
          "insert into consumer_group_detail (instance_id, name, description) values (?, ?, ?)",
          instanceId,
          group,
          details.description());
    } else {
      database.update(
          "insert into consumer_group_detail (instance_id, name, description, created_at)"
              + " values (?, ?, ?, ?)",
          instanceId,
          group,
          details.description(),
          createdAt.toEpochMilli());
    }
  }

  @Override
  public Map<String, ConsumerGroupDetails> find(String instanceId, Collection<String> groups) {
    Map<String, ConsumerGroupDetails> details = new HashMap<>();
    if (!groups.isEmpty()) {
      database
          .list(
              "select name, description, created_at from consumer_group_detail" + among(groups),
              row -> Map.entry(row.getString("name"), read(row)),
              arguments(instanceId, groups))
          .forEach(entry -> details.put(entry.getKey(), entry.getValue()));
    }
    return details;
  }

  @Override
  public void remove(String instanceId, Collection<String> groups) {
    if (!groups.isEmpty()) {
      database.update(
          "delete from consumer_group_detail" + among(groups), arguments(instanceId, groups));
    }
  }

  private static String among(Collection<String> groups) {
    return " where instance_id = ? and name in ("
        + String.join(", ", nCopies(groups.size(), "?"))
        + ")";
  }

  private static Object[] arguments(String instanceId, Collection<String> groups) {
    List<Object> arguments = new ArrayList<>(List.of(instanceId));
    arguments.addAll(groups);
    return arguments.toArray();
  }

  private static ConsumerGroupDetails read(ResultSet row) throws SQLException {
    return new ConsumerGroupDetails(row.getString("description"), createdAt(row));
  }

  private static @Nullable Instant createdAt(ResultSet row) throws SQLException {
    long milliseconds = row.getLong("created_at");
    return row.wasNull() ? null : Instant.ofEpochMilli(milliseconds);
  }
}
