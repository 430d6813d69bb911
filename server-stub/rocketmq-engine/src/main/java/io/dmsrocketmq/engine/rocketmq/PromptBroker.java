package io.dmsrocketmq.engine.rocketmq;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.rocketmq.auth.config.AuthConfig;
import org.apache.rocketmq.broker.BrokerController;
import org.apache.rocketmq.common.BrokerConfig;
import org.apache.rocketmq.remoting.netty.NettyClientConfig;
import org.apache.rocketmq.remoting.netty.NettyServerConfig;
import org.apache.rocketmq.store.config.MessageStoreConfig;

/** A broker that ends when its work is done, where RocketMQ waits for fixed times one by one. */
final class PromptBroker extends BrokerController {
  private static final long PATIENCE_MILLIS = 10_000;

  PromptBroker(
      BrokerConfig broker, NettyServerConfig network, MessageStoreConfig store, AuthConfig access) {
    super(broker, network, new NettyClientConfig(), store, access);
  }

  @Override
  public void shutdown() {
    // Sleeps for two seconds, in which other parts can end.
    Thread deliveries =
        new Thread(
            getPopMessageProcessor().getPopBufferMergeService()::shutdown, "end-of-deliveries");
    deliveries.setDaemon(true);
    deliveries.start();
    // Otherwise it goes on for four seconds to look for deliveries that nobody has acknowledged.
    ackMessageProcessor.setPopReviveServiceStatus(false);
    brokerAttachedPlugins.add(new BeforeStore(() -> skipSleepOfStore(deliveries)));
    NetworkEnd.of(
        super::shutdown,
        getRemotingServer(),
        getFastRemotingServer(),
        getBrokerOuterAPI().getRemotingClient());
    if (messageStore != null) {
      ForgottenTimers.end(messageStore.getMessageRocksDBStorage(), "scheduler");
    }
  }

  /**
   * The store begins its end with a sleep of three seconds, for those who are still writing. Who
   * writes is known here, and waited for; the sleep ends as it begins.
   */
  private void skipSleepOfStore(Thread deliveries) {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
    try {
      deliveries.join(PATIENCE_MILLIS);
      for (ExecutorService writing : writing()) {
        if (!writing.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
          return;
        }
      }
      Thread.currentThread().interrupt();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private List<ExecutorService> writing() {
    return List.of(
        sendMessageExecutor,
        putMessageFutureExecutor,
        ackMessageExecutor,
        replyMessageExecutor,
        adminBrokerExecutor,
        endTransactionExecutor);
  }
}
