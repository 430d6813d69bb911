package io.dmsrocketmq.contract.provider;

import au.com.dius.pact.provider.junit5.HttpTestTarget;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import io.dmsrocketmq.client.RocketMqClient;
import io.dmsrocketmq.client.auth.Credentials;
import io.dmsrocketmq.contract.Pacts;
import io.dmsrocketmq.contract.state.IamStates;
import io.dmsrocketmq.contract.state.InstanceStates;
import io.dmsrocketmq.contract.state.Tenant;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The reference server keeps every agreement that the client relies on. */
@Provider(Pacts.PROVIDER)
@PactFolder("target/pacts")
class ReferenceServerProviderPactIT {

  private static final String TOKEN_HEADER = "X-Auth-Token";

  private static ServerProcess server;
  private static RocketMqClient client;

  @BeforeAll
  static void startServer(@TempDir Path dataDirectory) throws IOException {
    server =
        ServerProcess.start(
            dataDirectory,
            "--project-id",
            Tenant.PROJECT_ID,
            "--token",
            Tenant.TOKEN,
            "--instance-creation-delay",
            "PT0S");
    client =
        RocketMqClient.builder()
            .endpoint(server.uri().toString())
            .projectId(Tenant.PROJECT_ID)
            .credentials(Credentials.token(Tenant.TOKEN))
            .build();
  }

  @AfterAll
  static void stopServer() {
    client.close();
    server.close();
  }

  @BeforeEach
  void setUp(PactVerificationContext context) {
    context.setTarget(new HttpTestTarget(server.uri().getHost(), server.uri().getPort()));
    context.addStateChangeHandlers(new InstanceStates(client), new IamStates());
  }

  @TestTemplate
  @ExtendWith(PactVerificationInvocationContextProvider.class)
  void interaction_ofThePact_isKept(PactVerificationContext context, ClassicHttpRequest request) {
    if (request.containsHeader(TOKEN_HEADER)) {
      request.setHeader(TOKEN_HEADER, Tenant.TOKEN);
    }
    context.verifyInteraction();
  }
}
