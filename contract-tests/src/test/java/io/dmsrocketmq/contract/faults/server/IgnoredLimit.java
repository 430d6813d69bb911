package io.dmsrocketmq.contract.faults.server;

import io.dmsrocketmq.contract.faults.ProxyAnswer;
import io.dmsrocketmq.contract.faults.ProxyRequest;
import io.dmsrocketmq.contract.faults.ServerFault;

/** Gives the whole list, however short a page was asked for. */
public final class IgnoredLimit implements ServerFault {

  @Override
  public ProxyAnswer handle(ProxyRequest request, Upstream upstream) {
    return upstream.send(
        request.is("GET", ".*/groups") ? request.withQuery("limit", "50") : request);
  }

  @Override
  public String claims() {
    return "paging";
  }
}
