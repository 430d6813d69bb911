package io.dmsrocketmq.contract.faults.server;

import io.dmsrocketmq.contract.faults.ProxyAnswer;
import io.dmsrocketmq.contract.faults.ProxyRequest;
import io.dmsrocketmq.contract.faults.ServerFault;

/** Answers a creation with a status that is not documented. */
public final class ExtraStatus implements ServerFault {

  private static final int ACCEPTED = 202;

  @Override
  public ProxyAnswer handle(ProxyRequest request, Upstream upstream) {
    ProxyAnswer answer = upstream.send(request);
    return answer.succeeded() && request.is("POST", ".*/topics")
        ? answer.withStatus(ACCEPTED)
        : answer;
  }
}
