package io.dmsrocketmq.server.store;

import static java.util.Collections.nCopies;

import io.dmsrocketmq.server.domain.Texts;
import io.dmsrocketmq.server.domain.instances.InstanceFilter;
import io.dmsrocketmq.server.domain.instances.InstanceState;
import io.dmsrocketmq.server.domain.instances.InstanceState.Capacity;
import io.dmsrocketmq.server.domain.instances.InstanceState.Creator;
import io.dmsrocketmq.server.domain.instances.InstanceState.Network;
import io.dmsrocketmq.server.domain.instances.InstanceState.PublicAccess;
import io.dmsrocketmq.server.domain.instances.InstanceStatus;
import io.dmsrocketmq.server.domain.instances.InstanceStore;
import io.dmsrocketmq.server.domain.instances.ProjectUsage;
import io.dmsrocketmq.server.store.Database.UniqueViolationException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps instances in the table instance. */
public final class SqlInstanceStore implements InstanceStore {
  // Identifiers of zones hold no commas; the contract says so.
  private static final String ZONE_SEPARATOR = ",";
  private static final String NOTHING = "1 = 0";
  private static final String ONE = " from instance where project_id = ? and id = ?";

  private final Database database;

  /**
   * Creates the store.
   *
   * @param database the database
   */
  public SqlInstanceStore(Database database) {
    this.database = database;
  }

  @Override
  public void add(InstanceState instance) {
    Map<String, Object> columns = columns(instance);
    String sql =
        "insert into instance ("
            + String.join(", ", columns.keySet())
            + ") values ("
            + String.join(", ", nCopies(columns.size(), "?"))
            + ")";
    write(sql, columns.values().toArray());
  }

  @Override
  public void update(InstanceState instance) {
    Map<String, Object> columns = columns(instance);
    List<Object> arguments = new ArrayList<>(columns.values());
    arguments.add(instance.projectId());
    arguments.add(instance.id());
    String sql =
        "update instance set "
            + String.join(" = ?, ", columns.keySet())
            + " = ? where project_id = ? and id = ?";
    write(sql, arguments.toArray());
  }

  @Override
  public Optional<InstanceState> find(String projectId, String instanceId) {
    return database.first("select *" + ONE, SqlInstanceStore::read, projectId, instanceId);
  }

  @Override
  public Optional<InstanceState> findToChange(String projectId, String instanceId) {
    return database.first(
        "select *" + ONE + " for update", SqlInstanceStore::read, projectId, instanceId);
  }

  @Override
  public boolean hasName(String projectId, String name) {
    return database
        .first(
            "select 1 from instance where project_id = ? and name = ?",
            row -> row.getInt(1),
            projectId,
            name)
        .isPresent();
  }

  @Override
  public List<InstanceState> list(InstanceFilter filter, int limit, int offset) {
    Condition condition = condition(filter);
    condition.arguments().add(limit);
    condition.arguments().add(offset);
    return database.list(
        "select * from instance where "
            + condition.sql()
            + " order by created_at, id limit ? offset ?",
        SqlInstanceStore::read,
        condition.arguments().toArray());
  }

  @Override
  public List<InstanceState> listAll() {
    return database.list("select * from instance order by created_at, id", SqlInstanceStore::read);
  }

  @Override
  public int count(InstanceFilter filter) {
    Condition condition = condition(filter);
    return database
        .first(
            "select count(*) from instance where " + condition.sql(),
            row -> row.getInt(1),
            condition.arguments().toArray())
        .orElseThrow();
  }

  @Override
  public void remove(String projectId, String instanceId) {
    database.update("delete" + ONE, projectId, instanceId);
  }

  @Override
  public ProjectUsage usage(String projectId) {
    return database
        .first(
            "select count(*), coalesce(sum(brokers), 0), coalesce(sum(storage), 0) from instance"
                + " where project_id = ? and status <> ?",
            row -> new ProjectUsage(row.getLong(1), row.getLong(2), row.getLong(3)),
            projectId,
            InstanceStatus.CREATEFAILED.name())
        .orElseThrow();
  }

  @Override
  public void holdProject(String projectId) {
    database.update(
        "insert into project_hold (project_id) values (?) on conflict do nothing", projectId);
    database.first(
        "select 1 from project_hold where project_id = ? for update",
        row -> row.getInt(1),
        projectId);
  }

  private void write(String sql, Object... arguments) {
    try {
      database.update(sql, arguments);
    } catch (UniqueViolationException taken) {
      throw new NameTakenException(taken);
    }
  }

  private record Condition(String sql, List<Object> arguments) {}

  private static Condition condition(InstanceFilter filter) {
    List<String> terms = new ArrayList<>(List.of("project_id = ?"));
    List<Object> arguments = new ArrayList<>(List.of(filter.projectId()));
    addTerm("position(? in name) > 0", filter.namePart(), terms, arguments);
    addTerm("name = ?", filter.name(), terms, arguments);
    addTerm("id = ?", filter.instanceId(), terms, arguments);
    addTerm("enterprise_project_id = ?", filter.enterpriseProjectId(), terms, arguments);
    if (filter.statuses().isEmpty()) {
      terms.add(NOTHING);
    } else if (filter.statuses().size() < InstanceStatus.values().length) {
      terms.add("status in (" + String.join(", ", nCopies(filter.statuses().size(), "?")) + ")");
      filter.statuses().forEach(status -> arguments.add(status.name()));
    }
    return new Condition(String.join(" and ", terms), arguments);
  }

  private static void addTerm(
      String term, @Nullable String value, List<String> terms, List<Object> arguments) {
    if (value == null) {
      return;
    }
    if (Texts.isStorable(value)) {
      terms.add(term);
      arguments.add(value);
    } else {
      terms.add(NOTHING);
    }
  }

  private static Map<String, Object> columns(InstanceState instance) {
    Map<String, Object> columns = new LinkedHashMap<>();
    columns.put("id", instance.id());
    columns.put("project_id", instance.projectId());
    columns.put("name", instance.name());
    columns.put("description", instance.description());
    columns.put("enterprise_project_id", instance.enterpriseProjectId());
    columns.put("status", instance.status().name());
    columns.put("engine_version", instance.engineVersion());
    columns.put("product_id", instance.capacity().productId());
    columns.put("brokers", instance.capacity().brokers());
    columns.put("storage", instance.capacity().storage());
    columns.put("disk_type", instance.capacity().diskType());
    columns.put("extensions", instance.capacity().extensions());
    columns.put("vpc_id", instance.network().vpcId());
    columns.put("subnet_id", instance.network().subnetId());
    columns.put("security_group_id", instance.network().securityGroupId());
    columns.put("zone_ids", String.join(ZONE_SEPARATOR, instance.network().zoneIds()));
    columns.put("ipv6_enabled", instance.network().ipv6Enabled());
    columns.put("public_access_enabled", instance.publicAccess().enabled());
    columns.put("public_address_ids", instance.publicAccess().addressIds());
    columns.put("ssl_enabled", instance.sslEnabled());
    columns.put("acl_enabled", instance.aclEnabled());
    columns.put("creator_id", instance.creator().userId());
    columns.put("creator_name", instance.creator().userName());
    columns.put("created_at", instance.createdAt().toEpochMilli());
    return columns;
  }

  private static InstanceState read(ResultSet row) throws SQLException {
    return new InstanceState(
        row.getString("id"),
        row.getString("project_id"),
        row.getString("name"),
        row.getString("description"),
        row.getString("enterprise_project_id"),
        InstanceStatus.valueOf(row.getString("status")),
        row.getString("engine_version"),
        new Capacity(
            row.getString("product_id"),
            row.getInt("brokers"),
            row.getLong("storage"),
            row.getString("disk_type"),
            row.getLong("extensions")),
        new Network(
            row.getString("vpc_id"),
            row.getString("subnet_id"),
            row.getString("security_group_id"),
            List.of(row.getString("zone_ids").split(ZONE_SEPARATOR)),
            row.getBoolean("ipv6_enabled")),
        new PublicAccess(
            row.getBoolean("public_access_enabled"), row.getString("public_address_ids")),
        row.getBoolean("ssl_enabled"),
        row.getBoolean("acl_enabled"),
        new Creator(row.getString("creator_id"), row.getString("creator_name")),
        Instant.ofEpochMilli(row.getLong("created_at")));
  }
}
