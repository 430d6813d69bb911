package io.dmsrocketmq.server.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the tables to the form that this server works with. */
final class Migrations {
  /** The newest file in db/migration. A test holds both together. */
  static final int NEWEST = 8;

  static final String LOCATION = "classpath:db/migration";

  private static final String HISTORY = "flyway_schema_history";

  private Migrations() {}

  static void bringUpToDate(DataSource dataSource) {
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
      migrate(dataSource);
    }
  }

  private static void migrate(DataSource dataSource) {
    try {
      Flyway.configure().dataSource(dataSource).locations(LOCATION).load().migrate();
    } catch (FlywayException failure) {
      throw new StoreException("The tables cannot be brought up to date.", failure);
    }
  }

  private static int presentVersion(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection()) {
      return hasHistory(connection) ? newestApplied(connection) : 0;
    } catch (SQLException failure) {
      throw new StoreException("The version of the tables cannot be read.", failure);
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
