package io.dmsrocketmq.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabasesTest {
  private final Path directory;

  DatabasesTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void embedded_reopened_keepsWhatWasWritten() {
    try (Database database = Databases.embedded(directory)) {
      new SqlInstanceStore(database).add(TestInstances.instance("p", "name"));
    }

    try (Database database = Databases.embedded(directory)) {
      assertThat(new SqlInstanceStore(database).hasName("p", "name")).isTrue();
    }
  }

  @Test
  void embedded_directoryThatDoesNotExist_isCreated() {
    Path deep = directory.resolve("a/b");

    Databases.embedded(deep).close();

    assertThat(deep).isDirectory();
  }

  @Test
  void embedded_directoryThatIsNew_isClosedToOthers() throws Exception {
    Path fresh = directory.resolve("a/b");

    Databases.embedded(fresh).close();

    assertThat(permissions(fresh)).isEqualTo("rwx------");
  }

  @Test
  void embedded_directoryThatIsOpen_isClosedToOthers() throws Exception {
    Databases.embedded(directory).close();
    open(directory);

    Databases.embedded(directory).close();

    assertThat(permissions(directory)).isEqualTo("rwx------");
  }

  @Test
  void embedded_directoryThatOthersWorkInAsWell_staysOpen() throws Exception {
    Files.writeString(directory.resolve("of-somebody-else"), "");
    open(directory);

    Databases.embedded(directory).close();

    assertThat(permissions(directory)).isEqualTo("rwxr-xr-x");
  }

  private static void open(Path directory) throws IOException {
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void embedded_refusedStatement_leavesNoTraceFile() throws Exception {
    try (Database database = Databases.embedded(directory)) {
      assertThatThrownBy(() -> database.update("insert into nowhere values ('private')"))
          .isInstanceOf(StoreException.class);
    }

    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files).noneMatch(file -> file.toString().contains("trace"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:h2:mem:other;PASSWORD=hidden",
        "postgresql://host/dms?password=hidden",
        "jdbc:postgresql://user:hidden@host/dms",
        "jdbc:postgresql://127.0.0.1:1/dms?user=u&password=hidden",
        "jdbc:postgresql://127.0.0.1:x/dms?user=u&password=hidden"
      })
  void shared_urlThatCannotBeUsed_isRefusedWithoutShowingIt(String url) {
    assertThatThrownBy(() -> Databases.shared(url))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("database")
        .hasMessageNotContaining("hidden");
  }

  @Test
  void shared_nobodyListens_saysSo() {
    assertThatThrownBy(() -> Databases.shared("jdbc:postgresql://127.0.0.1:1/dms?user=u"))
        .hasMessageContaining("127.0.0.1:1 refused");
  }

  @Test
  void embedded_directoryInUse_isRefusedAndLeftAlone() {
    try (Database first = Databases.embedded(directory)) {
      assertThatThrownBy(() -> Databases.embedded(directory))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining(directory + " is in use by another server");
      assertThat(first.isUsable()).isTrue();
    }
    Databases.embedded(directory).close();
  }

  @Test
  void embedded_threadInterruptedWhileItWorks_goesOnWorking() throws Exception {
    try (Database database = Databases.embedded(directory)) {
      SqlInstanceStore store = new SqlInstanceStore(database);
      AtomicInteger added = new AtomicInteger();
      Thread worker =
          new Thread(
              () -> {
                for (int i = 0; i < 200; i++) {
                  added.addAndGet(addIfPossible(store, "name-" + i));
                }
              });
      worker.start();
      while (worker.isAlive()) {
        worker.interrupt();
        Thread.onSpinWait();
      }

      store.add(TestInstances.instance("p", "afterwards"));
      assertThat(database.first("select count(*) from instance", row -> row.getInt(1)))
          .contains(added.get() + 1);
    }
  }

  /** An interrupted thread may fail to get a connection, which is its own affair. */
  private static int addIfPossible(SqlInstanceStore store, String name) {
    try {
      store.add(TestInstances.instance("p", name));
      return 1;
    } catch (StoreException interrupted) {
      Thread.interrupted();
      return 0;
    }
  }

  @Test
  void embedded_pathThatIsAFile_isRefused() throws Exception {
    Path file = Files.writeString(directory.resolve("file"), "");

    assertThatThrownBy(() -> Databases.embedded(file))
        .isInstanceOf(StoreException.class)
        .hasMessage(
            "The data directory "
                + file
                + " cannot be used: it is not a directory."
                + " Choose another with --data-dir.");
  }

  @Test
  void embedded_writtenByANewerServer_isRefusedAndReleased() {
    try (Database database = Databases.embedded(directory)) {
      database.update(
          "insert into flyway_schema_history (installed_rank, version, description, type, script,"
              + " checksum, installed_by, execution_time, success)"
              + " values (99, '99', 'future', 'SQL', 'V99__future.sql', 1, 'test', 1, true)");
    }

    for (int attempt = 0; attempt < 2; attempt++) {
      assertThatThrownBy(() -> Databases.embedded(directory))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("schema version 99")
          .hasMessageContaining("newer server");
    }
  }

  @Test
  void newestVersion_isThatOfTheNewestMigration() {
    MigrationInfo[] all =
        Flyway.configure()
            .dataSource("jdbc:h2:mem:migrations", "", "")
            .locations(Migrations.LOCATION)
            .placeholders(Migrations.EMBEDDED_WORDS)
            .load()
            .info()
            .all();

    assertThat(all[all.length - 1].getVersion().getVersion())
        .isEqualTo(Integer.toString(Migrations.NEWEST));
  }

  @Test
  void loadOrKeep_afterARestart_givesTheSameKey() {
    byte[] kept;
    try (Database database = Databases.embedded(directory)) {
      kept = new SqlSigningKeyStore(database).loadOrKeep("token", () -> new byte[] {1, -2, 3});
    }

    try (Database database = Databases.embedded(directory)) {
      SqlSigningKeyStore keys = new SqlSigningKeyStore(database);
      assertThat(keys.loadOrKeep("token", () -> new byte[] {9})).isEqualTo(kept);
      assertThat(keys.loadOrKeep("other", () -> new byte[] {9})).isEqualTo(new byte[] {9});
    }
  }
}
