package io.dmsrocketmq.contract.provider;

import io.dmsrocketmq.contract.PactRuns;
import io.dmsrocketmq.contract.Pacts;
import io.dmsrocketmq.contract.verification.InteractionUnderTest;
import io.dmsrocketmq.contract.verification.ProviderPacts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The reference server keeps every agreement that the client relies on. */
@ExtendWith(SharedServer.class)
class ReferenceServerProviderPactIT {

  private static ReferenceServer server;

  @RegisterExtension
  static final ProviderPacts PACTS =
      ProviderPacts.of(Pacts.directory(), Pacts.PROVIDER)
          .at(() -> server.uri())
          .withStates(() -> server.states());

  @BeforeAll
  static void findServer(ReferenceServer shared) {
    server = shared;
  }

  @AfterAll
  static void tell() {
    PactRuns.keep("provider", Pacts.PROVIDER, PACTS.numberOfVerified());
    PactRuns.print("provider", PACTS.numberOfVerified(), PACTS.time());
  }

  @TestTemplate
  void interaction_ofThePact_isKept(InteractionUnderTest interaction) throws Exception {
    interaction.verify();
  }
}
