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
import io.dmsrocketmq.contract.provider.ReferenceServer;
import io.dmsrocketmq.contract.provider.SharedServer;
import io.dmsrocketmq.contract.state.Tenant;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the client's documentation shows works against the reference server. */
@ExtendWith(SharedServer.class)
class ClientSamplesIT {

  private static final WaitOptions PATIENCE =
      WaitOptions.standard().withInterval(Duration.ofMillis(20));

  private static ReferenceServer server;

  @BeforeAll
  static void findServer(ReferenceServer shared) {
    server = shared;
  }

  @Test
  void firstCall_prints_theNumberOfInstances() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream console = System.out;
    System.setOut(new PrintStream(printed, true, UTF_8));
    try {
      FirstCallSample.main(
          new String[] {
            server.uri().toString(),
            ReferenceServer.SIGNING_PROJECT,
            ReferenceServer.ACCESS_KEY,
            ReferenceServer.SECRET_KEY
          });
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
            .projectId(ReferenceServer.SIGNING_PROJECT)
            .credentials(
                Credentials.accessKey(ReferenceServer.ACCESS_KEY, ReferenceServer.SECRET_KEY))
            .build()) {
      assertLifecycle(client, "signed");
    }
  }

  @Test
  void lifecycle_ofACallerWithAnObtainedToken_endsWithEverythingDeleted() {
    String endpoint = server.uri().toString();
    Tenant tenant = ReferenceServer.TENANT;
    Tenant.Login login = Objects.requireNonNull(tenant.login());
    CredentialsProvider user =
        Credentials.password(login.account(), login.user(), login.password());
    try (RocketMqClient client = TokenSample.client(endpoint, endpoint, tenant.projectId(), user)) {
      assertLifecycle(client, "token");
    }
  }

  private static void assertLifecycle(RocketMqClient client, String name) {
    assertThat(new LifecycleSample(client, PATIENCE).run(name))
        .containsExactlyInAnyOrder(name + "-1", name + "-2");
    assertThat(client.instances().listInstances().instanceNum()).isZero();
  }
}
