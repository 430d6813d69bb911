package io.dmsrocketmq.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The start script of the packaged directory, which is one for the shells of Unix. */
@DisabledOnOs(OS.WINDOWS)
class StartScriptIT {

  private static final int HINTS = 6;

  @TempDir private static Path shared = Path.of("");

  private static Installation installation = new Installation(Path.of(""), Path.of(""));
  private static Path archive = Path.of("");

  @TempDir private Path directory = Path.of("");
  private Path elsewhere = Path.of("");

  /** Two servers start at once for the first time; both leave the archive to a rehearsal. */
  @BeforeAll
  static void startTwoAtOnce() throws Exception {
    installation = Installation.at(shared.resolve("installed"), shared.resolve("kept archives"));
    ProcessBuilder one = installation.start(shared, options(shared.resolve("one")));
    ProcessBuilder other = installation.start(shared, options(shared.resolve("other")));
    try (ServerProcess first = ServerProcess.start(one, shared.resolve("one.log"));
        ServerProcess second = ServerProcess.start(other, shared.resolve("other.log"))) {
      assertThat(first.hints()).hasSize(HINTS);
      assertThat(second.hints()).hasSize(HINTS);
      archive = installation.archiveOfRehearsal();
      assertThat(first.log()).isEmpty();
      assertThat(second.log()).isEmpty();
    }
  }

  @BeforeEach
  void goElsewhere() throws IOException {
    elsewhere = Files.createDirectory(directory.resolve("else where"));
  }

  private static String[] options(Path data) {
    return new String[] {"--port=0", "--data-dir=" + data};
  }

  private ProcessBuilder server(Installation installed) {
    return installed.start(elsewhere, options(directory.resolve("da ta")));
  }

  private Path errors() {
    return directory.resolve("server.log");
  }

  private Installation withArchive(String name, byte[] content) throws IOException {
    Path archives = Files.createDirectory(directory.resolve("archives"));
    Files.write(archives.resolve(name), content);
    return installation.keepingArchivesIn(archives);
  }

  private static String nameOfArchive() {
    return String.valueOf(archive.getFileName());
  }

  @Test
  void start_withArchive_readsClassesFromIt() throws Exception {
    Path classes = directory.resolve("classes.log");
    ProcessBuilder prepared = server(installation);
    prepared.environment().put("JAVA_OPTS", "-Xlog:class+load:file=" + classes);

    try (ServerProcess server = ServerProcess.start(prepared, errors())) {
      assertThat(server.hints()).hasSize(HINTS);
      assertThat(server.log()).isEmpty();
    }

    assertThat(classes)
        .content()
        .containsPattern("io\\.dmsrocketmq\\.server\\.ServerMain source: shared objects file");
    assertThat(installation.archiveOfRehearsal()).isEqualTo(archive);
  }

  @Test
  void start_archiveDamaged_goesOnWithoutIt() throws Exception {
    Installation damaged = withArchive(nameOfArchive(), new byte[(int) Files.size(archive)]);

    try (ServerProcess server = ServerProcess.start(server(damaged), errors())) {
      assertThat(server.hints()).hasSize(HINTS);
    }
  }

  @Test
  void start_archiveCutShort_replacesIt() throws Exception {
    Installation damaged = withArchive(nameOfArchive(), new byte[] {1, 2, 3});

    try (ServerProcess server = ServerProcess.start(server(damaged), errors())) {
      assertThat(server.hints()).hasSize(HINTS);
      assertThat(server.log()).isEmpty();
      damaged.awaitArchive(present -> present.toFile().length() > 3);
    }
  }

  @Test
  void start_archiveOfAnotherState_replacesIt() throws Exception {
    String stale = nameOfArchive().replaceFirst("-[0-9]+-", "-1-");
    Installation changed = withArchive(stale, Files.readAllBytes(archive));

    try (ServerProcess server = ServerProcess.start(server(changed), errors())) {
      assertThat(server.hints()).hasSize(HINTS);
      assertThat(server.log()).isEmpty();
      changed.awaitArchive(present -> !present.endsWith(stale));
    }
  }

  @Test
  void start_placeHasSpaces_isLikeAnyOther() throws Exception {
    Installation spaced =
        Installation.at(
            directory.resolve("a place with spaces"), directory.resolve("its archives"));

    try (ServerProcess first = ServerProcess.start(server(spaced), errors())) {
      assertThat(first.hints()).hasSize(HINTS);
      spaced.archiveOfRehearsal();
    }
    try (ServerProcess second = ServerProcess.start(server(spaced), errors())) {
      assertThat(second.hints()).hasSize(HINTS);
      assertThat(second.log()).isEmpty();
    }
  }

  @Test
  void start_placeOfArchivesCannotBeWritten_goesOnWithoutOne() throws Exception {
    Path file = Files.writeString(directory.resolve("file"), "no directory");

    try (ServerProcess server =
        ServerProcess.start(
            server(installation.keepingArchivesIn(file.resolve("archives"))), errors())) {
      assertThat(server.hints()).hasSize(HINTS);
      assertThat(server.log()).isEmpty();
    }

    assertThat(file).content().isEqualTo("no directory");
  }

  @Test
  void start_throughALink_findsItsInstallation() throws Exception {
    Path link = Files.createSymbolicLink(directory.resolve("linked"), installation.script());
    ProcessBuilder prepared = server(installation);
    prepared.command().set(0, link.toString());

    try (ServerProcess server = ServerProcess.start(prepared, errors())) {
      assertThat(server.hints()).hasSize(HINTS);
    }
  }

  @Test
  void arguments_withSpaces_arriveAsTheyAre() throws Exception {
    ProcessBuilder prepared = installation.start(elsewhere, "--config=no such file.yaml");

    ServerProcess.Ended ended = ServerProcess.run(prepared, errors());

    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(ended.errors()).contains("no such file.yaml");
  }

  @Test
  void option_unknown_endsWithTheCodeOfTheServer() throws Exception {
    ServerProcess.Ended ended =
        ServerProcess.run(installation.start(elsewhere, "--prot=1"), errors());

    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(ended.output()).isEmpty();
    assertThat(ended.errors()).contains("--prot").contains("Try --help.");
  }

  @Test
  void java_missing_isSaid() throws Exception {
    ProcessBuilder prepared = installation.start(elsewhere, "--help");
    prepared.environment().put("JAVA_HOME", directory.toString());

    ServerProcess.Ended ended = ServerProcess.run(prepared, errors());

    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(ended.output()).isEmpty();
    assertThat(ended.errors()).contains("JAVA_HOME");
  }
}
