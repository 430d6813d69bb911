package io.dmsrocketmq.contract.faults.server;

import io.dmsrocketmq.contract.faults.ProxyAnswer;
import io.dmsrocketmq.contract.faults.ProxyRequest;
import io.dmsrocketmq.contract.faults.ServerFault;

/** Fails on every text beyond ASCII. */
public final class CrashOnNonAsciiText implements ServerFault {

  private static final int ASCII_END = 128;

  @Override
  public ProxyAnswer handle(ProxyRequest request, Upstream upstream) {
    boolean ascii =
        request.body().chars().allMatch(c -> c < ASCII_END) && !request.target().contains("%E5");
    return ascii ? upstream.send(request) : ProxyAnswer.crash();
  }

  @Override
  public String claims() {
    return "text";
  }
}
