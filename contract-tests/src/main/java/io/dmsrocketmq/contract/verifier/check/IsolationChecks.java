package io.dmsrocketmq.contract.verifier.check;

import io.dmsrocketmq.contract.verifier.http.Tenant;
import io.dmsrocketmq.contract.verifier.http.WireAnswer;
import io.dmsrocketmq.contract.verifier.plan.Claim;
import io.dmsrocketmq.contract.verifier.plan.NotVerifiable;
import io.dmsrocketmq.contract.verifier.plan.Session;
import io.dmsrocketmq.contract.verifier.world.Fitting;
import io.dmsrocketmq.contract.verifier.world.World;
import io.dmsrocketmq.spec.Operation;
import io.dmsrocketmq.spec.oracle.ContractRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two tenants do not see one another. */
public final class IsolationChecks implements CheckFamily {

  private static final String FAMILY = "isolation";

  private final World world;
  private final Fitting fitting;
  private final @Nullable Tenant other;

  /**
   * Makes the checks.
   *
   * @param world what belongs to the first tenant
   * @param other the second one, null if there is none
   */
  public IsolationChecks(World world, @Nullable Tenant other) {
    this.world = world;
    this.fitting = new Fitting(world);
    this.other = other;
  }

  @Override
  public List<Claim> claims() {
    List<Claim> claims = new ArrayList<>();
    for (Operation operation : world.server().contract().operations()) {
      if (operation.path().contains("{project_id}")) {
        claims.add(claim(operation, "refuses the project of another tenant", this::foreignProject));
        claims.add(
            claim(
                operation,
                operation.path().contains("{instance_id}")
                    ? "does not find the instance of another tenant"
                    : "shows nothing of another tenant",
                this::ownProject));
      }
    }
    return claims;
  }

  private interface Trial {
    void run(Session session, ContractRequest request, Tenant stranger);
  }

  private Claim claim(Operation operation, String text, Trial trial) {
    return new Claim(
        FAMILY,
        operation.id(),
        text,
        session -> {
          if (other == null) {
            throw new NotVerifiable("needs a second tenant: --other-project-id and a token or key");
          }
          // Where the first tenant has nothing, nothing is easily kept from the second one.
          world.instance();
          trial.run(session, fitting.idle(operation), other);
        });
  }

  private void foreignProject(Session session, ContractRequest request, Tenant stranger) {
    WireAnswer answer = session.send(request, stranger);
    session.expect(
        answer.status() == 401 || answer.status() == 403,
        "a request for the project of another tenant is answered with " + answer.status(),
        request + " of another tenant is answered with " + answer);
    showsNothing(session, request, answer);
  }

  private void ownProject(Session session, ContractRequest request, Tenant stranger) {
    boolean creates = request.operation().id().equals("createInstance");
    ContractRequest moved = request.withPath("project_id", stranger.project());
    if (creates || request.operation().id().equals("batchDeleteInstances")) {
      // Neither may happen to the other tenant, so both are asked for in a way that fails.
      moved = moved.withBody(creates ? "/name" : "/action", "?");
    }
    WireAnswer answer = session.send(moved, stranger);
    if (request.path().containsKey("instance_id")) {
      session.expect(
          answer.status() == 404,
          "a request for the instance of another tenant is answered with " + answer.status(),
          moved + " with an instance of another tenant is answered with " + answer);
    }
    showsNothing(session, moved, answer);
  }

  private void showsNothing(Session session, ContractRequest request, WireAnswer answer) {
    session.expect(
        !answer.succeeded() || !answer.text().contains(world.prefix()),
        "an answer shows what belongs to another tenant",
        request + " shows what belongs to another tenant: " + answer);
  }
}
