package io.dmsrocketmq.contract.samples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.client.RocketMqClient;
import io.dmsrocketmq.client.WaitOptions;
import io.dmsrocketmq.client.auth.Credentials;
import io.dmsrocketmq.client.auth.CredentialsProvider;
import io.dmsrocketmq.client.samples.FirstCallSample;
import io.dmsrocketmq.client.samples.LifecycleSample;
import io.dmsrocketmq.client.samples.TokenSample;
import io.dmsrocketmq.contract.provider.ServerProcess;
import io.dmsrocketmq.contract.state.Tenant;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the client's documentation shows works against the reference server. */
class ClientSamplesIT {

  private static final WaitOptions PATIENCE =
      WaitOptions.standard().withInterval(Duration.ofMillis(20));
  private static final String ACCESS_KEY = "SAMPLE-ACCESS-KEY";
  private static final String SECRET_KEY = "sample-secret-key";

  private static ServerProcess server;

  @BeforeAll
  static void startServer(@TempDir Path dataDirectory) throws IOException {
    server =
        ServerProcess.start(
            dataDirectory,
            "--project-id",
            Tenant.RECORDED_PROJECT,
            "--ak",
            ACCESS_KEY,
            "--sk",
            SECRET_KEY);
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  @Test
  void firstCall_prints_theNumberOfInstances() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream console = System.out;
    System.setOut(new PrintStream(printed, true, UTF_8));
    try {
      FirstCallSample.main(
          new String[] {server.uri().toString(), Tenant.RECORDED_PROJECT, ACCESS_KEY, SECRET_KEY});
    } finally {
      System.setOut(console);
    }

    assertThat(printed.toString(UTF_8).strip()).isEqualTo("0");
  }

  @Test
  void lifecycle_ofACallerWhoSigns_endsWithEverythingDeleted() {
    try (RocketMqClient client =
        RocketMqClient.builder()
            .endpoint(server.uri().toString())
            .projectId(Tenant.RECORDED_PROJECT)
            .credentials(Credentials.accessKey(ACCESS_KEY, SECRET_KEY))
            .build()) {
      assertLifecycle(client, "signed");
    }
  }

  @Test
  void lifecycle_ofACallerWithAnObtainedToken_endsWithEverythingDeleted() {
    String endpoint = server.uri().toString();
    CredentialsProvider user = Credentials.password("demo-domain", "demo-user", "demo-password");
    try (RocketMqClient client =
        TokenSample.client(endpoint, endpoint, Tenant.RECORDED_PROJECT, user)) {
      assertLifecycle(client, "token");
    }
  }

  private static void assertLifecycle(RocketMqClient client, String name) {
    assertThat(new LifecycleSample(client, PATIENCE).run(name))
        .containsExactlyInAnyOrder(name + "-1", name + "-2");
    assertThat(client.instances().listInstances().instanceNum()).isZero();
  }
}
