package io.dmsrocketmq.engine.rocketmq.proxy;

import io.dmsrocketmq.engine.rocketmq.GrpcProxy.Plan;
import org.apache.rocketmq.auth.authentication.provider.DefaultAuthenticationProvider;
import org.apache.rocketmq.auth.authorization.provider.DefaultAuthorizationProvider;
import org.apache.rocketmq.auth.config.AuthConfig;
import org.apache.rocketmq.proxy.auth.ProxyAuthenticationMetadataProvider;
import org.apache.rocketmq.proxy.auth.ProxyAuthorizationMetadataProvider;
import org.apache.rocketmq.proxy.config.Configuration;
import org.apache.rocketmq.proxy.config.ConfigurationManager;
import org.apache.rocketmq.proxy.config.ProxyConfig;

/** Sets a proxy up as small as one that has a whole server for itself is large. */
final class ProxySettings extends ConfigurationManager {

  /** What the API has changed is to be seen soon. */
  private static final int REFRESH_SECONDS = 1;

  private static final int THREADS = 2;
  private static final int LONGEST_POLL_MILLIS = 5_000;

  private ProxySettings() {}

  static void apply(Plan plan) {
    Configuration settings = new Configuration();
    settings.setProxyConfig(proxy(plan));
    settings.setAuthConfig(access(plan));
    proxyHome = "";
    configuration = settings;
  }

  private static ProxyConfig proxy(Plan plan) {
    ProxyConfig config = new ProxyConfig();
    config.setRocketMQClusterName(plan.cluster());
    config.setProxyClusterName(plan.cluster());
    config.setProxyName(plan.cluster());
    config.setLocalServeAddr(plan.host());
    config.setNamesrvAddr(plan.nameServer());
    config.setGrpcServerPort(plan.port());
    makeSmall(config);
    makeQuick(config);
    config.initData();
    return config;
  }

  private static void makeSmall(ProxyConfig config) {
    config.setRocketmqMQClientNum(1);
    config.setHeartbeatSyncerThreadPoolNums(1);
    config.setGrpcProducerThreadPoolNums(THREADS);
    config.setGrpcConsumerThreadPoolNums(THREADS);
    config.setGrpcRouteThreadPoolNums(1);
    config.setGrpcClientManagerThreadPoolNums(1);
    config.setGrpcTransactionThreadPoolNums(1);
    config.setProducerProcessorThreadPoolNums(THREADS);
    config.setConsumerProcessorThreadPoolNums(THREADS);
    config.setTopicRouteServiceThreadPoolNums(1);
    config.setMetadataThreadPoolNums(1);
    config.setTransactionHeartbeatThreadPoolNums(1);
    config.setRenewThreadPoolNums(1);
    config.setRenewMaxThreadPoolNums(1);
    config.setReturnHandleGroupThreadPoolNums(1);
  }

  private static void makeQuick(ProxyConfig config) {
    // A consumer that ends waits for its last question.
    config.setGrpcClientConsumerMaxLongPollingTimeoutMillis(LONGEST_POLL_MILLIS);
    config.setTopicRouteServiceCacheRefreshSeconds(REFRESH_SECONDS);
    config.setTopicConfigCacheRefreshSeconds(REFRESH_SECONDS);
    config.setSubscriptionGroupConfigCacheRefreshSeconds(REFRESH_SECONDS);
    config.setUserCacheRefreshSeconds(REFRESH_SECONDS);
    config.setAclCacheRefreshSeconds(REFRESH_SECONDS);
  }

  /** Users and their rights are those of the brokers. */
  private static AuthConfig access(Plan plan) {
    AuthConfig config = new AuthConfig();
    config.setConfigName(plan.cluster());
    config.setClusterName(plan.cluster());
    config.setAuthenticationEnabled(plan.aclEnabled());
    config.setAuthorizationEnabled(plan.aclEnabled());
    config.setAuthenticationProvider(DefaultAuthenticationProvider.class.getName());
    config.setAuthorizationProvider(DefaultAuthorizationProvider.class.getName());
    config.setAuthenticationMetadataProvider(ProxyAuthenticationMetadataProvider.class.getName());
    config.setAuthorizationMetadataProvider(ProxyAuthorizationMetadataProvider.class.getName());
    return config;
  }
}
