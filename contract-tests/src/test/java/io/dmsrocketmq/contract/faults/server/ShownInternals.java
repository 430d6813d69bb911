package io.dmsrocketmq.contract.faults.server;

import io.dmsrocketmq.contract.faults.ProxyAnswer;
import io.dmsrocketmq.contract.faults.ProxyRequest;
import io.dmsrocketmq.contract.faults.ServerFault;

/** Tells callers about its own classes. */
public final class ShownInternals implements ServerFault {

  private static final int NOT_FOUND = 404;

  @Override
  public ProxyAnswer handle(ProxyRequest request, Upstream upstream) {
    ProxyAnswer answer = upstream.send(request);
    return answer.status() == NOT_FOUND
        ? answer.changed(
            body ->
                body.put(
                    "error_msg", "java.lang.NullPointerException: at Store.find(Store.java:7)"))
        : answer;
  }

  @Override
  public String claims() {
    return "unknown-ids";
  }
}
