package io.dmsrocketmq.contract.verifier.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.client.RocketMqClient;
import io.dmsrocketmq.client.auth.Credentials;
import io.dmsrocketmq.contract.PactRuns;
import io.dmsrocketmq.contract.Pacts;
import io.dmsrocketmq.contract.provider.ReferenceServer;
import io.dmsrocketmq.contract.provider.SharedServer;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The packaged verifier, run from an empty directory against the packaged server. */
@ExtendWith(SharedServer.class)
class VerifierIT {

  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "DMS_AK", ReferenceServer.ACCESS_KEY,
          "DMS_SK", ReferenceServer.SECRET_KEY,
          "DMS_PROJECT_ID", ReferenceServer.SIGNING_PROJECT,
          "DMS_OTHER_PROJECT_ID", ReferenceServer.STRANGE_PROJECT,
          "DMS_OTHER_TOKEN", ReferenceServer.STRANGE_TOKEN);

  private static ReferenceServer server;
  private static RocketMqClient client;

  @BeforeAll
  static void findServer(ReferenceServer shared) {
    server = shared;
    client =
        RocketMqClient.builder()
            .endpoint(server.uri().toString())
            .projectId(ReferenceServer.SIGNING_PROJECT)
            .credentials(
                Credentials.accessKey(ReferenceServer.ACCESS_KEY, ReferenceServer.SECRET_KEY))
            .build();
  }

  @AfterAll
  static void closeClient() {
    client.close();
  }

  @Test
  void referenceServer_keepsTheContractAndIsLeftAsItWas(@TempDir Path directory) throws Exception {
    Process process =
        VerifierProcess.start(
            directory,
            ENVIRONMENT,
            "--base-url=" + server.uri(),
            "--test-control",
            "--report-dir=reports");
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    List<String> lines = output.lines().toList();

    assertThat(process.waitFor()).as(output).isZero();
    assertThat(lines).filteredOn(line -> line.startsWith("PASS ")).hasSizeGreaterThan(1000);
    assertThat(lines)
        .filteredOn(line -> line.matches("PASS +interactions .*"))
        .as("interactions")
        .hasSizeGreaterThan(300);
    assertThat(lines).noneMatch(line -> line.startsWith("FAIL "));
    assertThat(lines)
        .filteredOn(line -> line.matches("NOT VERIFIED +recorded-forms .*"))
        .as("interactions of servers that follow the examples")
        .hasSize(PactRuns.number("consumer", Pacts.PROVIDER_OF_RECORDED_FORMS));
    assertThat(output).doesNotContain(ReferenceServer.SECRET_KEY);
    assertThat(directory.resolve("reports/TEST-dms-rocketmq-verifier.xml")).isNotEmptyFile();
    assertThat(Files.readString(directory.resolve("reports/report.html")))
        .contains(" 0 failed")
        .doesNotContain(ReferenceServer.SECRET_KEY);
    assertThat(client.instances().listInstances().instanceNum()).isZero();
    System.out.println("verifier: " + lines.get(lines.size() - 1));
  }

  @Test
  void verifier_thatIsStopped_tidiesUpBehindItself(@TempDir Path directory) throws Exception {
    Process process =
        VerifierProcess.start(
            directory, ENVIRONMENT, "--base-url=" + server.uri(), "--filter=^answers|^validation");
    BufferedReader output = process.inputReader(UTF_8);
    List<String> lines = new ArrayList<>();
    String line = output.readLine();
    while (line != null && !line.contains("showTopic")) {
      lines.add(line);
      line = output.readLine();
    }
    assertThat(client.instances().listInstances().instanceNum()).as("%s", lines).isPositive();

    // Unlike the process itself, its handle leaves the output open.
    process.toHandle().destroy();
    output.lines().forEach(lines::add);

    assertThat(process.waitFor()).isNotZero();
    assertThat(lines).contains("Stopped. What the run had made is removed.");
    assertThat(client.instances().listInstances().instanceNum()).isZero();
  }
}
