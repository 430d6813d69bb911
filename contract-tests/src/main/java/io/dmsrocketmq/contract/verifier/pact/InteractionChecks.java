package io.dmsrocketmq.contract.verifier.pact;

import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.V4Interaction.SynchronousHttp;
import au.com.dius.pact.core.model.V4Pact;
import io.dmsrocketmq.contract.Pacts;
import io.dmsrocketmq.contract.pact.PactInteraction;
import io.dmsrocketmq.contract.state.Fact;
import io.dmsrocketmq.contract.verifier.check.CheckFamily;
import io.dmsrocketmq.contract.verifier.check.OpenBehaviour;
import io.dmsrocketmq.contract.verifier.plan.Check;
import io.dmsrocketmq.contract.verifier.plan.Claim;
import io.dmsrocketmq.contract.verifier.plan.NotVerifiable;
import io.dmsrocketmq.contract.verifier.plan.Session;
import io.dmsrocketmq.spec.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The interactions of the pacts that are packed with the verifier. */
public final class InteractionChecks implements CheckFamily {

  private static final String FAMILY = "interactions";
  private static final String FAMILY_OF_RECORDED_FORMS = "recorded-forms";

  private static final String EXAMPLES = OpenBehaviour.CONTRADICTIONS.choices().get(1);

  /** No server can answer in both ways at once. */
  private static final String WITHOUT_PACTS =
      "this verifier was built without the pacts, as -DskipTests leaves them out: build it with"
          + " mvn -q -pl contract-tests -am package";

  private static final String FOR_OTHERS =
      "is of servers that follow the examples where these contradict the tables; --open "
          + "%s=%s tries it".formatted(OpenBehaviour.CONTRADICTIONS.word(), EXAMPLES);

  /** Whatever the answer shall be, a server with faults may do what the request says. */
  private static final String ALL_FAILURE = "all_failure";

  private final List<Operation> operations;
  private final Stage stage;
  private final boolean followsExamples;
  private final List<PactInteraction> interactions = packed(Pacts.PROVIDER);
  private final List<PactInteraction> recordedForms = packed(Pacts.PROVIDER_OF_RECORDED_FORMS);

  /**
   * Makes the checks from the packed pacts.
   *
   * @param operations the operations of the contract
   * @param stage where interactions are played
   * @param demands which of the behaviours that the document leaves open are demanded
   */
  public InteractionChecks(
      List<Operation> operations, Stage stage, Map<OpenBehaviour, String> demands) {
    this.operations = List.copyOf(operations);
    this.stage = stage;
    this.followsExamples = EXAMPLES.equals(demands.get(OpenBehaviour.CONTRADICTIONS));
  }

  private static List<PactInteraction> packed(String provider) {
    String resource = "/META-INF/pacts/" + Pacts.CONSUMER + "-" + provider + ".json";
    List<PactInteraction> interactions = new ArrayList<>();
    try (InputStream in = InteractionChecks.class.getResourceAsStream(resource)) {
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
      throw new IllegalStateException("cannot read " + resource, e);
    }
    return interactions;
  }

  @Override
  public List<Claim> claims() {
    List<Claim> claims = new ArrayList<>();
    claims.add(new Claim(FAMILY, "all", "has an interaction for every operation", this::complete));
    for (PactInteraction interaction : interactions) {
      claims.add(claim(FAMILY, interaction, session -> played(session, interaction)));
    }
    for (PactInteraction interaction : recordedForms) {
      claims.add(
          claim(
              FAMILY_OF_RECORDED_FORMS,
              interaction,
              session -> {
                if (!followsExamples) {
                  throw new NotVerifiable(FOR_OTHERS);
                }
                played(session, interaction);
              }));
    }
    return claims;
  }

  private static Claim claim(String family, PactInteraction interaction, Check check) {
    String text = interaction.line().replaceFirst("^\\S+\\s+", "");
    return new Claim(family, interaction.operationId(), text, check);
  }

  private void complete(Session session) {
    if (interactions.isEmpty()) {
      throw new NotVerifiable(WITHOUT_PACTS);
    }
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
