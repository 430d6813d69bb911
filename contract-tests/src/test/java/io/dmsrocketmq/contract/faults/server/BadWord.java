package io.dmsrocketmq.contract.faults.server;

import io.dmsrocketmq.contract.faults.ProxyAnswer;
import io.dmsrocketmq.contract.faults.ProxyRequest;
import io.dmsrocketmq.contract.faults.ServerFault;

/** Misspells a word of a vocabulary. */
public final class BadWord implements ServerFault {

  @Override
  public ProxyAnswer handle(ProxyRequest request, Upstream upstream) {
    ProxyAnswer answer = upstream.send(request);
    return answer.succeeded() && request.is("GET", "/v2/[^/]+/instances")
        ? answer.withBody(answer.body().replace("\"RUNNING\"", "\"RUNING\""))
        : answer;
  }

  @Override
  public String claims() {
    return "filters";
  }
}
