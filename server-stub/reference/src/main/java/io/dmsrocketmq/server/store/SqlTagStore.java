package io.dmsrocketmq.server.store;

import static java.util.Collections.nCopies;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.dmsrocketmq.server.domain.tags.InstanceTag;
import io.dmsrocketmq.server.domain.tags.TagStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Keeps tags in the table instance_tag. */
public final class SqlTagStore implements TagStore {
  private final Database database;

  /**
   * Creates the store.
   *
   * @param database the database
   */
  public SqlTagStore(Database database) {
    this.database = database;
  }

  private record Row(String instanceId, InstanceTag tag) {}

  @Override
  public Map<String, List<InstanceTag>> ofInstances(Collection<String> instanceIds) {
    if (instanceIds.isEmpty()) {
      return Map.of();
    }
    String places = String.join(", ", nCopies(instanceIds.size(), "?"));
    return database
        .list(
            "select instance_id, tag_key, tag_value from instance_tag where instance_id in ("
                + places
                + ")",
            row -> new Row(row.getString("instance_id"), tag(row)),
            instanceIds.toArray())
        .stream()
        .collect(groupingBy(Row::instanceId, mapping(Row::tag, toList())));
  }

  @Override
  public List<InstanceTag> ofProject(String projectId) {
    return database.list(
        "select distinct tag_key, tag_value from instance_tag"
            + " join instance on id = instance_id where project_id = ?",
        SqlTagStore::tag,
        projectId);
  }

  @Override
  public void add(String instanceId, List<InstanceTag> tags) {
    tags.forEach(
        tag ->
            database.update(
                "insert into instance_tag (instance_id, tag_key, tag_value) values (?, ?, ?)",
                instanceId,
                tag.key(),
                tag.value()));
  }

  @Override
  public void remove(String instanceId, List<String> keys) {
    keys.forEach(
        key ->
            database.update(
                "delete from instance_tag where instance_id = ? and tag_key = ?", instanceId, key));
  }

  private static InstanceTag tag(ResultSet row) throws SQLException {
    return new InstanceTag(row.getString("tag_key"), row.getString("tag_value"));
  }
}
