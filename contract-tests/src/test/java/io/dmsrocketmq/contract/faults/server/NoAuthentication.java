package io.dmsrocketmq.contract.faults.server;

import io.dmsrocketmq.contract.faults.ProxyAnswer;
import io.dmsrocketmq.contract.faults.ProxyRequest;
import io.dmsrocketmq.contract.faults.ServerFault;

/** Lets everybody in. */
public final class NoAuthentication implements ServerFault {

  private final String token;

  /** Lets everybody in as the owner of a token. */
  public NoAuthentication(String token) {
    this.token = token;
  }

  @Override
  public ProxyAnswer handle(ProxyRequest request, Upstream upstream) {
    return upstream.send(request.with("x-auth-token", token));
  }

  @Override
  public String claims() {
    return "authentication";
  }
}
