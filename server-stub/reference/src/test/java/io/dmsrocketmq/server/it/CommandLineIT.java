package io.dmsrocketmq.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process and its command line, from the outside. */
class CommandLineIT {

  @TempDir private Path directory = Path.of("");

  @Test
  void option_unknown_endsWithTheReasonAlone() throws Exception {
    ServerProcess.Ended ended = ServerProcess.run(directory, "--prot=1");

    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(ended.output()).isEmpty();
    assertThat(ended.errors().lines()).containsExactly("Unknown option: '--prot=1'", "Try --help.");
  }

  @Test
  void engineInTheServer_onASharedStore_isRefused() throws Exception {
    ServerProcess.Ended ended =
        ServerProcess.run(
            directory, "--engine=rocketmq", "--database-url=jdbc:postgresql://nowhere/dms");

    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(ended.errors()).contains("needs --rocketmq-name-server");
  }

  @Test
  void proxies_withoutClustersInTheServer_areRefused() throws Exception {
    ServerProcess.Ended ended = ServerProcess.run(directory, "--rocketmq-grpc");

    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(ended.errors()).contains("--rocketmq-grpc needs --engine=rocketmq");
  }

  @Test
  void help_goesToStandardOutput() throws Exception {
    ServerProcess.Ended ended = ServerProcess.run(directory, "--help");

    assertThat(ended.exitCode()).isZero();
    assertThat(ended.output()).contains("--data-dir").contains("DMS_DATA_DIR");
  }

  @Test
  void version_goesToStandardOutput() throws Exception {
    ServerProcess.Ended ended = ServerProcess.run(directory, "--version");

    assertThat(ended.exitCode()).isZero();
    assertThat(ended.output())
        .matches("(?s)dms-rocketmq-server \\d+\\.\\d+\\.\\d+\\S*\\Rcontract \\d+\\.\\d+\\.\\d+\\R");
  }

  @Test
  void databaseUrl_ofAnotherKind_isAFaultOfTheCommandLine() throws Exception {
    ServerProcess.Ended ended = ServerProcess.run(directory, "--database-url=jdbc:mysql://h/dms");

    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(ended.errors()).startsWith("--database-url starts with jdbc:postgresql:.");
  }

  @Test
  void configFile_missing_endsWithOneLine() throws Exception {
    ServerProcess.Ended ended =
        ServerProcess.run(
            directory, "--data-dir=" + directory.resolve("data"), "--config=/nowhere/at/all.yaml");

    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(ended.errors())
        .isEqualToIgnoringNewLines("/nowhere/at/all.yaml cannot be read: it is not there.");
  }

  @Test
  void port_inUse_endsWithOneLine() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      ServerProcess.Ended ended =
          ServerProcess.run(
              directory,
              "--data-dir=" + directory.resolve("data"),
              "--port=" + taken.getLocalPort());

      assertThat(ended.exitCode()).isEqualTo(1);
      assertThat(ended.output()).isEmpty();
      assertThat(ended.errors())
          .isEqualToIgnoringNewLines(
              "Cannot listen on 127.0.0.1:"
                  + taken.getLocalPort()
                  + ": the address is in use. Choose another port with --port, 0 for any free"
                  + " one.");
    }
  }

  @Test
  void host_ofAnotherMachine_endsWithOneLineThatNamesTheOption() throws Exception {
    ServerProcess.Ended ended =
        ServerProcess.run(
            directory,
            "--data-dir=" + directory.resolve("data"),
            "--token=token",
            "--project-id=project",
            "--host=192.0.2.1");

    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(ended.errors().lines())
        .singleElement()
        .asString()
        .startsWith("Cannot listen on 192.0.2.1:")
        .endsWith("Choose another host with --host.");
  }

  @Test
  void dataDirectory_ofAServerThatRuns_endsWithOneLine() throws Exception {
    Path other = Files.createDirectory(directory.resolve("other"));
    try (ServerProcess first = ServerProcess.start(directory)) {
      ServerProcess.Ended ended =
          ServerProcess.run(other, "--port=0", "--data-dir=" + directory.resolve("data"));

      assertThat(first.log()).isEmpty();
      assertThat(ended.exitCode()).isEqualTo(1);
      assertThat(ended.errors())
          .isEqualToIgnoringNewLines(
              "The data directory "
                  + directory.resolve("data").toAbsolutePath()
                  + " is in use by another server. Choose another with --data-dir.");
    }
  }

  @Test
  void dataDirectory_thatIsAFile_endsWithOneLine() throws Exception {
    Path file = Files.createFile(directory.resolve("file")).toAbsolutePath();

    ServerProcess.Ended ended = ServerProcess.run(directory, "--port=0", "--data-dir=" + file);

    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(ended.errors())
        .isEqualToIgnoringNewLines(
            "The data directory "
                + file
                + " cannot be used: it is not a directory. Choose another with --data-dir.");
  }

  @Test
  void database_damaged_endsWithOneLineAndIsLeftAsItIs() throws Exception {
    Path data = Files.createDirectory(directory.resolve("data"));
    Path file = Files.writeString(data.resolve("dms-rocketmq.mv.db"), "no database");

    ServerProcess.Ended ended = ServerProcess.run(directory, "--port=0", "--data-dir=" + data);

    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(ended.errors().lines())
        .singleElement()
        .asString()
        .contains(file.toAbsolutePath() + " is damaged", "with another --data-dir");
    assertThat(file).hasContent("no database");
  }

  @Test
  void configFile_notInOrder_endsWithEachFaultAndItsLine() throws Exception {
    Path file = directory.resolve("tenants.yaml");
    Files.writeString(file, "domains:\n  - name: account\n    standing: bad\n");

    ServerProcess.Ended ended =
        ServerProcess.run(directory, "--data-dir=" + directory.resolve("data"), "--config=" + file);

    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(ended.errors()).startsWith(file + ":").contains("line 3", "standing");
    assertThat(ended.errors()).doesNotContain("Exception", "at io.");
  }

  @Test
  void databaseUrl_unreachable_endsWithOneLineWithoutThePassword() throws Exception {
    int nobody;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = closed.getLocalPort();
    }

    ServerProcess.Ended ended =
        ServerProcess.run(
            directory,
            "--port=0",
            "--database-url=jdbc:postgresql://127.0.0.1:" + nobody + "/d?user=u&password=hidden");

    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(ended.errors().lines())
        .singleElement()
        .asString()
        .startsWith("The database cannot be opened: ")
        .contains("127.0.0.1:" + nobody)
        .endsWith("Correct --database-url.")
        .doesNotContain("hidden");
  }

  @Test
  void databaseUrl_withTheUserBeforeTheHost_isAFaultOfTheCommandLine() throws Exception {
    ServerProcess.Ended ended =
        ServerProcess.run(directory, "--database-url=jdbc:postgresql://user:hidden@127.0.0.1/d");

    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(ended.errors().lines())
        .containsExactly(
            "--database-url gives user and password as in"
                + " jdbc:postgresql://HOST/DATABASE?user=USER&password=PASSWORD.",
            "Try --help.");
  }

  @Test
  void start_withConfiguration_namesATenantOfIt() throws Exception {
    Path file = directory.resolve("tenants.yaml");
    Files.writeString(
        file,
        """
        domains:
          - name: my-account
            projects: [{id: my-project, name: project}]
            users:
              - {name: nobody, role: none, password: "hidden-1"}
              - {name: somebody, password: "hidden-2"}
        """);

    try (ServerProcess server = ServerProcess.start(directory, "--config=" + file)) {
      assertThat(server.hints())
          .anyMatch(line -> line.matches("project +my-project"))
          .anyMatch(line -> line.matches("user +somebody"))
          .anyMatch(line -> line.contains("curl") && line.contains("/v2/my-project/instances"))
          .noneMatch(line -> line.contains("hidden"));
    }
  }

  @Test
  void start_withoutConfiguration_saysHowToBegin() throws Exception {
    try (ServerProcess server = ServerProcess.start(directory)) {
      assertThat(server.base().getHost()).isEqualTo("127.0.0.1");
      assertThat(server.hints())
          .hasSize(6)
          .anyMatch(line -> line.contains(Samples.PROJECT))
          .anyMatch(line -> line.contains("curl") && line.contains(server.base() + "/v2/"));
      assertThat(server.log()).isEmpty();
    }
  }
}
