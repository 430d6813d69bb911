package io.dmsrocketmq.contract.verifier.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.dmsrocketmq.contract.verifier.contract.Mutations;
import io.dmsrocketmq.contract.verifier.contract.Mutations.Mutation;
import io.dmsrocketmq.contract.verifier.http.WireAnswer;
import io.dmsrocketmq.contract.verifier.plan.Claim;
import io.dmsrocketmq.contract.verifier.plan.Session;
import io.dmsrocketmq.contract.verifier.world.Fitting;
import io.dmsrocketmq.contract.verifier.world.Requests;
import io.dmsrocketmq.contract.verifier.world.World;
import io.dmsrocketmq.spec.Operation;
import io.dmsrocketmq.spec.oracle.ContractRequest;
import io.dmsrocketmq.spec.oracle.RequestJudge;
import io.dmsrocketmq.spec.oracle.RequestJudge.Verdict;
import io.dmsrocketmq.spec.oracle.Site;
import io.dmsrocketmq.spec.oracle.Sites;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Every value at every place of a request: what the contract rules out is refused by the name of
 * the place, and the bounds themselves are taken.
 */
public final class BoundsChecks implements CheckFamily {

  private static final String FAMILY = "validation";

  /** Where a value that is right would have an effect that a run cannot afford or not undo. */
  private static final Set<String> ONLY_WRONG =
      Set.of(
          "createInstance",
          "deleteInstance",
          "batchDeleteInstances",
          "resizeInstance",
          "deleteTopic",
          "deleteConsumerGroup",
          "deleteUser",
          "createMigrationTask",
          "batchDeleteMigrationTasks",
          "obtainToken");

  /** Where a value has to be that of something else, so that its constraints are not enough. */
  private static final Set<String> RULED_ELSEWHERE =
      Set.of(
          "updateConsumerGroup name",
          "updateUser access_key",
          "createOrBatchDeleteTopics brokers[0]",
          "updateConfigs rocketmq_configs[0].name",
          "listMessages start_time",
          "listMessages end_time");

  private final World world;
  private final Fitting fitting;
  private final RequestJudge judge;

  /**
   * Makes the checks.
   *
   * @param world what they work in
   */
  public BoundsChecks(World world) {
    this.world = world;
    this.fitting = new Fitting(world);
    this.judge = new RequestJudge(world.server().contract());
  }

  @Override
  public List<Claim> claims() {
    List<Claim> claims = new ArrayList<>();
    for (Operation operation : world.server().contract().operations()) {
      for (String scenario : scenarios(operation)) {
        ContractRequest example = world.requests().plain(operation.id(), scenario);
        for (Site site : Sites.of(world.server().contract(), example)) {
          String text = "holds " + site + " to its constraints (" + scenario + ")";
          claims.add(
              new Claim(
                  FAMILY,
                  operation.id(),
                  text,
                  session -> tried(session, operation, scenario, site)));
        }
      }
    }
    return claims;
  }

  private static List<String> scenarios(Operation operation) {
    return Requests.scenarios(operation).stream()
        .filter(scenario -> !Set.of("getting-started", "domain-scope").contains(scenario))
        .filter(
            scenario ->
                !(operation.id().equals("exportDeadLetterMessages")
                    && scenario.equals("specified")))
        .toList();
  }

  private void tried(Session session, Operation operation, String scenario, Site site) {
    boolean onlyWrong =
        ONLY_WRONG.contains(operation.id()) || Fitting.obstacle(operation, scenario).isPresent();
    ContractRequest base =
        onlyWrong ? world.on(operation.id(), scenario) : fitting.request(operation, scenario);
    for (Mutation mutation : Mutations.of(site, Sites.present(base, site))) {
      ContractRequest changed = base.with(site, mutation.value());
      Verdict verdict = judge.verdict(changed, site, mutation.value());
      if (verdict == Verdict.WRONG) {
        refused(session, changed, site, mutation);
      } else if (!onlyWrong
          && mutation.isBound()
          && verdict == Verdict.RIGHT
          && !RULED_ELSEWHERE.contains(operation.id() + " " + site.name())) {
        ContractRequest fresh = fitting.request(operation, scenario).with(site, mutation.value());
        taken(session, fresh, site, mutation);
      } else if (!onlyWrong && operation.method().equals("GET")) {
        session.send(changed);
      }
    }
  }

  private static void refused(
      Session session, ContractRequest request, Site site, Mutation mutation) {
    WireAnswer answer = session.send(request);
    boolean elsewhere = site.where() == Site.Where.PATH && answer.status() == 404;
    // Whoever asks for a project that is not his is a stranger before anything else.
    boolean stranger = site.name().equals("project_id") && answer.status() == 401;
    if (elsewhere || stranger) {
      return;
    }
    String what = site + ", " + mutation.label();
    session.expect(
        answer.status() == 400,
        "what the constraints rule out is answered with " + answer.status() + " instead of 400",
        what + ", has to be refused with 400: " + request + " → " + answer);
    JsonNode value = mutation.value();
    boolean lacksAll = site.isWholeBody() && (value.isObject() || value.isMissingNode());
    if (answer.status() == 400 && !lacksAll) {
      session.expect(
          answer.json().path("error_msg").asText().contains(site.name()),
          "the refusal of a field does not name it",
          "the refusal of " + what + ", does not name the field: " + answer);
    }
  }

  private static void taken(
      Session session, ContractRequest request, Site site, Mutation mutation) {
    WireAnswer answer = session.send(request);
    boolean namesTheField =
        answer.status() == 400 && answer.json().path("error_msg").asText().contains(site.name());
    session.expect(
        !namesTheField,
        "what the constraints let pass is refused",
        site + ", " + mutation.label() + ", has to be taken: " + request + " → " + answer);
  }
}
