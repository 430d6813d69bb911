package io.dmsrocketmq.contract.faults.server;

import io.dmsrocketmq.contract.faults.ProxyAnswer;
import io.dmsrocketmq.contract.faults.ProxyRequest;
import io.dmsrocketmq.contract.faults.ServerFault;

/** Sends a number as something that is none. */
public final class WrongType implements ServerFault {

  @Override
  public ProxyAnswer handle(ProxyRequest request, Upstream upstream) {
    ProxyAnswer answer = upstream.send(request);
    return answer.succeeded() && request.is("GET", "/v2/[^/]+/instances/[0-9a-z-]{36}")
        ? answer.changed(body -> body.put("broker_num", "one"))
        : answer;
  }
}
