package io.dmsrocketmq.server.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Collections.nCopies;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Copies of everything in an embedded database, but for the keys: what they signed goes on to hold.
 */
public final class StateCopies {

  private static final Set<String> KEPT = Set.of("signing_key", "flyway_schema_history");

  private static final String TABLES =
      "select table_name from information_schema.tables"
          + " where table_schema = current_schema and table_type = 'BASE TABLE' order by table_name";

  private static final String REFERENCES =
      "select child.table_name as child, parent.table_name as parent"
          + " from information_schema.referential_constraints link"
          + " join information_schema.table_constraints child"
          + " on child.constraint_name = link.constraint_name"
          + " and child.constraint_schema = link.constraint_schema"
          + " join information_schema.table_constraints parent"
          + " on parent.constraint_name = link.unique_constraint_name"
          + " and parent.constraint_schema = link.unique_constraint_schema";

  private final Database database;
  private final Consumer<Runnable> undisturbed;
  private final List<String> tables;
  private final Map<String, List<String>> columnsByTable = new ConcurrentHashMap<>();
  private final Set<String> referredTo;

  /**
   * Creates the copier.
   *
   * @param database an embedded database
   * @param undisturbed does work that makes everything different, while nothing else is at work by
   *     itself
   */
  public StateCopies(Database database, Consumer<Runnable> undisturbed) {
    this.database = database;
    this.undisturbed = undisturbed;
    List<Reference> references =
        database
            .list(REFERENCES, row -> new Reference(row.getString("child"), row.getString("parent")))
            .stream()
            .filter(reference -> !reference.child().equals(reference.parent()))
            .toList();
    this.tables = parentsFirst(references);
    this.referredTo = references.stream().map(Reference::parent).collect(toSet());
  }

  private record Table(String name, List<String> columns, List<Object[]> rows) {
    /** The rows as texts, in an order that does not depend on when they were written. */
    List<String> sortedRows() {
      return rows.stream().map(Arrays::deepToString).sorted().toList();
    }
  }

  private record Reference(String child, String parent) {}

  /** All rows at one moment. */
  public static final class Copy {
    private final List<Table> tables;

    private Copy(List<Table> tables) {
      this.tables = tables;
    }

    /**
     * Counts the rows.
     *
     * @return how many rows it holds
     */
    public long rows() {
      return tables.stream().mapToLong(table -> table.rows().size()).sum();
    }

    /**
     * Sums up what the rows hold.
     *
     * @return a text that is the same for the same content, and else another
     */
    public String fingerprint() {
      MessageDigest digest = sha256();
      for (Table table : tables) {
        digest.update(table.name().getBytes(UTF_8));
        table.sortedRows().forEach(row -> digest.update(row.getBytes(UTF_8)));
      }
      return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
      try {
        return MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  /**
   * Copies everything.
   *
   * @return the copy
   */
  public Copy take() {
    return database.inTransaction(() -> new Copy(tables.stream().map(this::read).toList()));
  }

  /**
   * Puts a copy in the place of what is there.
   *
   * @param copy the copy
   */
  public void restore(Copy copy) {
    change(
        () -> {
          removeAll();
          copy.tables.forEach(this::write);
        });
  }

  /** Removes everything. */
  public void clear() {
    change(this::removeAll);
  }

  private void change(Runnable work) {
    undisturbed.accept(() -> database.run(work));
  }

  /**
   * Everybody else holds what is referred to before what refers to it; in the other order two could
   * wait for one another.
   */
  private void removeAll() {
    tables.stream()
        .filter(referredTo::contains)
        .forEach(table -> database.list("select 1 from " + table + " for update", row -> true));
    for (int index = tables.size() - 1; index >= 0; index--) {
      database.update("delete from " + tables.get(index));
    }
  }

  private Table read(String name) {
    List<String> columns = columnsByTable.computeIfAbsent(name, this::columns);
    return new Table(
        name,
        columns,
        database.list(
            "select " + String.join(", ", columns) + " from " + name,
            row -> values(row, columns.size())));
  }

  private List<String> columns(String table) {
    return database.list(
        "select column_name from information_schema.columns"
            + " where table_schema = current_schema and table_name = ? order by ordinal_position",
        row -> row.getString(1),
        table);
  }

  private static Object[] values(ResultSet row, int columns) throws SQLException {
    Object[] values = new Object[columns];
    for (int index = 0; index < columns; index++) {
      Object value = row.getObject(index + 1);
      // A long value is only a handle, which ends with the transaction.
      values[index] =
          value instanceof Clob
              ? row.getString(index + 1)
              : value instanceof Blob ? row.getBytes(index + 1) : value;
    }
    return values;
  }

  private void write(Table table) {
    String sql =
        "insert into "
            + table.name()
            + " ("
            + String.join(", ", table.columns())
            + ") overriding system value values ("
            + String.join(", ", nCopies(table.columns().size(), "?"))
            + ")";
    database.updateEach(sql, table.rows());
  }

  /** In the order in which rows can be put in: what is referred to goes first. */
  private List<String> parentsFirst(List<Reference> references) {
    List<String> waiting =
        new ArrayList<>(
            database.list(TABLES, row -> row.getString(1)).stream()
                .filter(table -> !KEPT.contains(table))
                .toList());
    Map<String, Set<String>> parents =
        references.stream()
            .collect(groupingBy(Reference::child, mapping(Reference::parent, toSet())));
    List<String> ordered = new ArrayList<>();
    while (!waiting.isEmpty()) {
      List<String> free =
          waiting.stream()
              .filter(table -> ordered.containsAll(parents.getOrDefault(table, Set.of())))
              .toList();
      if (free.isEmpty()) {
        throw new IllegalStateException("These tables refer to one another: " + waiting);
      }
      ordered.addAll(free);
      waiting.removeAll(free);
    }
    return ordered;
  }
}
