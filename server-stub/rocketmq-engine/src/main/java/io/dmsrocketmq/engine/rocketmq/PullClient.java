package io.dmsrocketmq.engine.rocketmq;

import io.dmsrocketmq.server.domain.engine.EngineEnvironment.Credentials;
import io.dmsrocketmq.server.domain.engine.EngineException;
import java.util.UUID;
import org.apache.rocketmq.client.consumer.DefaultMQPullConsumer;
import org.apache.rocketmq.client.consumer.PullResult;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.common.MixAll;
import org.apache.rocketmq.common.message.MessageQueue;
import org.jspecify.annotations.Nullable;

/**
 * Reads queues as the tools of RocketMQ do: as a member of a group that every broker has, without
 * any progress. The successor of this consumer has no way to read without progress.
 */
@SuppressWarnings("deprecation")
final class PullClient implements AutoCloseable {
  private final DefaultMQPullConsumer consumer;
  private final int patience;

  private PullClient(DefaultMQPullConsumer consumer, int patience) {
    this.consumer = consumer;
    this.patience = patience;
  }

  static PullClient connect(String nameServers, @Nullable Credentials credentials, int patience) {
    DefaultMQPullConsumer consumer =
        new DefaultMQPullConsumer(MixAll.TOOLS_CONSUMER_GROUP, Admin.hook(credentials));
    consumer.setNamesrvAddr(nameServers);
    consumer.setInstanceName("dms-pull-" + UUID.randomUUID());
    consumer.setVipChannelEnabled(false);
    consumer.setConsumerPullTimeoutMillis(patience);
    try {
      consumer.start();
    } catch (MQClientException failure) {
      throw new EngineException("The client of RocketMQ does not start.", failure);
    }
    return new PullClient(consumer, patience);
  }

  PullResult pull(MessageQueue queue, long offset, int limit) throws Exception {
    return consumer.pull(queue, "*", offset, limit, patience);
  }

  @Override
  public void close() {
    NetworkEnd.ofClient(
        consumer::shutdown,
        consumer.getDefaultMQPullConsumerImpl().getRebalanceImpl().getmQClientFactory());
  }
}
