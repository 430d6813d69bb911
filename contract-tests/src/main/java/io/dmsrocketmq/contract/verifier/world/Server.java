package io.dmsrocketmq.contract.verifier.world;

import com.fasterxml.jackson.databind.JsonNode;
import io.dmsrocketmq.contract.verifier.http.Tenant;
import io.dmsrocketmq.contract.verifier.http.Unreachable;
import io.dmsrocketmq.contract.verifier.http.Wire;
import io.dmsrocketmq.contract.verifier.http.WireAnswer;
import io.dmsrocketmq.contract.verifier.http.WireRequest;
import io.dmsrocketmq.spec.OpenApiDocument;
import io.dmsrocketmq.spec.oracle.ContractRequest;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server that is tried, as the tenant sees it. Remembers which instances it made. */
public final class Server {

  private static final Pattern CREATION = Pattern.compile("/v2/([^/?]+)/instances(\\?.*)?");

  private final OpenApiDocument contract;
  private final Wire wire;
  private final Tenant tenant;
  private final OwnInstances own = new OwnInstances();
  private boolean stopped;

  /**
   * Makes the view of a tenant.
   *
   * @param contract the contract
   * @param wire the way to the server
   * @param tenant who asks
   */
  public Server(OpenApiDocument contract, Wire wire, Tenant tenant) {
    this.contract = contract;
    this.wire = wire;
    this.tenant = tenant;
  }

  /**
   * Sends a request of the tenant.
   *
   * @param request the request
   * @return the answer
   */
  public WireAnswer answer(ContractRequest request) {
    return answer(request, tenant);
  }

  /**
   * Sends a request of somebody else.
   *
   * @param request the request
   * @param asking who asks
   * @return the answer
   */
  public WireAnswer answer(ContractRequest request, Tenant asking) {
    return exchange(asking.prove(WireRequest.of(request), wire.base()), asking);
  }

  /**
   * Sends a request that is not of the contract, with the tenant's proof of identity.
   *
   * @param request the request
   * @return the answer
   */
  public WireAnswer answer(WireRequest request) {
    return exchange(tenant.prove(request, wire.base()), tenant);
  }

  /**
   * Sends a request as it is.
   *
   * @param request the request
   * @return the answer
   */
  public WireAnswer sent(WireRequest request) {
    return exchange(request, tenant);
  }

  private synchronized WireAnswer exchange(WireRequest request, Tenant asking) {
    if (stopped) {
      throw new Unreachable("the run was stopped", new CancellationException());
    }
    WireAnswer answer = wire.send(request);
    Matcher creation = CREATION.matcher(request.target());
    if (request.method().equals("POST") && creation.matches()) {
      own.note(creation.group(1), asking, answer);
    }
    return answer;
  }

  /**
   * Lets nothing be sent any more, so that nothing is made behind the back of who tidies up. Waits
   * for the answer to what is under way.
   */
  public synchronized void stop() {
    stopped = true;
  }

  /**
   * Sends a request that has to succeed, since a check needs what it makes.
   *
   * @param request the request
   * @return the body of the answer
   * @throws SetUpFailed if it does not succeed
   */
  public JsonNode make(ContractRequest request) {
    WireAnswer answer = answer(request);
    if (!answer.succeeded()) {
      throw new SetUpFailed("cannot set up: " + request.operation().id() + " answers " + answer);
    }
    return answer.json();
  }

  /**
   * Gives the contract.
   *
   * @return the contract that the server is held to
   */
  public OpenApiDocument contract() {
    return contract;
  }

  /**
   * Gives the way to the server.
   *
   * @return the wire
   */
  public Wire wire() {
    return wire;
  }

  /**
   * Gives the tenant.
   *
   * @return who asks
   */
  public Tenant tenant() {
    return tenant;
  }

  /**
   * Gives the instances that were made.
   *
   * @return the register
   */
  public OwnInstances own() {
    return own;
  }
}
