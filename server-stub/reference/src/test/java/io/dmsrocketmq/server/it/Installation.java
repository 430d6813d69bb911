package io.dmsrocketmq.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
  private static final long POLL_MILLIS = 50;

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
    List<Path> present = present();
    while (present.size() != 1 || !isArchive(present.get(0)) || !expected.test(present.get(0))) {
      assertThat(System.nanoTime()).as("a rehearsal ends in time").isLessThan(end);
      Thread.sleep(POLL_MILLIS);
      present = present();
    }
    return present.get(0);
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
