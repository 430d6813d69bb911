package io.dmsrocketmq.engine.rocketmq.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.rocketmq.client.apis.ClientConfiguration;
import org.apache.rocketmq.client.apis.ClientConfigurationBuilder;
import org.apache.rocketmq.client.apis.ClientServiceProvider;
import org.apache.rocketmq.client.apis.StaticSessionCredentialsProvider;
import org.apache.rocketmq.client.apis.consumer.ConsumeResult;
import org.apache.rocketmq.client.apis.consumer.FilterExpression;
import org.apache.rocketmq.client.apis.message.Message;
import org.apache.rocketmq.client.apis.producer.Producer;

/** Ordinary programs that use RocketMQ by its gRPC protocol. */
final class GrpcClients implements AutoCloseable {
  private static final ClientServiceProvider PROVIDER = ClientServiceProvider.loadService();
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final ClientConfiguration configuration;
  private final List<Closeable> open = new ArrayList<>();

  private GrpcClients(ClientConfigurationBuilder configuration) {
    this.configuration = configuration.build();
  }

  static GrpcClients of(String address) {
    return new GrpcClients(to(address));
  }

  static GrpcClients of(String address, String user, String secret) {
    return new GrpcClients(
        to(address).setCredentialProvider(new StaticSessionCredentialsProvider(user, secret)));
  }

  private static ClientConfigurationBuilder to(String address) {
    return ClientConfiguration.newBuilder()
        .setEndpoints(address)
        .enableSsl(false)
        .setRequestTimeout(PATIENCE);
  }

  /** A client asks for the route of its topics as it starts, and fails without one. */
  Producer producer(String topic) throws Exception {
    Producer producer =
        PROVIDER
            .newProducerBuilder()
            .setClientConfiguration(configuration)
            .setTopics(topic)
            .build();
    open.add(producer);
    return producer;
  }

  static Message message(String topic, String body) {
    return PROVIDER.newMessageBuilder().setTopic(topic).setBody(body.getBytes(UTF_8)).build();
  }

  /** Consumes, and gives the bodies of what has been consumed. */
  Set<String> consumer(String group, String topic) throws Exception {
    Set<String> bodies = ConcurrentHashMap.newKeySet();
    open.add(
        PROVIDER
            .newPushConsumerBuilder()
            .setClientConfiguration(configuration)
            .setConsumerGroup(group)
            .setSubscriptionExpressions(Map.of(topic, FilterExpression.SUB_ALL))
            .setMessageListener(
                message -> {
                  bodies.add(UTF_8.decode(message.getBody()).toString());
                  return ConsumeResult.SUCCESS;
                })
            .build());
    return bodies;
  }

  /** Behind the scenes, since a consumer waits up to ten seconds for its last question. */
  @Override
  public void close() {
    for (Closeable client : open) {
      Thread ending = new Thread(() -> end(client), "end-of-client");
      ending.setDaemon(true);
      ending.start();
    }
  }

  private static void end(Closeable client) {
    try {
      client.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
