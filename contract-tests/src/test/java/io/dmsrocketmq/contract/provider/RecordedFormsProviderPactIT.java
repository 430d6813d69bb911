package io.dmsrocketmq.contract.provider;

import io.dmsrocketmq.contract.PactRuns;
import io.dmsrocketmq.contract.Pacts;
import io.dmsrocketmq.contract.verification.InteractionUnderTest;
import io.dmsrocketmq.contract.verification.ProviderPacts;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The reference server answers as the document records, if it is told to. */
class RecordedFormsProviderPactIT {

  private static ReferenceServer server;

  @RegisterExtension
  static final ProviderPacts PACTS =
      ProviderPacts.of(Pacts.directory(), Pacts.PROVIDER_OF_RECORDED_FORMS)
          .at(() -> server.uri())
          .withStates(() -> server.states());

  @BeforeAll
  static void startServer(@TempDir Path directory) {
    server = ReferenceServer.start(directory, "--wire=examples");
  }

  @AfterAll
  static void stopServer() {
    PactRuns.keep("provider", Pacts.PROVIDER_OF_RECORDED_FORMS, PACTS.numberOfVerified());
    PactRuns.print("provider with recorded forms", PACTS.numberOfVerified(), PACTS.time());
    server.close();
  }

  @TestTemplate
  void interaction_ofThePact_isKept(InteractionUnderTest interaction) throws Exception {
    interaction.verify();
  }
}
