package io.dmsrocketmq.contract.verifier.check;

import io.dmsrocketmq.client.auth.Credentials;
import io.dmsrocketmq.contract.verifier.http.Tenant;
import io.dmsrocketmq.contract.verifier.http.WireAnswer;
import io.dmsrocketmq.contract.verifier.http.WireRequest;
import io.dmsrocketmq.contract.verifier.plan.Check;
import io.dmsrocketmq.contract.verifier.plan.Claim;
import io.dmsrocketmq.contract.verifier.plan.NotVerifiable;
import io.dmsrocketmq.contract.verifier.plan.Session;
import io.dmsrocketmq.contract.verifier.world.Fitting;
import io.dmsrocketmq.contract.verifier.world.World;
import io.dmsrocketmq.spec.Operation;
import io.dmsrocketmq.spec.oracle.ContractRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Nobody is let in without a proof of identity that is right. */
public final class AuthenticationChecks implements CheckFamily {

  private static final String FAMILY = "authentication";
  private static final int UNAUTHORIZED = 401;
  private static final Duration TOO_OLD = Duration.ofMinutes(20);

  private final World world;
  private final Fitting fitting;

  /**
   * Makes the checks.
   *
   * @param world what they work in
   */
  public AuthenticationChecks(World world) {
    this.world = world;
    this.fitting = new Fitting(world);
  }

  @Override
  public List<Claim> claims() {
    List<Claim> claims = new ArrayList<>();
    for (Operation operation : world.server().contract().operations()) {
      // The operation that gives tokens out needs none.
      boolean open =
          operation.definition().path("security").isArray()
              && operation.definition().path("security").isEmpty();
      if (!open) {
        claims.add(
            claim(
                operation,
                "refuses callers without a token, with a wrong one, and with an unknown key",
                session -> strangers(session, operation)));
      }
    }
    Operation write = world.server().contract().operation("createOrBatchDeleteTopics");
    claims.add(claim(write, "refuses a signature that is not of this request", this::changed));
    claims.add(claim(write, "refuses a signature that is too old", this::old));
    return claims;
  }

  private static Claim claim(Operation operation, String text, Check check) {
    return new Claim(FAMILY, operation.id(), text, check);
  }

  private void strangers(Session session, Operation operation) {
    WireRequest request = WireRequest.of(fitting.idle(operation));
    refused(session, operation, request, "without a token");
    refused(
        session, operation, request.with("X-Auth-Token", "no-such-token"), "with a wrong token");
    Tenant unknown =
        new Tenant(
            world.server().tenant().project(),
            Credentials.accessKey("NO-SUCH-KEY", "no-such-secret"));
    refused(session, operation, unknown.prove(request, base()), "with an unknown key");
  }

  private void changed(Session session) {
    WireRequest signed = signed(Clock.systemUTC());
    Operation operation = world.server().contract().operation("createOrBatchDeleteTopics");
    refused(
        session,
        operation,
        signed.withBody(signed.body() + " "),
        "with another body than was signed");
    refused(
        session,
        operation,
        signed.at(signed.target() + "?action=delete"),
        "with another query than was signed");
  }

  private void old(Session session) {
    refused(
        session,
        world.server().contract().operation("createOrBatchDeleteTopics"),
        signed(Clock.offset(Clock.systemUTC(), TOO_OLD.negated())),
        "signed " + TOO_OLD.toMinutes() + " minutes ago");
  }

  private WireRequest signed(Clock clock) {
    if (!world.server().tenant().signs()) {
      throw new NotVerifiable("needs a key that is right: --ak and --sk");
    }
    ContractRequest creation =
        world.on("createOrBatchDeleteTopics").withBody("/name", world.name("stolen"));
    return world.server().tenant().prove(WireRequest.of(creation), base(), clock);
  }

  private static void refused(
      Session session, Operation operation, WireRequest request, String how) {
    WireAnswer answer = session.sendAsIs(operation, request);
    session.expect(
        answer.status() == UNAUTHORIZED,
        "a request " + how + " is answered with " + answer.status() + " instead of " + UNAUTHORIZED,
        request + " " + how + " has to be refused with 401, but is answered with " + answer);
  }

  private URI base() {
    return world.server().wire().base();
  }
}
