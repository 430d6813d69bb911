package io.dmsrocketmq.contract.verifier.plan;

import io.dmsrocketmq.contract.verifier.contract.AnswerJudge;
import io.dmsrocketmq.contract.verifier.http.Secrets;
import io.dmsrocketmq.contract.verifier.http.Tenant;
import io.dmsrocketmq.contract.verifier.http.WireAnswer;
import io.dmsrocketmq.contract.verifier.http.WireRequest;
import io.dmsrocketmq.contract.verifier.world.Server;
import io.dmsrocketmq.spec.Operation;
import io.dmsrocketmq.spec.oracle.ContractRequest;
import java.util.ArrayList;
import java.util.List;

/**
 * The trial of one claim. Every answer that it brings is compared with the contract, whatever the
 * claim is about.
 */
public final class Session {

  private static final int MOST_FAULTS = 10;
  private static final int LONGEST_FAULT = 1_000;

  private final Server server;
  private final AnswerJudge judge;
  private final Secrets secrets;
  private final List<String> faults = new ArrayList<>();
  private int unlisted;

  /**
   * Opens a trial.
   *
   * @param server the server
   * @param judge judges the answers
   * @param secrets what no fault may show
   */
  public Session(Server server, AnswerJudge judge, Secrets secrets) {
    this.server = server;
    this.judge = judge;
    this.secrets = secrets;
  }

  /**
   * Sends a request of the tenant.
   *
   * @param request the request
   * @return the answer, which has been compared with the contract
   */
  public WireAnswer send(ContractRequest request) {
    return judged(request.operation(), WireRequest.of(request), server.answer(request));
  }

  /**
   * Sends a request of somebody else.
   *
   * @param request the request
   * @param tenant who asks
   * @return the answer, which has been compared with the contract
   */
  public WireAnswer send(ContractRequest request, Tenant tenant) {
    return judged(request.operation(), WireRequest.of(request), server.answer(request, tenant));
  }

  /**
   * Sends a request as it is, without a proof of identity.
   *
   * @param operation the operation that it is meant for
   * @param request the request
   * @return the answer, which has been compared with the contract
   */
  public WireAnswer sendAsIs(Operation operation, WireRequest request) {
    return judged(operation, request, server.sent(request));
  }

  /**
   * Sends a request that has to succeed.
   *
   * @param request the request
   * @return the answer
   */
  public WireAnswer succeed(ContractRequest request) {
    WireAnswer answer = send(request);
    expect(answer.succeeded(), request + " is refused: " + answer);
    return answer;
  }

  /**
   * Demands that a request was refused.
   *
   * @param request the request
   * @param answer what came
   */
  public void expectRefusal(Object request, WireAnswer answer) {
    expect(
        answer.status() >= 400 && answer.status() < 500,
        request + " has to be refused, but is answered with " + answer);
  }

  private WireAnswer judged(Operation operation, WireRequest request, WireAnswer answer) {
    // Documented, but never the right answer to anything that is asked here.
    expect(
        answer.status() < 500 || answer.status() == 501,
        operation.id() + ": the server fails — " + request + " → " + answer);
    for (String fault : judge.faults(operation, answer)) {
      fault(operation.id() + ": " + fault + " — " + request + " → " + answer);
    }
    return answer;
  }

  /**
   * Demands something.
   *
   * @param holds whether it is so
   * @param fault what is wrong otherwise
   */
  public void expect(boolean holds, String fault) {
    if (!holds) {
      fault(fault);
    }
  }

  /**
   * Records a fault.
   *
   * @param fault what is wrong
   */
  public void fault(String fault) {
    if (faults.size() < MOST_FAULTS) {
      String masked = secrets.masked(fault);
      faults.add(
          masked.length() > LONGEST_FAULT ? masked.substring(0, LONGEST_FAULT) + "…" : masked);
    } else {
      unlisted++;
    }
  }

  /**
   * Gives the faults so far.
   *
   * @return the faults, free of secrets
   */
  public List<String> faults() {
    List<String> all = new ArrayList<>(faults);
    if (unlisted > 0) {
      all.add("and " + unlisted + " more");
    }
    return all;
  }

  /**
   * Tells whether nothing has been wrong so far.
   *
   * @return true without faults
   */
  public boolean isClean() {
    return faults.isEmpty();
  }

  /**
   * Gives the server.
   *
   * @return the server that is tried
   */
  public Server server() {
    return server;
  }
}
