package io.dmsrocketmq.contract.faults.server;

import io.dmsrocketmq.contract.faults.ProxyAnswer;
import io.dmsrocketmq.contract.faults.ProxyRequest;
import io.dmsrocketmq.contract.faults.ServerFault;

/** Takes an encoded percent sign in a path for the beginning of another escape. */
public final class PathDecodedTwice implements ServerFault {

  @Override
  public ProxyAnswer handle(ProxyRequest request, Upstream upstream) {
    return upstream.send(request.at(request.target().replace("%2541", "A")));
  }

  @Override
  public String claims() {
    return "read-your-writes";
  }
}
