package io.dmsrocketmq.contract.faults.server;

import io.dmsrocketmq.contract.faults.ProxyAnswer;
import io.dmsrocketmq.contract.faults.ProxyRequest;
import io.dmsrocketmq.contract.faults.ServerFault;

/** Lists the instances of one tenant for another. */
public final class LeakedTenant implements ServerFault {

  private final String strangersProject;
  private final String ownersProject;
  private final String ownersToken;

  /** Leaks from the owner to the stranger. */
  public LeakedTenant(String strangersProject, String ownersProject, String ownersToken) {
    this.strangersProject = strangersProject;
    this.ownersProject = ownersProject;
    this.ownersToken = ownersToken;
  }

  @Override
  public ProxyAnswer handle(ProxyRequest request, Upstream upstream) {
    String stranger = "/v2/" + strangersProject + "/instances";
    return request.is("GET", stranger)
        ? upstream.send(
            request
                .at(request.target().replace(strangersProject, ownersProject))
                .with("x-auth-token", ownersToken))
        : upstream.send(request);
  }

  @Override
  public String claims() {
    return "isolation";
  }
}
