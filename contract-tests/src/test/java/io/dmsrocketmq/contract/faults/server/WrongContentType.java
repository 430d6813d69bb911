package io.dmsrocketmq.contract.faults.server;

import io.dmsrocketmq.contract.faults.ProxyAnswer;
import io.dmsrocketmq.contract.faults.ProxyRequest;
import io.dmsrocketmq.contract.faults.ServerFault;

/** Calls JSON a plain text. */
public final class WrongContentType implements ServerFault {

  @Override
  public ProxyAnswer handle(ProxyRequest request, Upstream upstream) {
    ProxyAnswer answer = upstream.send(request);
    return answer.succeeded() && request.is("GET", ".*/brokers")
        ? answer.with("content-type", "text/plain")
        : answer;
  }
}
