package io.dmsrocketmq.contract.faults.server;

import io.dmsrocketmq.contract.faults.ProxyAnswer;
import io.dmsrocketmq.contract.faults.ProxyRequest;
import io.dmsrocketmq.contract.faults.ServerFault;

/** Fails on a text that is longer than its buffer. */
public final class CrashOnLongText implements ServerFault {

  private static final int BUFFER = 8_192;

  @Override
  public ProxyAnswer handle(ProxyRequest request, Upstream upstream) {
    return request.body().length() > BUFFER ? ProxyAnswer.crash() : upstream.send(request);
  }

  @Override
  public String claims() {
    return "validation";
  }
}
