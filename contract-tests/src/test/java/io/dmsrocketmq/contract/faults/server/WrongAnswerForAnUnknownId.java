package io.dmsrocketmq.contract.faults.server;

import io.dmsrocketmq.contract.faults.ProxyAnswer;
import io.dmsrocketmq.contract.faults.ProxyRequest;
import io.dmsrocketmq.contract.faults.ServerFault;

/** Shows a consumer group that does not exist. */
public final class WrongAnswerForAnUnknownId implements ServerFault {

  private static final int NOT_FOUND = 404;
  private static final int OK = 200;

  @Override
  public ProxyAnswer handle(ProxyRequest request, Upstream upstream) {
    ProxyAnswer answer = upstream.send(request);
    return request.is("GET", ".*/groups/[^/]+") && answer.status() == NOT_FOUND
        ? answer.withStatus(OK).withBody("{}")
        : answer;
  }

  @Override
  public String claims() {
    return "unknown-ids";
  }
}
