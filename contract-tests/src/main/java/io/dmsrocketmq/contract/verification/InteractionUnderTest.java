package io.dmsrocketmq.contract.verification;

import io.dmsrocketmq.contract.pact.PactInteraction;
import io.dmsrocketmq.contract.state.Fact;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.opentest4j.TestAbortedException;

/**
 * What a test template of {@link ProviderPacts} gets: one interaction, and the way to verify it.
 */
public final class InteractionUnderTest {

  private final PactInteraction interaction;
  private final InteractionVerifier verifier;
  private final ProviderPacts pacts;

  InteractionUnderTest(
      PactInteraction interaction, InteractionVerifier verifier, ProviderPacts pacts) {
    this.interaction = interaction;
    this.verifier = verifier;
    this.pacts = pacts;
  }

  /**
   * Returns the interaction.
   *
   * @return the interaction
   */
  public PactInteraction interaction() {
    return interaction;
  }

  /**
   * Brings the provider to the facts, makes the request and compares the answer.
   *
   * @throws IOException where no answer comes
   * @throws InterruptedException where the thread is interrupted
   * @throws AssertionError where the provider does not keep the agreement
   */
  public void verify() throws IOException, InterruptedException {
    List<Fact> missing = verifier.missingFacts(interaction);
    if (!missing.isEmpty()) {
      String reason =
          "the provider cannot be brought to: "
              + missing.stream()
                  .map(fact -> fact.name() + " (" + fact.means() + ")")
                  .collect(Collectors.joining(", "));
      if (pacts.allowsMissingFacts()) {
        pacts.leftOut();
        throw new TestAbortedException(reason);
      }
      throw new AssertionError(reason);
    }
    pacts.verified();
    List<String> faults = verifier.verify(interaction);
    if (!faults.isEmpty()) {
      throw new AssertionError(interaction + "\n- " + String.join("\n- ", faults));
    }
  }
}
