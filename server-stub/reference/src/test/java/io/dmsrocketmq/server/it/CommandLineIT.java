package io.dmsrocketmq.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
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
              "Cannot listen on 127.0.0.1:" + taken.getLocalPort() + ": the address is in use.");
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
