package io.dmsrocketmq.server.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.server.progress.Progress;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {
  private static final String FIRST_VERSION = "1";

  private final Path directory;

  MigrationsTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void embedded_writtenByTheFirstServer_isBroughtUpToDateWithItsRows() throws Exception {
    writeAsTheFirstServer();

    try (Database database = Databases.embedded(directory)) {
      assertThat(new SqlInstanceStore(database).find("project", "id").orElseThrow().name())
          .isEqualTo("name");
      assertThat(new SqlSigningKeyStore(database).loadOrKeep("token", () -> new byte[] {9}))
          .isEqualTo(new byte[] {1, 2, 3});
      assertThat(
              database.first(
                  "select max(cast(version as integer)) from flyway_schema_history",
                  row -> row.getInt(1)))
          .contains(Migrations.NEWEST);
    }
  }

  @Test
  void progress_ofAMigration_namesEachVersionBeforeItIsMade() throws Exception {
    writeAsTheFirstServer();
    ByteArrayOutputStream said = new ByteArrayOutputStream();

    Flyway.configure()
        .dataSource(url(), null, null)
        .locations(Migrations.LOCATION)
        .placeholders(Migrations.EMBEDDED_WORDS)
        .callbacks(
            new MigrationProgress(
                new Progress(new PrintStream(said, true, UTF_8), System::nanoTime)))
        .load()
        .migrate();

    assertThat(said.toString(UTF_8).lines())
        .containsExactlyElementsOf(
            IntStream.rangeClosed(2, Migrations.NEWEST)
                .mapToObj(
                    version ->
                        "The tables are brought to version %d of %d."
                            .formatted(version, Migrations.NEWEST))
                .toList());
  }

  private String url() {
    return "jdbc:h2:"
        + directory.resolve("dms-rocketmq")
        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
  }

  private void writeAsTheFirstServer() throws Exception {
    Flyway.configure()
        .dataSource(url(), null, null)
        .locations(Migrations.LOCATION)
        .placeholders(Migrations.EMBEDDED_WORDS)
        .target(FIRST_VERSION)
        .load()
        .migrate();
    try (var connection = java.sql.DriverManager.getConnection(url());
        var statement = connection.createStatement()) {
      statement.executeUpdate(
          "insert into instance values ('id', 'project', 'name', '', '0', 'RUNNING', '4.8.0',"
              + " 'c6.4u8g.cluster', 1, 600, 'dms.physical.storage.high.v2', 0, 'vpc', 'subnet',"
              + " 'group', 'zone', false, false, '', false, true, 'user-id', 'user', 1)");
      statement.executeUpdate("insert into signing_key values ('token', 'AQID')");
    }
  }
}
