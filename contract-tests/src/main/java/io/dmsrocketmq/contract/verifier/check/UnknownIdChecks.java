package io.dmsrocketmq.contract.verifier.check;

import io.dmsrocketmq.client.model.ErrorCode;
import io.dmsrocketmq.contract.verifier.http.WireAnswer;
import io.dmsrocketmq.contract.verifier.plan.Claim;
import io.dmsrocketmq.contract.verifier.plan.Session;
import io.dmsrocketmq.contract.verifier.world.Fitting;
import io.dmsrocketmq.contract.verifier.world.Requests;
import io.dmsrocketmq.contract.verifier.world.World;
import io.dmsrocketmq.spec.Operation;
import io.dmsrocketmq.spec.oracle.ContractRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Whatever does not exist is refused with 404 and the code for its kind. */
public final class UnknownIdChecks implements CheckFamily {

  private static final String FAMILY = "unknown-ids";
  private static final int NOT_FOUND = 404;

  /** The code for each kind of thing, by the parameter of the path that names it (DEV-127). */
  private static final Map<String, ErrorCode> CODES =
      Map.of(
          "instance_id", ErrorCode.INSTANCE_NOT_FOUND,
          "topic", ErrorCode.QUEUE_NOT_FOUND,
          "group", ErrorCode.CONSUMER_GROUP_NOT_FOUND,
          "group_id", ErrorCode.CONSUMER_GROUP_NOT_FOUND,
          "user_name", ErrorCode.QUEUE_ID_NOT_FOUND);

  private final World world;
  private final Fitting fitting;

  /**
   * Makes the checks.
   *
   * @param world what they work in
   */
  public UnknownIdChecks(World world) {
    this.world = world;
    this.fitting = new Fitting(world);
  }

  @Override
  public List<Claim> claims() {
    List<Claim> claims = new ArrayList<>();
    for (Operation operation : world.server().contract().operations()) {
      CODES.forEach(
          (parameter, code) -> {
            if (operation.path().contains("{" + parameter + "}")) {
              claims.add(
                  new Claim(
                      FAMILY,
                      operation.id(),
                      "refuses an unknown " + parameter + " with " + code.code(),
                      session -> refused(session, operation, parameter, code.code())));
            }
          });
    }
    claims.sort(Comparator.comparing(Claim::subject).thenComparing(Claim::text));
    return claims;
  }

  private void refused(Session session, Operation operation, String parameter, String code) {
    String unknown =
        parameter.equals("instance_id") ? UUID.randomUUID().toString() : world.name("unknown");
    ContractRequest request = sound(operation).withPath(parameter, unknown);
    WireAnswer answer = session.send(request);
    session.expect(
        answer.status() == NOT_FOUND && answer.errorCode().equals(code),
        "what does not exist is answered with %d %s".formatted(answer.status(), answer.errorCode()),
        request + " has to be refused with 404 and " + code + ", but is answered with " + answer);
  }

  /** A request with nothing else at fault, so that there is one reason to refuse it. */
  private ContractRequest sound(Operation operation) {
    return switch (operation.id()) {
      case "deleteTopic", "deleteConsumerGroup", "deleteUser", "deleteInstance", "resizeInstance" ->
          fitting.idle(operation);
      case "createUser" -> fitting.request(operation, "with-secret");
      case "batchDeleteMigrationTasks" ->
          fitting.idle(operation).withBody("/task_ids/0", world.task());
      default -> fitting.request(operation, Requests.scenarios(operation).iterator().next());
    };
  }
}
