package io.dmsrocketmq.contract.faults.server;

import io.dmsrocketmq.contract.faults.ProxyAnswer;
import io.dmsrocketmq.contract.faults.ProxyRequest;
import io.dmsrocketmq.contract.faults.ServerFault;

/** Begins every page but the first one record too late. */
public final class OffByOnePaging implements ServerFault {

  @Override
  public ProxyAnswer handle(ProxyRequest request, Upstream upstream) {
    String offset = request.query("offset");
    return upstream.send(
        request.is("GET", ".*/users") && offset.matches("[1-9][0-9]{0,5}")
            ? request.withQuery("offset", String.valueOf(Integer.parseInt(offset) + 1))
            : request);
  }

  @Override
  public String claims() {
    return "paging";
  }
}
