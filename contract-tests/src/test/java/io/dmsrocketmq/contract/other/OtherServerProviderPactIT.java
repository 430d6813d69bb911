package io.dmsrocketmq.contract.other;

import io.dmsrocketmq.contract.Pacts;
import io.dmsrocketmq.contract.verification.InteractionUnderTest;
import io.dmsrocketmq.contract.verification.ProviderPacts;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who implements the API in their own way verifies themselves with the extension. */
class OtherServerProviderPactIT {

  private static OtherServer server;

  @RegisterExtension
  static final ProviderPacts PACTS =
      ProviderPacts.of(Pacts.directory(), Pacts.PROVIDER)
          .at(() -> server.uri())
          .withStates(() -> server.states())
          .onlyFamilies("availability-zones");

  @BeforeAll
  static void startServer() throws IOException {
    server = new OtherServer();
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  @TestTemplate
  void interaction_ofThePact_isKept(InteractionUnderTest interaction) throws Exception {
    interaction.verify();
  }
}
