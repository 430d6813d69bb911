package io.dmsrocketmq.server.store;

import com.zaxxer.hikari.HikariDataSource;
import io.dmsrocketmq.server.domain.Transactions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs statements and transactions. A statement outside of a transaction is one of its own. */
public final class Database implements Transactions, AutoCloseable {
  private static final String UNIQUE_VIOLATION = "23505";
  // Of two transactions that wait for one another, the database ends one.
  private static final Set<String> ENDED_FOR_ANOTHER = Set.of("40001", "40P01");
  private static final int ATTEMPTS = 5;

  private final HikariDataSource dataSource;
  private final Durability durability;
  private final Runnable afterClose;

  // Not static: two databases in one process must not share their transactions.
  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<@Nullable Transaction> current = new ThreadLocal<>();

  Database(HikariDataSource dataSource, Durability durability, Runnable afterClose) {
    this.dataSource = dataSource;
    this.durability = durability;
    this.afterClose = afterClose;
  }

  /**
   * Makes an object of a row.
   *
   * @param <T> type of the object
   */
  @FunctionalInterface
  public interface RowReader<T> {

    /**
     * Reads the present row.
     *
     * @param row the row
     * @return the object
     * @throws SQLException if the row is not as expected
     */
    T read(ResultSet row) throws SQLException;
  }

  @FunctionalInterface
  private interface Work<T> {
    T run(Transaction transaction) throws SQLException;
  }

  private static final class Transaction {
    final Connection connection;
    final List<Runnable> afterCommit = new ArrayList<>();
    boolean changed;

    Transaction(Connection connection) {
      this.connection = connection;
    }
  }

  /**
   * Tells whether the database answers.
   *
   * @return whether it does
   */
  public boolean isUsable() {
    try (Connection connection = dataSource.getConnection()) {
      return connection.isValid(1);
    } catch (SQLException unusable) {
      return false;
    }
  }

  @Override
  public <T> T inTransaction(Supplier<T> work) {
    return joining(transaction -> work.get());
  }

  @Override
  public void afterCommit(Runnable action) {
    Transaction transaction = current.get();
    if (transaction == null) {
      action.run();
    } else {
      transaction.afterCommit.add(action);
    }
  }

  /**
   * Reads all rows of a query.
   *
   * @param sql the query
   * @param reader makes an object of a row
   * @param arguments what to put in for the question marks
   * @param <T> type of the objects
   * @return the objects, in the order of the rows
   */
  public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... arguments) {
    return joining(
        transaction -> {
          try (PreparedStatement statement = prepare(transaction, sql, arguments);
              ResultSet rows = statement.executeQuery()) {
            List<T> objects = new ArrayList<>();
            while (rows.next()) {
              objects.add(reader.read(rows));
            }
            return objects;
          }
        });
  }

  /**
   * Reads the first row of a query.
   *
   * @param sql the query
   * @param reader makes an object of a row
   * @param arguments what to put in for the question marks
   * @param <T> type of the object
   * @return the object, or nothing if there is no row
   */
  public <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... arguments) {
    return list(sql, reader, arguments).stream().findFirst();
  }

  /**
   * Runs a statement that changes something.
   *
   * @param sql the statement
   * @param arguments what to put in for the question marks
   * @return how many rows it changed
   * @throws UniqueViolationException if a row like this exists
   */
  public int update(String sql, @Nullable Object... arguments) {
    return joining(
        transaction -> {
          try (PreparedStatement statement = prepare(transaction, sql, arguments)) {
            transaction.changed = true;
            return statement.executeUpdate();
          }
        });
  }

  /**
   * Runs a statement that changes something once for each row of arguments.
   *
   * @param sql the statement
   * @param rows what to put in for the question marks, each time
   * @throws UniqueViolationException if a row like one of these exists
   */
  public void updateEach(String sql, List<Object[]> rows) {
    if (rows.isEmpty()) {
      return;
    }
    joining(
        transaction -> {
          try (PreparedStatement statement = transaction.connection.prepareStatement(sql)) {
            transaction.changed = true;
            for (Object[] arguments : rows) {
              fill(statement, arguments);
              statement.addBatch();
            }
            return statement.executeBatch();
          }
        });
  }

  /** Closes all connections, and with them an embedded database. */
  @Override
  public void close() {
    dataSource.close();
    afterClose.run();
  }

  private <T> T joining(Work<T> work) {
    Transaction outer = current.get();
    try {
      return outer == null ? starting(work) : work.run(outer);
    } catch (SQLException failure) {
      throw translated(failure);
    }
  }

  private <T> T starting(Work<T> work) throws SQLException {
    List<Runnable> afterCommit = new ArrayList<>();
    T result = committed(work, afterCommit);
    afterCommit.forEach(Runnable::run);
    return result;
  }

  /** A transaction that was ended for another's sake has left nothing, and is done again. */
  private <T> T committed(Work<T> work, List<Runnable> afterCommit) throws SQLException {
    for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
      try {
        return attempted(work, afterCommit);
      } catch (SQLException | StoreException failure) {
        if (!isEndedForAnother(failure)) {
          throw failure;
        }
      }
    }
    return attempted(work, afterCommit);
  }

  private <T> T attempted(Work<T> work, List<Runnable> afterCommit) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      Transaction transaction = new Transaction(connection);
      T result;
      current.set(transaction);
      try {
        result = work.run(transaction);
        connection.commit();
      } catch (SQLException | RuntimeException failure) {
        rollBack(connection, failure);
        throw failure;
      } finally {
        current.remove();
      }
      if (transaction.changed) {
        durability.await(connection);
      }
      afterCommit.addAll(transaction.afterCommit);
      return result;
    }
  }

  private static boolean isEndedForAnother(Exception failure) {
    Throwable cause = failure instanceof StoreException ? failure.getCause() : failure;
    return cause instanceof SQLException sql && ENDED_FOR_ANOTHER.contains(sql.getSQLState());
  }

  private static void rollBack(Connection connection, Exception failure) {
    try {
      connection.rollback();
    } catch (SQLException second) {
      failure.addSuppressed(second);
    }
  }

  private static PreparedStatement prepare(
      Transaction transaction, String sql, @Nullable Object... arguments) throws SQLException {
    PreparedStatement statement = transaction.connection.prepareStatement(sql);
    fill(statement, arguments);
    return statement;
  }

  private static void fill(PreparedStatement statement, @Nullable Object... arguments)
      throws SQLException {
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, arguments[i]);
    }
  }

  private static RuntimeException translated(SQLException failure) {
    return UNIQUE_VIOLATION.equals(failure.getSQLState())
        ? new UniqueViolationException(failure)
        : new StoreException("The database failed.", failure);
  }

  /** A row with the same unique values exists. */
  public static final class UniqueViolationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UniqueViolationException(SQLException cause) {
      super(cause);
    }
  }
}
