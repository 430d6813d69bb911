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
  private final List<Finding> findings = new ArrayList<>();
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
    expect(
        answer.succeeded(),
        "a request that is in order is answered with " + answer.status(),
        request + " is refused: " + answer);
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
        "a request that has to be refused is answered with " + answer.status(),
        request + " has to be refused, but is answered with " + answer);
  }

  private WireAnswer judged(Operation operation, WireRequest request, WireAnswer answer) {
    // Documented, but never the right answer to anything that is asked here.
    expect(
        answer.status() < 500 || answer.status() == 501,
        "the server fails with " + answer.status(),
        operation.id() + ": the server fails — " + request + " → " + answer);
    for (String fault : judge.faults(operation, answer)) {
      fault(fault, operation.id() + ": " + fault + " — " + request + " → " + answer);
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
    expect(holds, fault, fault);
  }

  /**
   * Demands something that may be wrong in many places in the same way.
   *
   * @param holds whether it is so
   * @param kind what is wrong otherwise, in words that hold for all places
   * @param fault the same for this place
   */
  public void expect(boolean holds, String kind, String fault) {
    if (!holds) {
      fault(kind, fault);
    }
  }

  /**
   * Records a fault.
   *
   * @param fault what is wrong
   */
  public void fault(String fault) {
    fault(fault, fault);
  }

  /**
   * Records a fault that may be found in many places in the same way.
   *
   * @param kind what is wrong, in words that hold for all places
   * @param fault the same for this place
   */
  public void fault(String kind, String fault) {
    if (findings.size() < MOST_FAULTS) {
      findings.add(new Finding(presentable(kind), presentable(fault)));
    } else {
      unlisted++;
    }
  }

  private String presentable(String fault) {
    String masked = secrets.masked(fault);
    return masked.length() > LONGEST_FAULT ? masked.substring(0, LONGEST_FAULT) + "…" : masked;
  }

  /**
   * Gives the faults so far.
   *
   * @return the faults, free of secrets
   */
  public List<Finding> findings() {
    List<Finding> all = new ArrayList<>(findings);
    if (unlisted > 0) {
      all.add(new Finding("more in one claim than are listed", "and " + unlisted + " more"));
    }
    return all;
  }

  /**
   * Tells whether nothing has been wrong so far.
   *
   * @return true without faults
   */
  public boolean isClean() {
    return findings.isEmpty();
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
