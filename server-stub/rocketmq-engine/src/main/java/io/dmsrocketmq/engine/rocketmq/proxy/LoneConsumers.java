package io.dmsrocketmq.engine.rocketmq.proxy;

import java.util.Set;
import org.apache.rocketmq.broker.client.ClientChannelInfo;
import org.apache.rocketmq.broker.client.ConsumerIdsChangeListener;
import org.apache.rocketmq.broker.client.ConsumerManager;
import org.apache.rocketmq.client.impl.mqclient.MQClientAPIFactory;
import org.apache.rocketmq.common.consumer.ConsumeFromWhere;
import org.apache.rocketmq.proxy.service.admin.AdminService;
import org.apache.rocketmq.proxy.service.client.ClusterConsumerManager;
import org.apache.rocketmq.proxy.service.route.TopicRouteService;
import org.apache.rocketmq.proxy.service.sysmessage.HeartbeatSyncer;
import org.apache.rocketmq.remoting.protocol.heartbeat.ConsumeType;
import org.apache.rocketmq.remoting.protocol.heartbeat.MessageModel;
import org.apache.rocketmq.remoting.protocol.heartbeat.SubscriptionData;

/**
 * Keeps the consumers of a proxy that is the only one of its cluster: nobody has to be told of them
 * through a topic, which would have to be made for that.
 */
final class LoneConsumers extends ClusterConsumerManager {

  LoneConsumers(
      TopicRouteService routes,
      AdminService admin,
      MQClientAPIFactory clients,
      ConsumerIdsChangeListener listener,
      long expiry) {
    super(routes, admin, clients, listener, expiry, null);
    heartbeatSyncer = new Silence(routes, admin, this, clients);
  }

  private static final class Silence extends HeartbeatSyncer {

    Silence(
        TopicRouteService routes,
        AdminService admin,
        ConsumerManager consumers,
        MQClientAPIFactory clients) {
      super(routes, admin, consumers, clients, null);
    }

    @Override
    public void start() {}

    @Override
    public void shutdown() {
      threadPoolExecutor.shutdown();
    }

    @Override
    public void onConsumerRegister(
        String group,
        ClientChannelInfo client,
        ConsumeType type,
        MessageModel model,
        ConsumeFromWhere from,
        Set<SubscriptionData> subscriptions) {}

    @Override
    public void onConsumerUnRegister(String group, ClientChannelInfo client) {}
  }
}
