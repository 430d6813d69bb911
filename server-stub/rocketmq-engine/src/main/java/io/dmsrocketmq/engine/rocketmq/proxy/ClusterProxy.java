package io.dmsrocketmq.engine.rocketmq.proxy;

import io.dmsrocketmq.engine.rocketmq.ForgottenTimers;
import io.dmsrocketmq.engine.rocketmq.GrpcProxy;
import io.dmsrocketmq.engine.rocketmq.NetworkEnd;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.rocketmq.acl.common.AclClientRPCHook;
import org.apache.rocketmq.acl.common.SessionCredentials;
import org.apache.rocketmq.broker.client.ConsumerGroupInfo;
import org.apache.rocketmq.proxy.config.ConfigurationManager;
import org.apache.rocketmq.proxy.grpc.interceptor.ContextInterceptor;
import org.apache.rocketmq.proxy.grpc.interceptor.GlobalExceptionInterceptor;
import org.apache.rocketmq.proxy.grpc.interceptor.HeaderInterceptor;
import org.apache.rocketmq.proxy.grpc.v2.GrpcMessagingApplication;
import org.apache.rocketmq.proxy.processor.DefaultMessagingProcessor;

/** A proxy over the brokers of one cluster, of which it is a client. */
public final class ClusterProxy implements GrpcProxy {
  private static final System.Logger LOG = System.getLogger(ClusterProxy.class.getName());
  private static final long PATIENCE_SECONDS = 2;

  private final ClusterServices services;
  private final List<Ending> endings = new ArrayList<>();

  private ClusterProxy(ClusterServices services) {
    this.services = services;
  }

  /** Ends a part of the proxy. */
  @FunctionalInterface
  private interface Ending {
    void end() throws Exception;
  }

  /** The proxy of RocketMQ opens the services that it is given only to classes that extend it. */
  private static final class Processor extends DefaultMessagingProcessor {
    Processor(ClusterServices services) {
      super(services);
    }
  }

  /**
   * Starts a proxy.
   *
   * @param plan how it is to be
   * @return the proxy, which listens
   * @throws Exception if it cannot be started
   */
  public static GrpcProxy start(Plan plan) throws Exception {
    ProxySettings.apply(plan);
    ClusterServices services =
        ClusterServices.create(
            new AclClientRPCHook(
                new SessionCredentials(
                    plan.credentials().name(), plan.credentials().secret().value())));
    ClusterProxy proxy = new ClusterProxy(services);
    try {
      proxy.listen(plan);
      return proxy;
    } catch (Exception | Error failure) {
      proxy.close();
      throw failure;
    }
  }

  /** Not with the builder of RocketMQ, which listens on all addresses. */
  private void listen(Plan plan) throws Exception {
    Processor processor = new Processor(services);
    endings.add(processor::shutdown);
    processor.start();
    GrpcMessagingApplication application = GrpcMessagingApplication.create(processor);
    endings.add(
        () ->
            ForgottenTimers.end(
                application,
                "grpcMessagingActivity",
                "grpcChannelManager",
                "scheduledExecutorService"));
    endings.add(application::shutdown);
    application.start();
    Server server =
        NettyServerBuilder.forAddress(new InetSocketAddress(plan.host(), plan.port()))
            .maxInboundMessageSize(
                ConfigurationManager.getProxyConfig().getGrpcMaxInboundMessageSize())
            .addService(application)
            .intercept(new GlobalExceptionInterceptor())
            .intercept(new ContextInterceptor())
            .intercept(new HeaderInterceptor())
            .build();
    endings.add(() -> server.shutdownNow().awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS));
    server.start();
  }

  @Override
  public Set<String> consumers(String group) {
    ConsumerGroupInfo info = services.getConsumerManager().getConsumerGroupInfo(group);
    return info == null ? Set.of() : new HashSet<>(info.getAllClientId());
  }

  @Override
  public boolean hasClients() {
    return !services.getConsumerManager().getConsumerTable().isEmpty()
        || services.getProducerManager().getGroupChannelTable().values().stream()
            .anyMatch(clients -> !clients.isEmpty());
  }

  @Override
  public void close() {
    NetworkEnd.of(this::end, services.clients());
  }

  private void end() {
    for (int last = endings.size() - 1; last >= 0; last--) {
      try {
        endings.get(last).end();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      } catch (Exception failure) {
        LOG.log(System.Logger.Level.DEBUG, "A part of a proxy did not end", failure);
      }
    }
    endings.clear();
  }
}
