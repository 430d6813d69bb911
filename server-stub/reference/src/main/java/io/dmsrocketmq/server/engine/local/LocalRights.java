package io.dmsrocketmq.server.engine.local;

import static java.util.Collections.nCopies;
import static java.util.stream.Collectors.groupingBy;

import io.dmsrocketmq.server.domain.engine.AccessRight;
import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.domain.engine.EnginePage;
import io.dmsrocketmq.server.domain.engine.ResourceKind;
import io.dmsrocketmq.server.domain.engine.UserGrant;
import io.dmsrocketmq.server.domain.engine.UserState;
import io.dmsrocketmq.server.domain.engine.UserState.NamedRight;
import io.dmsrocketmq.server.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Keeps the rights of users to single topics and consumer groups in the table engine_user_right.
 */
final class LocalRights {
  private final Database database;

  LocalRights(Database database) {
    this.database = database;
  }

  /** A row of the table. */
  record UserRight(String userName, ResourceKind kind, NamedRight right) {
    private static UserRight read(ResultSet row) throws SQLException {
      return new UserRight(
          row.getString("user_name"),
          ResourceKind.valueOf(row.getString("kind")),
          new NamedRight(
              row.getString("resource_name"), AccessRight.valueOf(row.getString("access_right"))));
    }
  }

  /** Replaces the rights of a user, who may have thousands; the same ones are not written again. */
  void replace(EngineInstance instance, UserState user) {
    List<UserRight> wanted = new ArrayList<>();
    for (ResourceKind kind : ResourceKind.values()) {
      user.rights(kind).forEach(right -> wanted.add(new UserRight(user.name(), kind, right)));
    }
    if (wanted.equals(of(instance, List.of(user.name())).getOrDefault(user.name(), List.of()))) {
      return;
    }
    database.update(
        "delete from engine_user_right where instance_id = ? and user_name = ?",
        instance.id(),
        user.name());
    List<Object[]> rows = new ArrayList<>();
    for (UserRight row : wanted) {
      rows.add(
          new Object[] {
            instance.id(),
            user.name(),
            row.kind().name(),
            row.right().name(),
            row.right().right().name(),
            rows.size()
          });
    }
    database.updateEach(
        "insert into engine_user_right"
            + " (instance_id, user_name, kind, resource_name, access_right, position)"
            + " values (?, ?, ?, ?, ?, ?)",
        rows);
  }

  /** Finds the rights of some users, by their names and in the order in which they were given. */
  Map<String, List<UserRight>> of(EngineInstance instance, Collection<String> userNames) {
    if (userNames.isEmpty()) {
      return Map.of();
    }
    List<Object> arguments = new ArrayList<>(List.of(instance.id()));
    arguments.addAll(userNames);
    return database
        .list(
            "select user_name, kind, resource_name, access_right from engine_user_right"
                + " where instance_id = ? and user_name in ("
                + String.join(", ", nCopies(userNames.size(), "?"))
                + ") order by position",
            UserRight::read,
            arguments.toArray())
        .stream()
        .collect(groupingBy(UserRight::userName));
  }

  /** Lists the users who have a right to one thing. */
  EnginePage<UserGrant> grants(
      EngineInstance instance, ResourceKind kind, String name, int limit, int offset) {
    String condition = " where r.instance_id = ? and r.kind = ? and r.resource_name = ?";
    int total =
        database
            .first(
                "select count(*) from engine_user_right r" + condition,
                row -> row.getInt(1),
                instance.id(),
                kind.name(),
                name)
            .orElseThrow();
    List<UserGrant> page =
        database.list(
            "select u.name, u.addresses, u.admin, r.access_right"
                + " from engine_user_right r join engine_user u"
                + " on u.instance_id = r.instance_id and u.name = r.user_name"
                + condition
                + " order by r.user_name limit ? offset ?",
            LocalRights::readGrant,
            instance.id(),
            kind.name(),
            name,
            limit,
            offset);
    return new EnginePage<>(page, total);
  }

  /** Ends all rights to things that are gone. */
  void forget(EngineInstance instance, ResourceKind kind, Collection<String> names) {
    database.updateEach(
        "delete from engine_user_right where instance_id = ? and kind = ? and resource_name = ?",
        names.stream().map(name -> new Object[] {instance.id(), kind.name(), name}).toList());
  }

  private static UserGrant readGrant(ResultSet row) throws SQLException {
    return new UserGrant(
        row.getString("name"),
        row.getString("addresses"),
        row.getBoolean("admin"),
        AccessRight.valueOf(row.getString("access_right")));
  }
}
