package io.dmsrocketmq.contract.faults.server;

import io.dmsrocketmq.contract.faults.ProxyAnswer;
import io.dmsrocketmq.contract.faults.ProxyRequest;
import io.dmsrocketmq.contract.faults.ServerFault;
import java.util.Map;

/** Takes whatever a change of a consumer group holds. */
public final class NoValidation implements ServerFault {

  private static final int BAD_REQUEST = 400;
  private static final int NO_CONTENT = 204;

  @Override
  public ProxyAnswer handle(ProxyRequest request, Upstream upstream) {
    ProxyAnswer answer = upstream.send(request);
    return request.is("PUT", ".*/groups/[^/]+") && answer.status() == BAD_REQUEST
        ? new ProxyAnswer(NO_CONTENT, Map.of("x-request-id", "unchecked"), "")
        : answer;
  }

  @Override
  public String claims() {
    return "validation updateConsumerGroup";
  }
}
