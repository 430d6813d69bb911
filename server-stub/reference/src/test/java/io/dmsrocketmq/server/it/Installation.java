package io.dmsrocketmq.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The packaged directory, somewhere else.
 *
 * @param directory where it is
 * @param archives where its start script keeps archives
 */
record Installation(Path directory, Path archives) {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** Copies the packaged directory. */
  static Installation at(Path directory, Path archives) throws IOException {
    Path packaged = Path.of(System.getProperty("server.installation"));
    try (Stream<Path> files = Files.walk(packaged)) {
      for (Path file : files.toList()) {
        Path copy = directory.resolve(packaged.relativize(file));
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
    return new Installation(directory, archives);
  }

  Path script() {
    return directory.resolve("bin/dms-rocketmq-server");
  }

  /** Prepares a start, in a folder that is not the installation's. */
  ProcessBuilder start(Path folder, String... arguments) {
    List<String> command = new ArrayList<>(List.of(script().toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder start = new ProcessBuilder(command).directory(folder.toFile());
    start
        .environment()
        .putAll(
            Map.of(
                "JAVA_HOME",
                System.getProperty("java.home"),
                "DMS_ARCHIVE_DIR",
                archives.toString()));
    return start;
  }

  /** The same installation, which keeps its archives in another place. */
  Installation keepingArchivesIn(Path other) {
    return new Installation(directory, other);
  }

  /** Waits until rehearsals have ended and left one archive, and gives it. */
  Path archiveOfRehearsal() throws Exception {
    return awaitArchive(present -> true);
  }

  /** Waits until one archive, and nothing else, is there, and is as expected. */
  Path awaitArchive(Predicate<Path> expected) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    try (WatchService changes = archives.getFileSystem().newWatchService()) {
      watchArchives(changes);
      List<Path> present = present();
      while (present.size() != 1 || !isArchive(present.get(0)) || !expected.test(present.get(0))) {
        WatchKey change = changes.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        assertThat(change).as("a rehearsal that ends in time; there is %s", present).isNotNull();
        change.pollEvents();
        change.reset();
        watchArchives(changes);
        present = present();
      }
      return present.get(0);
    }
  }

  /**
   * Watches the place of the archives, and what it is in, as long as the script has not made it.
   */
  private void watchArchives(WatchService changes) throws IOException {
    if (!Files.isDirectory(archives)) {
      watch(Objects.requireNonNull(archives.getParent()), changes);
    }
    if (Files.isDirectory(archives)) {
      watch(archives, changes);
    }
  }

  private static void watch(Path place, WatchService changes) throws IOException {
    place.register(
        changes,
        StandardWatchEventKinds.ENTRY_CREATE,
        StandardWatchEventKinds.ENTRY_DELETE,
        StandardWatchEventKinds.ENTRY_MODIFY);
  }

  private List<Path> present() throws IOException {
    if (!Files.isDirectory(archives)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(archives)) {
      return files.toList();
    }
  }

  private static boolean isArchive(Path file) {
    return file.toString().endsWith(".jsa");
  }
}
