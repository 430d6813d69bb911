package io.dmsrocketmq.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewDatabaseTest {

  private static final String OPTIONS =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

  private final Path ours;
  private final Path flyways;

  NewDatabaseTest(@TempDir Path ours, @TempDir Path flyways) {
    this.ours = ours;
    this.flyways = flyways;
  }

  private static String url(Path directory) {
    return "jdbc:h2:" + directory.resolve("dms-rocketmq") + OPTIONS;
  }

  private static Flyway flyway(Path directory) {
    return Flyway.configure()
        .dataSource(url(directory), null, null)
        .locations(Migrations.LOCATION)
        .placeholders(Migrations.EMBEDDED_WORDS)
        .load();
  }

  private static List<String> definitions(Path directory) throws SQLException {
    List<String> definitions = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(url(directory));
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("script nodata nosettings")) {
      while (rows.next()) {
        String sql = rows.getString(1);
        // H2 tells the numbers of rows in comments, and numbers what has no name.
        if (!sql.startsWith("CREATE USER") && !sql.startsWith("--")) {
          definitions.add(sql.replaceAll("(?i)(constraint_|index_)\\w+", "$1"));
        }
      }
    }
    return definitions;
  }

  @Test
  void scripts_areThoseThatFlywayFinds() {
    assertThat(Stream.of(flyway(flyways).info().all()).map(MigrationInfo::getScript))
        .containsExactlyElementsOf(Migrations.SCRIPTS);
  }

  @Test
  void embedded_new_hasTheTablesThatFlywayMakes() throws Exception {
    flyway(flyways).migrate();

    Databases.embedded(ours).close();

    assertThat(definitions(ours)).containsExactlyInAnyOrderElementsOf(definitions(flyways));
  }

  @Test
  void embedded_new_isUpToDateForFlyway() {
    Databases.embedded(ours).close();

    Flyway flyway = flyway(ours);
    flyway.validate();
    assertThat(flyway.migrate().migrationsExecuted).isZero();
    assertThat(flyway.info().current().getVersion().getVersion())
        .isEqualTo(Integer.toString(Migrations.NEWEST));
  }
}
