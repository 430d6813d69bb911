package io.dmsrocketmq.server.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A start that was killed needs no hand, and a database that lost something is not replaced. */
class DatabaseFileTest {
  private static final String INTERNAL = "(?s).*(async:|jdbc:|\\[\\d|org\\.h2|SQL statement).*";

  private final Path directory;
  private final Path file;
  private final Path sign;

  DatabaseFileTest(@TempDir Path directory) {
    this.directory = directory;
    this.file = directory.resolve("dms-rocketmq.mv.db");
    this.sign = directory.resolve("dms-rocketmq.new");
  }

  private void write() {
    try (Database database = Databases.embedded(directory)) {
      new SqlInstanceStore(database).add(TestInstances.instance("p", "name"));
    }
  }

  private void writeTableWithoutHistory() throws Exception {
    try (Connection connection =
            DriverManager.getConnection(
                "jdbc:h2:" + directory.resolve("dms-rocketmq") + ";DATABASE_TO_LOWER=TRUE");
        Statement statement = connection.createStatement()) {
      statement.execute("create table instance (id varchar)");
    }
  }

  private void assertRefusedAsDamaged() {
    assertThatThrownBy(() -> Databases.embedded(directory))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith("The database file " + file + " is damaged.")
        .hasMessageContaining("start with another --data-dir")
        .message()
        .doesNotMatch(INTERNAL);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 100, 4096, 8192, 9000, 40_000})
  void embedded_truncated_isRefusedAndLeftAsItIs(int length) throws Exception {
    write();
    byte[] rest = Arrays.copyOf(Files.readAllBytes(file), length);
    Files.write(file, rest);

    assertRefusedAsDamaged();

    assertThat(Files.readAllBytes(file)).isEqualTo(rest);
    assertThat(directory).isDirectoryNotContaining(entry -> entry.equals(sign));
  }

  @Test
  void embedded_overwritten_isRefusedAndLeftAsItIs() throws Exception {
    write();
    byte[] garbage = "this is no database".repeat(1000).getBytes(UTF_8);
    Files.write(file, garbage);

    assertRefusedAsDamaged();

    assertThat(Files.readAllBytes(file)).isEqualTo(garbage);
  }

  @Test
  void embedded_restoredAfterTheRefusal_isThereAgain() throws Exception {
    write();
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, new byte[0]);
    assertRefusedAsDamaged();

    Files.write(file, whole);

    try (Database database = Databases.embedded(directory)) {
      assertThat(new SqlInstanceStore(database).hasName("p", "name")).isTrue();
    }
  }

  @Test
  void embedded_withoutItsHistory_isRefused() throws Exception {
    writeTableWithoutHistory();

    assertRefusedAsDamaged();
  }

  @Test
  void embedded_new_leavesNoSign() {
    write();

    assertThat(sign).doesNotExist();
    assertThat(file).isNotEmptyFile();
  }

  /** What a start that was killed can leave: nothing yet, or a file that H2 had only begun. */
  static List<byte[]> beginnings() {
    return List.of(new byte[0], new byte[100], "H:2".getBytes(UTF_8));
  }

  @ParameterizedTest
  @MethodSource("beginnings")
  void embedded_killedWhileTheFileWasBegun_isMadeAgain(byte[] beginning) throws IOException {
    Files.createFile(sign);
    Files.write(file, beginning);

    write();

    assertThat(sign).doesNotExist();
  }

  @Test
  void embedded_killedBeforeTheFileWasBegun_isMadeAgain() throws IOException {
    Files.createFile(sign);

    write();

    assertThat(sign).doesNotExist();
  }

  @Test
  void embedded_killedWhileTheTablesWereMade_isMadeAgain() throws Exception {
    Files.createFile(sign);
    writeTableWithoutHistory();

    write();

    assertThat(sign).doesNotExist();
  }

  @Test
  void embedded_killedBeforeTheSignWasTakenAway_keepsWhatIsThere() throws Exception {
    write();
    Files.createFile(sign);

    try (Database database = Databases.embedded(directory)) {
      assertThat(new SqlInstanceStore(database).hasName("p", "name")).isTrue();
    }
    assertThat(sign).doesNotExist();
  }

  @Test
  void embedded_openedByAnotherProgram_isRefusedWithTheReason() throws Exception {
    write();

    try (Connection other =
        DriverManager.getConnection(
            "jdbc:h2:"
                + directory.resolve("dms-rocketmq")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH")) {
      assertThat(other.isValid(1)).isTrue();
      assertThatThrownBy(() -> Databases.embedded(directory))
          .hasMessage(
              "The database file "
                  + file
                  + " cannot be opened: it is in use by another program."
                  + " Choose another directory with --data-dir.");
    }
  }
}
