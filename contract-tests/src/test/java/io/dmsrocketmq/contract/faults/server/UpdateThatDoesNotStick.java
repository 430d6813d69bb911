package io.dmsrocketmq.contract.faults.server;

import io.dmsrocketmq.contract.faults.ProxyAnswer;
import io.dmsrocketmq.contract.faults.ProxyRequest;
import io.dmsrocketmq.contract.faults.ServerFault;
import java.util.Map;

/** Acknowledges a change of a topic and forgets it. */
public final class UpdateThatDoesNotStick implements ServerFault {

  private static final int NO_CONTENT = 204;

  @Override
  public ProxyAnswer handle(ProxyRequest request, Upstream upstream) {
    return request.is("PUT", ".*/topics/[^/]+") && request.body().contains("sub")
        ? new ProxyAnswer(NO_CONTENT, Map.of("x-request-id", "forgotten"), "")
        : upstream.send(request);
  }

  @Override
  public String claims() {
    return "read-your-writes";
  }
}
