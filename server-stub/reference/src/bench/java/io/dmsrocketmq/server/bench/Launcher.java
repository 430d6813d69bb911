package io.dmsrocketmq.server.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Starts the server in each way that its users have.
 *
 * @param processes starts processes
 * @param jar the jar of the server
 * @param installation the packaged directory
 * @param work where everything is kept that servers write
 */
record Launcher(Processes processes, Path jar, Path installation, Path work) {

  /** The ways. */
  enum Way {
    JAR("java -jar"),
    SCRIPT("start script");

    private final String words;

    Way(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  /** Starts a server. It is ready when its line has been read. */
  Processes.Peer start(Way way, Path data, String... more) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("--port=0", "--data-dir=" + data));
    arguments.addAll(Arrays.asList(more));
    if (way == Way.JAR) {
      List<String> all = new ArrayList<>(List.of("-jar", jar.toString()));
      all.addAll(arguments);
      return processes.java(all.toArray(String[]::new));
    }
    arguments.add(0, installation.resolve("bin/dms-rocketmq-server").toString());
    Map<String, String> environment =
        Map.of(
            "JAVA_HOME", System.getProperty("java.home"), "DMS_ARCHIVE_DIR", archives().toString());
    return processes.start(environment, arguments);
  }

  /** Has the start script make its archive, which it leaves to a process of its own. */
  void makeArchive() throws Exception {
    Processes.Peer first = start(Way.SCRIPT, work.resolve("rehearsal"));
    Servers.readyAt(first);
    long end = System.nanoTime() + 120_000_000_000L;
    while (!hasArchive()) {
      if (System.nanoTime() > end) {
        throw new IOException("the start script has made no archive");
      }
      Thread.sleep(50);
    }
    first.end();
  }

  private boolean hasArchive() throws IOException {
    if (!Files.isDirectory(archives())) {
      return false;
    }
    try (Stream<Path> files = Files.list(archives())) {
      return files.anyMatch(file -> file.toString().endsWith(".jsa"));
    }
  }

  private Path archives() {
    return work.resolve("archives");
  }
}
