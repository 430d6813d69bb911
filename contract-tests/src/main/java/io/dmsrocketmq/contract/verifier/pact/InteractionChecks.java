package io.dmsrocketmq.contract.verifier.pact;

import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.V4Interaction.SynchronousHttp;
import au.com.dius.pact.core.model.V4Pact;
import io.dmsrocketmq.contract.Pacts;
import io.dmsrocketmq.contract.pact.PactInteraction;
import io.dmsrocketmq.contract.state.Fact;
import io.dmsrocketmq.contract.verifier.check.CheckFamily;
import io.dmsrocketmq.contract.verifier.plan.Claim;
import io.dmsrocketmq.contract.verifier.plan.NotVerifiable;
import io.dmsrocketmq.contract.verifier.plan.Session;
import io.dmsrocketmq.spec.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The interactions of the pacts that are packed with the verifier. */
public final class InteractionChecks implements CheckFamily {

  private static final String FAMILY = "interactions";
  private static final String RESOURCE =
      "/META-INF/pacts/" + Pacts.CONSUMER + "-" + Pacts.PROVIDER + ".json";

  /** Whatever the answer shall be, a server with faults may do what the request says. */
  private static final String ALL_FAILURE = "all_failure";

  private final List<Operation> operations;
  private final Stage stage;
  private final List<PactInteraction> interactions;

  /**
   * Makes the checks from the packed pacts.
   *
   * @param operations the operations of the contract
   * @param stage where interactions are played
   */
  public InteractionChecks(List<Operation> operations, Stage stage) {
    this.operations = List.copyOf(operations);
    this.stage = stage;
    this.interactions = packed();
  }

  private static List<PactInteraction> packed() {
    List<PactInteraction> interactions = new ArrayList<>();
    try (InputStream in = InteractionChecks.class.getResourceAsStream(RESOURCE)) {
      if (in != null && DefaultPactReader.INSTANCE.loadPact(in) instanceof V4Pact pact) {
        pact.getInteractions()
            .forEach(
                interaction -> {
                  if (interaction instanceof SynchronousHttp http) {
                    interactions.add(new PactInteraction(pact, http));
                  }
                });
      }
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + RESOURCE, e);
    }
    return interactions;
  }

  @Override
  public List<Claim> claims() {
    List<Claim> claims = new ArrayList<>();
    claims.add(new Claim(FAMILY, "all", "has an interaction for every operation", this::complete));
    for (PactInteraction interaction : interactions) {
      claims.add(
          new Claim(
              FAMILY,
              interaction.operationId(),
              interaction.line().replaceFirst("^\\S+\\s+", ""),
              session -> played(session, interaction)));
    }
    return claims;
  }

  private void complete(Session session) {
    Set<String> missing = new TreeSet<>(operations.stream().map(Operation::id).toList());
    interactions.forEach(interaction -> missing.remove(interaction.operationId()));
    session.expect(
        missing.isEmpty(), "this verifier was built without interactions for " + missing);
  }

  private void played(Session session, PactInteraction interaction) {
    List<Fact> missing = stage.missingFacts(interaction);
    if (!missing.isEmpty()) {
      throw new NotVerifiable(needs(missing.get(0)));
    }
    if (InteractionBody.of(interaction).has(ALL_FAILURE)) {
      throw new NotVerifiable("would delete instances that the verifier did not make");
    }
    stage.play(interaction).forEach(session::fault);
  }

  private static String needs(Fact fact) {
    return switch (fact.means()) {
      case TEST_CONTROL -> "needs what no operation of the API makes; --test-control does";
      case OTHER_CALLERS ->
          "needs other callers: --reading-token, --powerless-token, or --user-name with its"
              + " password";
      case CREDENTIALS, API -> "needs a way to the fact '" + fact.name() + "'";
    };
  }
}
