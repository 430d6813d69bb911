package io.dmsrocketmq.server.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Makes the tables of a new embedded database, as Flyway would, in a tenth of its time. Most
 * servers are started for a test, on a new directory.
 */
final class NewDatabase {

  // As Flyway makes it; a test compares.
  private static final String HISTORY =
      "create table "
          + Migrations.HISTORY
          + " (installed_rank int not null, version varchar(50), description varchar(200) not null,"
          + " type varchar(20) not null, script varchar(1000) not null, checksum int,"
          + " installed_by varchar(100) not null,"
          + " installed_on timestamp not null default current_timestamp,"
          + " execution_time int not null, success boolean not null,"
          + " constraint flyway_schema_history_pk primary key (installed_rank))";

  private static final String HISTORY_INDEX =
      "create index flyway_schema_history_s_idx on " + Migrations.HISTORY + " (success)";

  /** What Flyway writes of a database that had its tables before it came. */
  private static final String BASELINE =
      "insert into "
          + Migrations.HISTORY
          + " (installed_rank, version, description, type, script, installed_by, execution_time,"
          + " success) values (1, ?, ?, 'BASELINE', ?, '', 0, true)";

  private static final String BASELINE_TEXT = "<< Flyway Baseline >>";

  private NewDatabase() {}

  static void create(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection()) {
      create(connection);
      connection.commit();
      Durability durability = new GroupSync();
      durability.await(connection);
    } catch (SQLException | IOException failure) {
      throw new StoreException("The tables cannot be made.", failure);
    }
  }

  private static void create(Connection connection) throws SQLException, IOException {
    try (Statement statement = connection.createStatement()) {
      // Tables without a history are left from a start that did not get to its end.
      statement.execute("drop all objects");
      for (String script : Migrations.SCRIPTS) {
        statement.execute(text(script));
      }
      statement.execute(HISTORY);
      statement.execute(HISTORY_INDEX);
    }
    try (PreparedStatement baseline = connection.prepareStatement(BASELINE)) {
      baseline.setString(1, Integer.toString(Migrations.NEWEST));
      baseline.setString(2, BASELINE_TEXT);
      baseline.setString(3, BASELINE_TEXT);
      baseline.executeUpdate();
    }
  }

  private static String text(String script) throws IOException {
    String resource = "/" + Migrations.FOLDER + "/" + script;
    try (InputStream stream = NewDatabase.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new FileNotFoundException(resource);
      }
      return worded(new String(stream.readAllBytes(), UTF_8));
    }
  }

  private static String worded(String script) {
    String worded = script;
    for (Map.Entry<String, String> word : Migrations.EMBEDDED_WORDS.entrySet()) {
      worded = worded.replace("${" + word.getKey() + "}", word.getValue());
    }
    return worded;
  }
}
