package io.dmsrocketmq.engine.rocketmq.proxy;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.rocketmq.client.ClientConfig;
import org.apache.rocketmq.client.impl.mqclient.MQClientAPIExt;
import org.apache.rocketmq.client.impl.mqclient.MQClientAPIFactory;
import org.apache.rocketmq.common.MixAll;
import org.apache.rocketmq.proxy.config.ConfigurationManager;
import org.apache.rocketmq.proxy.service.ClusterServiceManager;
import org.apache.rocketmq.remoting.RPCHook;
import org.apache.rocketmq.remoting.RemotingService;
import org.jspecify.annotations.Nullable;

/** What a proxy has of its cluster. */
final class ClusterServices extends ClusterServiceManager {

  private ClusterServices(RPCHook hook) {
    super(hook);
  }

  /** Leaves no trace in the settings of the process, which belong to all clusters. */
  static ClusterServices create(RPCHook hook) {
    String nameServer = System.getProperty(MixAll.NAMESRV_ADDR_PROPERTY);
    String channel = System.getProperty(ClientConfig.SEND_MESSAGE_WITH_VIP_CHANNEL_PROPERTY);
    try {
      return new ClusterServices(hook);
    } finally {
      restore(MixAll.NAMESRV_ADDR_PROPERTY, nameServer);
      restore(ClientConfig.SEND_MESSAGE_WITH_VIP_CHANNEL_PROPERTY, channel);
    }
  }

  /** Gives what talks with the brokers, once it has been started. */
  RemotingService[] clients() {
    return Stream.of(
            messagingClientAPIFactory,
            operationClientAPIFactory,
            transactionClientAPIFactory,
            liteSubscriptionAPIFactory)
        .filter(Objects::nonNull)
        .map(MQClientAPIFactory::getClients)
        .filter(Objects::nonNull)
        .flatMap(Arrays::stream)
        .filter(Objects::nonNull)
        .map(MQClientAPIExt::getRemotingClient)
        .toArray(RemotingService[]::new);
  }

  /** The last step of the constructor of the proxy. */
  @Override
  protected void init() {
    consumerManager =
        new LoneConsumers(
            topicRouteService,
            adminService,
            operationClientAPIFactory,
            new ConsumerIdsChangeListenerImpl() {},
            ConfigurationManager.getProxyConfig().getChannelExpiredTimeout());
    super.init();
  }

  private static void restore(String name, @Nullable String value) {
    if (value == null) {
      System.clearProperty(name);
    } else {
      System.setProperty(name, value);
    }
  }
}
