package io.dmsrocketmq.server.store;

import io.dmsrocketmq.server.progress.Progress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings the tables to the form that this server works with. */
final class Migrations {
  /** The files in db/migration, in their order. A test holds both together. */
  static final List<String> SCRIPTS =
      List.of(
          "V1__instances_jobs_and_keys.sql",
          "V2__topics_and_consumer_groups.sql",
          "V3__messages.sql",
          "V4__users.sql",
          "V5__configs_and_tags.sql",
          "V6__life_cycle_and_migration_tasks.sql",
          "V7__engine_notes.sql",
          "V8__holders_of_jobs.sql",
          "V9__large_bodies.sql");

  static final int NEWEST = SCRIPTS.size();

  static final String FOLDER = "db/migration";
  static final String LOCATION = "classpath:" + FOLDER;

  /** The names of what the two databases call by different ones. */
  static final Map<String, String> EMBEDDED_WORDS = Map.of("large_binary", "binary large object");

  private static final Map<String, String> SHARED_WORDS = Map.of("large_binary", "bytea");

  static final String HISTORY = "flyway_schema_history";

  private Migrations() {}

  /** Does the same as for any database, but starts a new one without the help of Flyway. */
  static void bringUpToDateEmbedded(DataSource dataSource, DatabaseFile file) {
    if (isNew(dataSource)) {
      // Where nothing is being made, the history was there once.
      if (!file.isBeingMade()) {
        throw file.damaged(null);
      }
      NewDatabase.create(dataSource);
    } else {
      bringUpToDate(dataSource, EMBEDDED_WORDS);
    }
  }

  static void bringUpToDate(DataSource dataSource) {
    bringUpToDate(dataSource, SHARED_WORDS);
  }

  private static void bringUpToDate(DataSource dataSource, Map<String, String> words) {
    int present = presentVersion(dataSource);
    if (present > NEWEST) {
      throw new StoreException(
          "The database has schema version "
              + present
              + ", written by a newer server; this server knows versions up to "
              + NEWEST
              + ". Start the newer server, or use another data directory.",
          null);
    }
    // Flyway needs half a second to find out that there is nothing to do.
    if (present < NEWEST) {
      migrate(dataSource, words);
    }
  }

  private static void migrate(DataSource dataSource, Map<String, String> words) {
    try {
      FluentConfiguration flyway =
          Flyway.configure().dataSource(dataSource).locations(LOCATION).placeholders(words);
      Progress progress = Progress.onTerminal();
      if (progress.isSeen()) {
        flyway.callbacks(new MigrationProgress(progress));
      }
      flyway.load().migrate();
    } catch (FlywayException failure) {
      throw new StoreException("The tables cannot be brought up to date.", failure);
    }
  }

  private static boolean isNew(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection()) {
      return !hasHistory(connection);
    } catch (SQLException failure) {
      throw unreadable(failure);
    }
  }

  private static StoreException unreadable(SQLException failure) {
    return new StoreException("The version of the tables cannot be read.", failure);
  }

  private static int presentVersion(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection()) {
      return hasHistory(connection) ? newestApplied(connection) : 0;
    } catch (SQLException failure) {
      throw unreadable(failure);
    }
  }

  private static boolean hasHistory(Connection connection) throws SQLException {
    try (ResultSet tables =
        connection.getMetaData().getTables(null, connection.getSchema(), HISTORY, null)) {
      return tables.next();
    }
  }

  private static int newestApplied(Connection connection) throws SQLException {
    // A failed migration is not applied; Flyway reports it.
    String sql = "select version from " + HISTORY + " where success = true and version is not null";
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      int newest = 0;
      while (rows.next()) {
        newest = Math.max(newest, Integer.parseInt(rows.getString(1)));
      }
      return newest;
    }
  }
}
