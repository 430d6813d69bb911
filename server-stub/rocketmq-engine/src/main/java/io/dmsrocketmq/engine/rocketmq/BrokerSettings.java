package io.dmsrocketmq.engine.rocketmq;

import io.dmsrocketmq.engine.rocketmq.EmbeddedBroker.Plan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.rocketmq.auth.config.AuthConfig;
import org.apache.rocketmq.broker.BrokerController;
import org.apache.rocketmq.common.BrokerConfig;
import org.apache.rocketmq.common.MixAll;
import org.apache.rocketmq.remoting.netty.NettyServerConfig;
import org.apache.rocketmq.store.config.FlushDiskType;
import org.apache.rocketmq.store.config.MessageStoreConfig;

/** Sets a broker up as small as one that has a whole server for itself is large. */
final class BrokerSettings {
  private static final int MEBIBYTE = 1024 * 1024;
  private static final AtomicLong STARTS = new AtomicLong();

  private final Plan plan;
  private final AtomicBoolean figuresAreKept = new AtomicBoolean();
  private final BrokerConfig broker =
      new BrokerConfig() {
        /**
         * Who keeps the figures of transactions asks again and again until this time has passed,
         * ten seconds long, and only then begins to wait.
         */
        @Override
        public long getTransactionMetricFlushInterval() {
          return figuresAreKept.getAndSet(true) ? super.getTransactionMetricFlushInterval() : -1;
        }
      };
  private final MessageStoreConfig store = new MessageStoreConfig();
  private final NettyServerConfig network = new NettyServerConfig();

  BrokerSettings(Plan plan) {
    this.plan = plan;
  }

  BrokerController controller() throws IOException {
    makeSmall();
    restore();
    place();
    return new PromptBroker(broker, network, store, access());
  }

  /** What may have been set by the API since. */
  private void restore() throws IOException {
    Path stored = configuration(plan.directory());
    if (Files.isRegularFile(stored)) {
      Properties properties = new Properties();
      try (InputStream input = Files.newInputStream(stored)) {
        properties.load(input);
      }
      MixAll.properties2Object(properties, broker);
      MixAll.properties2Object(properties, store);
    }
  }

  private void makeSmall() {
    store.setMappedFileSizeCommitLog(16 * MEBIBYTE);
    store.setMappedFileSizeConsumeQueue(6000 * 20);
    store.setMaxHashSlotNum(10_000);
    store.setMaxIndexNum(40_000);
    store.setMappedFileSizeTimerLog(MEBIBYTE);
    // Each time, 37 MB are compared byte by byte.
    store.setTimerFlushIntervalMs(10_000);
    store.setTimerGetMessageThreadNum(1);
    store.setTimerPutMessageThreadNum(1);
    store.setEnableCompaction(false);
    store.setDiskMaxUsedSpaceRatio(95);
    store.setFileReservedTime(48);
    store.setFlushDiskType(FlushDiskType.ASYNC_FLUSH);
    // Pages of messages are read through the API, not only a few messages at a time.
    store.setMaxTransferCountOnMessageInMemory(256);
    store.setMaxTransferBytesOnMessageInMemory(4 * MEBIBYTE);
    store.setMaxTransferCountOnMessageInDisk(256);
    store.setMaxTransferBytesOnMessageInDisk(4 * MEBIBYTE);

    broker.setSendMessageThreadPoolNums(2);
    broker.setPutMessageFutureThreadPoolNums(1);
    broker.setPullMessageThreadPoolNums(2);
    broker.setLitePullMessageThreadPoolNums(1);
    broker.setAckMessageThreadPoolNums(1);
    broker.setProcessReplyMessageThreadPoolNums(1);
    broker.setQueryMessageThreadPoolNums(1);
    broker.setAdminBrokerThreadPoolNums(2);
    broker.setClientManageThreadPoolNums(1);
    broker.setConsumerManageThreadPoolNums(1);
    broker.setLoadBalanceProcessorThreadPoolNums(1);
    broker.setHeartbeatThreadPoolNums(1);
    broker.setEndTransactionThreadPoolNums(1);
    broker.setFlushConsumerOffsetInterval(1000);
    // A machine for tests is busy; a message that waits is not to be refused at once.
    broker.setWaitTimeMillsInSendQueue(5000);

    network.setServerWorkerThreads(2);
    network.setServerSelectorThreads(1);
    network.setServerCallbackExecutorThreads(1);
  }

  private void place() {
    broker.setBrokerClusterName(plan.cluster());
    broker.setBrokerName(plan.name());
    broker.setBrokerId(MixAll.MASTER_ID);
    broker.setBrokerIP1(Ports.HOST);
    broker.setBrokerIP2(Ports.HOST);
    broker.setListenPort(plan.port());
    broker.setNamesrvAddr(plan.nameServer());
    broker.setRocketmqHome(plan.directory().toString());
    broker.setBrokerConfigPath(configuration(plan.directory()).toString());
    broker.setAutoCreateTopicEnable(false);
    broker.setAutoCreateSubscriptionGroup(false);
    broker.setTraceTopicEnable(true);
    network.setBindAddress(Ports.HOST);
    network.setListenPort(plan.port());
    store.setStorePathRootDir(plan.directory().toString());
    store.setStorePathCommitLog(plan.directory().resolve("commitlog").toString());
    // Nothing listens there, but clients may be told the number.
    store.setHaListenPort(plan.port() + 1);
    // Deleting a topic fails without it.
    store.setTimerWheelEnable(true);
  }

  private AuthConfig access() {
    AuthConfig access = new AuthConfig();
    // Brokers of one process that share a name would share who may do what, and a broker that is
    // started again would get what the last one has closed.
    access.setConfigName(plan.cluster() + "/" + plan.name() + "/" + STARTS.incrementAndGet());
    access.setClusterName(plan.cluster());
    access.setAuthConfigPath(plan.directory().resolve("config").toString());
    access.setAuthenticationEnabled(plan.aclEnabled());
    access.setAuthorizationEnabled(plan.aclEnabled());
    access.setAuthenticationProvider(
        "org.apache.rocketmq.auth.authentication.provider.DefaultAuthenticationProvider");
    access.setAuthorizationProvider(
        "org.apache.rocketmq.auth.authorization.provider.DefaultAuthorizationProvider");
    access.setAuthenticationMetadataProvider(
        "org.apache.rocketmq.auth.authentication.provider.LocalAuthenticationMetadataProvider");
    access.setAuthorizationMetadataProvider(
        "org.apache.rocketmq.auth.authorization.provider.LocalAuthorizationMetadataProvider");
    String name = plan.credentials().name();
    String secret = plan.credentials().secret().value();
    access.setInitAuthenticationUser(
        "{\"username\":\"" + name + "\",\"password\":\"" + secret + "\"}");
    access.setInnerClientAuthenticationCredentials(
        "{\"accessKey\":\"" + name + "\",\"secretKey\":\"" + secret + "\"}");
    return access;
  }

  static Path configuration(Path directory) {
    return directory.resolve("broker.properties");
  }
}
