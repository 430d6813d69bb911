package io.dmsrocketmq.server.engine.local;

import io.dmsrocketmq.server.domain.engine.AccessRight;
import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.domain.engine.EnginePage;
import io.dmsrocketmq.server.domain.engine.ResourceKind;
import io.dmsrocketmq.server.domain.engine.UserEngine;
import io.dmsrocketmq.server.domain.engine.UserGrant;
import io.dmsrocketmq.server.domain.engine.UserSecret;
import io.dmsrocketmq.server.domain.engine.UserState;
import io.dmsrocketmq.server.domain.engine.UserState.NamedRight;
import io.dmsrocketmq.server.engine.local.LocalRights.UserRight;
import io.dmsrocketmq.server.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps users in the tables engine_user and engine_user_right. */
final class LocalUserEngine implements UserEngine {
  private final Database database;
  private final LocalRights rights;

  LocalUserEngine(Database database, LocalRights rights) {
    this.database = database;
    this.rights = rights;
  }

  @Override
  public void create(EngineInstance instance, UserState user, UserSecret secret) {
    database.update(
        "insert into engine_user (instance_id, name, secret_hash, addresses, admin,"
            + " default_topic_right, default_group_right) values (?, ?, ?, ?, ?, ?, ?)",
        instance.id(),
        user.name(),
        SecretHash.of(secret),
        user.addresses(),
        user.admin(),
        user.defaultTopicRight().name(),
        user.defaultGroupRight().name());
    rights.replace(instance, user);
  }

  @Override
  public Optional<UserState> find(EngineInstance instance, String name) {
    List<UserState> found =
        database.list(
            "select * from engine_user where instance_id = ? and name = ?",
            LocalUserEngine::readWithoutRights,
            instance.id(),
            name);
    return withRights(instance, found).stream().findFirst();
  }

  @Override
  public EnginePage<UserState> list(EngineInstance instance, int limit, int offset) {
    int total =
        database
            .first(
                "select count(*) from engine_user where instance_id = ?",
                row -> row.getInt(1),
                instance.id())
            .orElseThrow();
    List<UserState> page =
        database.list(
            "select * from engine_user where instance_id = ? order by name limit ? offset ?",
            LocalUserEngine::readWithoutRights,
            instance.id(),
            limit,
            offset);
    return new EnginePage<>(withRights(instance, page), total);
  }

  @Override
  public void update(EngineInstance instance, UserState user) {
    database.update(
        "update engine_user set addresses = ?, admin = ?, default_topic_right = ?,"
            + " default_group_right = ? where instance_id = ? and name = ?",
        user.addresses(),
        user.admin(),
        user.defaultTopicRight().name(),
        user.defaultGroupRight().name(),
        instance.id(),
        user.name());
    rights.replace(instance, user);
  }

  @Override
  public void changeSecret(EngineInstance instance, String name, UserSecret secret) {
    database.update(
        "update engine_user set secret_hash = ? where instance_id = ? and name = ?",
        SecretHash.of(secret),
        instance.id(),
        name);
  }

  @Override
  public boolean isSecretOf(EngineInstance instance, String name, UserSecret candidate) {
    return database
        .first(
            "select secret_hash from engine_user where instance_id = ? and name = ?",
            row -> row.getString(1),
            instance.id(),
            name)
        .filter(kept -> SecretHash.matches(kept, candidate))
        .isPresent();
  }

  @Override
  public void delete(EngineInstance instance, String name) {
    database.update(
        "delete from engine_user where instance_id = ? and name = ?", instance.id(), name);
  }

  @Override
  public EnginePage<UserGrant> grants(
      EngineInstance instance, ResourceKind kind, String name, int limit, int offset) {
    return rights.grants(instance, kind, name, limit, offset);
  }

  private List<UserState> withRights(EngineInstance instance, List<UserState> users) {
    Map<String, List<UserRight>> byName =
        rights.of(instance, users.stream().map(UserState::name).toList());
    return users.stream()
        .map(user -> withRights(user, byName.getOrDefault(user.name(), List.of())))
        .toList();
  }

  private static UserState withRights(UserState user, List<UserRight> rights) {
    return new UserState(
        user.name(),
        user.addresses(),
        user.admin(),
        user.defaultTopicRight(),
        user.defaultGroupRight(),
        ofKind(ResourceKind.TOPIC, rights),
        ofKind(ResourceKind.GROUP, rights));
  }

  private static List<NamedRight> ofKind(ResourceKind kind, List<UserRight> rights) {
    return rights.stream().filter(right -> right.kind() == kind).map(UserRight::right).toList();
  }

  private static UserState readWithoutRights(ResultSet row) throws SQLException {
    return new UserState(
        row.getString("name"),
        row.getString("addresses"),
        row.getBoolean("admin"),
        AccessRight.valueOf(row.getString("default_topic_right")),
        AccessRight.valueOf(row.getString("default_group_right")),
        List.of(),
        List.of());
  }
}
