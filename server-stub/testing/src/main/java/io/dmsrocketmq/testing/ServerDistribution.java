package io.dmsrocketmq.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** The files of the server: given by the caller, or unpacked once for all builds of a user. */
final class ServerDistribution {

  /** The file that starts the server. */
  static final String JAR_NAME = "dms-rocketmq-server.jar";

  static final String DIRECTORY_PROPERTY = "dms.testing.server";
  static final String DIRECTORY_VARIABLE = "DMS_TESTING_SERVER";
  static final String CACHE_PROPERTY = "dms.testing.cache";

  private static final String ARCHIVE = "/META-INF/dms-rocketmq/server.zip";
  private static final String ABOUT = "/META-INF/dms-rocketmq/server.properties";

  private ServerDistribution() {}

  /** Finds the file that starts the server, and unpacks it if it has to. */
  static Path jar(@Nullable Path directory) {
    Optional<Path> given =
        Optional.ofNullable(directory)
            .or(() -> present(System.getProperty(DIRECTORY_PROPERTY)))
            .or(() -> present(System.getenv(DIRECTORY_VARIABLE)));
    return given
        .map(ServerDistribution::in)
        .orElseGet(
            () ->
                unpacked(
                    cache(
                        System.getProperty(CACHE_PROPERTY),
                        System.getenv("XDG_CACHE_HOME"),
                        System.getenv("LOCALAPPDATA"))));
  }

  private static Optional<Path> present(@Nullable String text) {
    return text == null || text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
  }

  private static Path in(Path directory) {
    Path jar = directory.resolve(JAR_NAME);
    if (!Files.isRegularFile(jar)) {
      throw new IllegalStateException(
          "There is no %s in %s, where the tests are told to find the server."
              .formatted(JAR_NAME, directory.toAbsolutePath()));
    }
    return jar.toAbsolutePath();
  }

  /** Chooses the directory of unpacked servers, as the system has one for such files. */
  static Path cache(
      @Nullable String property, @Nullable String xdgCache, @Nullable String localAppData) {
    return present(property)
        .or(
            () ->
                present(xdgCache)
                    .or(() -> present(localAppData))
                    .map(parent -> parent.resolve("dms-rocketmq-testing")))
        .orElseGet(
            () -> Path.of(System.getProperty("user.home"), ".cache", "dms-rocketmq-testing"));
  }

  /**
   * Unpacks the server beside its place and moves it there in one step, so that nobody finds half
   * of one, however many builds begin at once.
   */
  static Path unpacked(Path cache) {
    try (InputStream archive = ServerDistribution.class.getResourceAsStream(ARCHIVE)) {
      if (archive == null) {
        throw new IllegalStateException(
            ("No server to start: this library came without one. Name the directory of an unpacked"
                    + " server with the system property %s, the environment variable %s, or"
                    + " DmsServerSettings.withDistribution.")
                .formatted(DIRECTORY_PROPERTY, DIRECTORY_VARIABLE));
      }
      Path home = cache.resolve(digest());
      if (!Files.isRegularFile(home.resolve(JAR_NAME))) {
        Files.createDirectories(cache);
        Path work = Files.createTempDirectory(cache, "unpacking-");
        try {
          unpack(archive, work);
          move(work, home);
        } finally {
          DeletedTree.delete(work);
        }
      }
      return in(home);
    } catch (IOException failure) {
      throw new UncheckedIOException("The server cannot be unpacked in " + cache, failure);
    }
  }

  private static void unpack(InputStream archive, Path target) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(archive)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
          throw new IOException("an entry leads out of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else {
          Files.createDirectories(file.getParent());
          Files.copy(zip, file);
        }
      }
    }
  }

  private static void move(Path work, Path home) throws IOException {
    try {
      Files.move(work, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failure) {
      // Someone else may have been faster, and has moved the whole of it there.
      if (!Files.isRegularFile(home.resolve(JAR_NAME))) {
        throw failure;
      }
    }
  }

  /** Two archives that differ in a byte are unpacked at two places. */
  private static String digest() throws IOException {
    try (InputStream about = ServerDistribution.class.getResourceAsStream(ABOUT)) {
      Properties properties = new Properties();
      if (about != null) {
        properties.load(about);
      }
      String digest = properties.getProperty("sha256");
      if (digest == null || digest.isBlank()) {
        throw new IOException(ABOUT + " does not tell the digest of the server");
      }
      return digest;
    }
  }
}
