package io.dmsrocketmq.contract.faults.server;

import io.dmsrocketmq.contract.faults.ProxyAnswer;
import io.dmsrocketmq.contract.faults.ProxyRequest;
import io.dmsrocketmq.contract.faults.ServerFault;

/** Tells of errors in a form of its own. */
public final class WrongErrorShape implements ServerFault {

  private static final int NOT_FOUND = 404;

  @Override
  public ProxyAnswer handle(ProxyRequest request, Upstream upstream) {
    ProxyAnswer answer = upstream.send(request);
    return answer.status() == NOT_FOUND ? answer.withBody("{\"message\":\"not found\"}") : answer;
  }

  @Override
  public String claims() {
    return "protocol";
  }
}
