package io.dmsrocketmq.contract.verifier.check;

import io.dmsrocketmq.contract.verifier.http.WireAnswer;
import io.dmsrocketmq.contract.verifier.http.WireRequest;
import io.dmsrocketmq.contract.verifier.plan.Claim;
import io.dmsrocketmq.contract.verifier.plan.Session;
import io.dmsrocketmq.contract.verifier.world.Fitting;
import io.dmsrocketmq.contract.verifier.world.World;
import io.dmsrocketmq.spec.Operation;
import java.util.ArrayList;
import java.util.List;

/** Requests that are no good HTTP or JSON are refused in the form of the API. */
public final class ProtocolChecks implements CheckFamily {

  private static final String FAMILY = "protocol";

  private final World world;
  private final Fitting fitting;

  /**
   * Makes the checks.
   *
   * @param world what they work in
   */
  public ProtocolChecks(World world) {
    this.world = world;
    this.fitting = new Fitting(world);
  }

  @Override
  public List<Claim> claims() {
    List<Claim> claims = new ArrayList<>();
    for (Operation operation : world.server().contract().operations()) {
      if (operation.definition().has("requestBody")) {
        claims.add(
            new Claim(
                FAMILY,
                operation.id(),
                "refuses broken JSON, no body, a text, and another media type",
                session -> bodies(session, operation)));
      }
      if (operation.definition().path("responses").has("406")) {
        claims.add(
            new Claim(
                FAMILY,
                operation.id(),
                "refuses callers who do not take JSON",
                session -> accept(session, operation)));
      }
    }
    claims.add(
        new Claim(FAMILY, "none", "answers an unknown path in the form of the API", this::path));
    claims.add(
        new Claim(FAMILY, "none", "answers another method in the form of the API", this::method));
    return claims;
  }

  private void bodies(Session session, Operation operation) {
    WireRequest sound = WireRequest.of(fitting.idle(operation));
    for (String body : List.of("{", "\"text\"", "[", "")) {
      expect(session, operation, sound.withBody(body), "with the body '" + body + "'", 400);
    }
    expect(session, operation, sound.with("Content-Type", "text/plain"), "of type text/plain", 415);
  }

  private void accept(Session session, Operation operation) {
    expect(
        session,
        operation,
        WireRequest.of(fitting.idle(operation)).with("Accept", "text/html"),
        "of a caller who takes text/html only",
        406);
  }

  private void expect(
      Session session, Operation operation, WireRequest request, String how, int status) {
    WireAnswer answer =
        session.sendAsIs(
            operation, world.server().tenant().prove(request, world.server().wire().base()));
    session.expect(
        answer.status() == status,
        "a request %s is answered with %d instead of %d".formatted(how, answer.status(), status),
        "%s %s has to be refused with %d, but is answered with %s"
            .formatted(request, how, status, answer));
  }

  private void path(Session session) {
    WireRequest request =
        WireRequest.json(
            "GET", "/v2/" + world.server().tenant().project() + "/no-such-thing", null);
    refused(session, request, 404);
  }

  private void method(Session session) {
    String target = world.on("createOrBatchDeleteTopics").target();
    refused(session, WireRequest.json("GET", target, null), 405);
  }

  private void refused(Session session, WireRequest request, int status) {
    WireAnswer answer = world.server().answer(request);
    session.expect(answer.status() == status, request + " is answered with " + answer);
    session.expect(
        answer.json().path("error_code").asText().matches("DMS\\.[0-9]+")
            && !answer.json().path("error_msg").asText().isBlank(),
        request + " is refused in another form than the API's: " + answer);
  }
}
