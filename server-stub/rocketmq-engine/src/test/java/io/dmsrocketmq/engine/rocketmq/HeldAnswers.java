package io.dmsrocketmq.engine.rocketmq;

import org.apache.rocketmq.remoting.RPCHook;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;

/** Keeps the requests to a broker waiting, as one does whose disk or processor hangs. */
final class HeldAnswers implements RPCHook {
  private boolean held;

  synchronized void hold() {
    held = true;
  }

  synchronized void release() {
    held = false;
    notifyAll();
  }

  @Override
  public synchronized void doBeforeRequest(String address, RemotingCommand request) {
    try {
      while (held) {
        wait();
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void doAfterResponse(String address, RemotingCommand request, RemotingCommand response) {}
}
