package io.dmsrocketmq.contract.verifier.check;

import io.dmsrocketmq.contract.verifier.http.WireAnswer;
import io.dmsrocketmq.contract.verifier.plan.Claim;
import io.dmsrocketmq.contract.verifier.plan.NotVerifiable;
import io.dmsrocketmq.contract.verifier.world.Fitting;
import io.dmsrocketmq.contract.verifier.world.Requests;
import io.dmsrocketmq.contract.verifier.world.World;
import io.dmsrocketmq.spec.Operation;
import io.dmsrocketmq.spec.oracle.ContractRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Every operation, in each of its scenarios, succeeds with an answer of the promised form. */
public final class AnswerChecks implements CheckFamily {

  private static final String FAMILY = "answers";

  /** Those that make or change whole instances are tried in the life of one. */
  private static final Set<String> ELSEWHERE =
      Set.of("createInstance", "deleteInstance", "resizeInstance", "obtainToken");

  private final World world;
  private final Fitting fitting;

  /**
   * Makes the checks.
   *
   * @param world what they work in
   */
  public AnswerChecks(World world) {
    this.world = world;
    this.fitting = new Fitting(world);
  }

  @Override
  public List<Claim> claims() {
    List<Claim> claims = new ArrayList<>();
    for (Operation operation : world.server().contract().operations()) {
      if (!ELSEWHERE.contains(operation.id())) {
        for (String scenario : Requests.scenarios(operation)) {
          claims.add(claim(operation, scenario));
        }
      }
    }
    return claims;
  }

  private Claim claim(Operation operation, String scenario) {
    return new Claim(
        FAMILY,
        operation.id(),
        "answers the request '" + scenario + "' as documented",
        session -> {
          Fitting.obstacle(operation, scenario)
              .ifPresent(
                  reason -> {
                    throw new NotVerifiable(reason);
                  });
          ContractRequest request = fitting.request(operation, scenario);
          WireAnswer answer = session.succeed(request);
          Completeness.faults(
                  world.server().contract(), operation, scenario, answer.status(), answer.json())
              .forEach(fault -> session.fault(fault, fault + " — " + request + " → " + answer));
        });
  }
}
