package io.dmsrocketmq.engine.rocketmq;

import io.dmsrocketmq.server.domain.engine.EngineUnavailableException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.rocketmq.common.MixAll;
import org.apache.rocketmq.remoting.protocol.body.ClusterInfo;
import org.apache.rocketmq.remoting.protocol.route.BrokerData;
import org.jspecify.annotations.Nullable;

/** The brokers of one cluster that a name server knows at present. */
final class RegisteredBrokers {
  private final String cluster;
  private final Map<String, BrokerData> brokers;

  private RegisteredBrokers(String cluster, Map<String, BrokerData> brokers) {
    this.cluster = cluster;
    this.brokers = brokers;
  }

  static RegisteredBrokers of(ClusterInfo info, String cluster) {
    return new RegisteredBrokers(
        cluster,
        info.getBrokerAddrTable().values().stream()
            .filter(broker -> cluster.equals(broker.getCluster()))
            .collect(
                Collectors.toMap(
                    BrokerData::getBrokerName,
                    broker -> broker,
                    (one, same) -> one,
                    TreeMap::new)));
  }

  static List<String> clusters(ClusterInfo info) {
    return info.getClusterAddrTable().keySet().stream().sorted().toList();
  }

  String cluster() {
    return cluster;
  }

  /** Gives their names in order. */
  List<String> names() {
    return List.copyOf(brokers.keySet());
  }

  /** Gives the addresses of those that can be asked. */
  List<String> addresses() {
    return names().stream().filter(this::isThere).map(this::address).toList();
  }

  boolean isThere(String name) {
    return find(name) != null;
  }

  String address(String name) {
    String address = find(name);
    if (address == null) {
      throw new EngineUnavailableException("A broker of the instance is not there.", null);
    }
    return address;
  }

  private @Nullable String find(String name) {
    BrokerData broker = brokers.get(name);
    return broker == null ? null : broker.getBrokerAddrs().get(MixAll.MASTER_ID);
  }
}
