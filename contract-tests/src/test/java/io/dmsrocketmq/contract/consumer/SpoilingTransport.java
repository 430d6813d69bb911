package io.dmsrocketmq.contract.consumer;

import io.dmsrocketmq.client.transport.Transport;
import io.dmsrocketmq.client.transport.TransportException;
import io.dmsrocketmq.client.transport.TransportRequest;
import io.dmsrocketmq.client.transport.TransportResponse;
import java.util.function.UnaryOperator;

/** Spoils each request before it is sent. */
record SpoilingTransport(Transport sender, UnaryOperator<TransportRequest> fault)
    implements Transport {

  @Override
  public TransportResponse send(TransportRequest request)
      throws TransportException, InterruptedException {
    return sender.send(fault.apply(request));
  }

  @Override
  public void close() {
    sender.close();
  }
}
