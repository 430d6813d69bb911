package io.dmsrocketmq.contract.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.contract.PactRuns;
import io.dmsrocketmq.contract.Pacts;
import io.dmsrocketmq.contract.faults.VerifierRun;
import io.dmsrocketmq.contract.verification.InteractionUnderTest;
import io.dmsrocketmq.contract.verification.ProviderPacts;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The reference server answers as the document records, if it is told to. */
class RecordedFormsProviderPactIT {

  private static final String PROVIDER = Pacts.PROVIDER_OF_RECORDED_FORMS;

  private static ReferenceServer server;

  @RegisterExtension
  static final ProviderPacts PACTS =
      ProviderPacts.of(Pacts.directory(), PROVIDER)
          .at(() -> server.uri())
          .withStates(() -> server.states());

  @BeforeAll
  static void startServer(@TempDir Path directory) {
    server = ReferenceServer.start(directory, "--wire=examples");
  }

  @AfterAll
  static void stopServer() {
    PactRuns.keep("provider", PROVIDER, PACTS.numberOfVerified());
    PactRuns.print("provider with recorded forms", PACTS.numberOfVerified(), PACTS.time());
    server.close();
  }

  /** The verifier of the API plays them as well, for a server of which they are demanded. */
  @Test
  void interactions_demandedOfTheServer_areKeptForTheVerifier() {
    VerifierRun run =
        VerifierRun.of(
            "--base-url=" + server.uri(),
            "--project-id=" + ReferenceServer.TENANT.projectId(),
            "--token=" + ReferenceServer.TENANT.token(),
            "--test-control",
            "--open=contradictions=examples",
            "--filter=^recorded-forms ");

    assertThat(run.passes()).as(run.summary()).hasSize(PactRuns.number("consumer", PROVIDER));
    assertThat(run.exitCode()).as(run.summary()).isZero();
  }

  @TestTemplate
  void interaction_ofThePact_isKept(InteractionUnderTest interaction) throws Exception {
    interaction.verify();
  }
}
