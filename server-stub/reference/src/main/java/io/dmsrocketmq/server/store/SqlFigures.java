package io.dmsrocketmq.server.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what is in the store. */
public final class SqlFigures {

  private final Database database;

  /**
   * Creates the counter.
   *
   * @param database the database
   */
  public SqlFigures(Database database) {
    this.database = database;
  }

  /**
   * Counts the instances of all projects.
   *
   * @return how many there are in each state that occurs
   */
  public Map<String, Long> instancesByStatus() {
    return counted("select status, count(*) from instance group by status");
  }

  /**
   * Counts the jobs.
   *
   * @return how many there are of each kind
   */
  public Map<String, Long> jobsByKind() {
    return counted("select kind, count(*) from job group by kind");
  }

  private Map<String, Long> counted(String sql) {
    List<Map.Entry<String, Long>> rows =
        database.list(sql, row -> Map.entry(row.getString(1), row.getLong(2)));
    Map<String, Long> counts = new TreeMap<>();
    rows.forEach(row -> counts.put(row.getKey(), row.getValue()));
    return counts;
  }
}
