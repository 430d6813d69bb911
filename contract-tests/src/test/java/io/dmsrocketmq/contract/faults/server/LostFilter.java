package io.dmsrocketmq.contract.faults.server;

import io.dmsrocketmq.contract.faults.ProxyAnswer;
import io.dmsrocketmq.contract.faults.ProxyRequest;
import io.dmsrocketmq.contract.faults.ServerFault;

/** Does not look at the name that instances are asked for by. */
public final class LostFilter implements ServerFault {

  @Override
  public ProxyAnswer handle(ProxyRequest request, Upstream upstream) {
    return upstream.send(
        request.is("GET", "/v2/[^/]+/instances") ? request.withoutQuery("name") : request);
  }

  @Override
  public String claims() {
    return "filters";
  }
}
