package io.dmsrocketmq.engine.rocketmq;

import io.dmsrocketmq.engine.rocketmq.Cluster.BrokerLink;
import io.dmsrocketmq.server.domain.engine.ConfigEngine;
import io.dmsrocketmq.server.domain.engine.EngineException;
import io.dmsrocketmq.server.domain.engine.EngineInstance;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Reads and sets the configurations of brokers, which store them themselves. */
final class RocketMqConfigs implements ConfigEngine {
  private final Clusters clusters;

  RocketMqConfigs(Clusters clusters) {
    this.clusters = clusters;
  }

  @Override
  public Map<String, String> values(EngineInstance instance) {
    Cluster cluster = clusters.of(instance);
    return cluster.brokers().stream()
        .findFirst()
        .map(broker -> values(cluster, broker))
        .orElseGet(Map::of);
  }

  @Override
  public void set(EngineInstance instance, Map<String, String> values) {
    if (values.isEmpty()) {
      return;
    }
    Properties properties = new Properties();
    properties.putAll(values);
    Cluster cluster = clusters.of(instance);
    for (BrokerLink broker : cluster.brokers()) {
      cluster.admin().tell(api -> api.updateBrokerConfig(broker.address(), properties));
      // A broker passes over what it does not understand, and says nothing.
      if (!values(cluster, broker).entrySet().containsAll(values.entrySet())) {
        throw new EngineException("A broker did not take a configuration.", null);
      }
    }
  }

  private static Map<String, String> values(Cluster cluster, BrokerLink broker) {
    Properties properties = cluster.admin().ask(api -> api.getBrokerConfig(broker.address()));
    Map<String, String> values = new TreeMap<>();
    properties
        .stringPropertyNames()
        .forEach(name -> values.put(name, properties.getProperty(name)));
    return values;
  }
}
