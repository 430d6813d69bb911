package io.dmsrocketmq.engine.rocketmq;

import io.dmsrocketmq.engine.rocketmq.Cluster.BrokerLink;
import io.dmsrocketmq.server.domain.engine.EngineAddresses;
import io.dmsrocketmq.server.domain.engine.EngineEnvironment.Remote;
import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.domain.engine.EngineNotes;
import io.dmsrocketmq.server.domain.engine.EngineUnavailableException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.rocketmq.common.MQVersion;
import org.apache.rocketmq.common.MixAll;
import org.apache.rocketmq.common.running.RunningStats;
import org.apache.rocketmq.remoting.protocol.body.ClusterInfo;
import org.apache.rocketmq.remoting.protocol.route.BrokerData;
import org.jspecify.annotations.Nullable;

/**
 * Uses clusters that run elsewhere and are registered with one name server. An instance gets a
 * cluster for itself when it is created, and gives it back as it is when it is deleted.
 */
final class RemoteClusters implements Clusters {
  /** The first version that knows users and their rights. */
  private static final MQVersion.Version OLDEST = MQVersion.Version.V5_3_0;

  private static final String VERSION = "brokerVersionDesc";
  private static final String LOG_BEGIN = RunningStats.commitLogMinOffset.name();
  private static final String LOG_END = RunningStats.commitLogMaxOffset.name();

  private final Remote remote;
  private final EngineNotes notes;
  private @Nullable Admin admin;

  RemoteClusters(Remote remote, EngineNotes notes) {
    this.remote = remote;
    this.notes = notes;
  }

  @Override
  public Cluster of(EngineInstance instance) {
    if (instance.brokers().isEmpty()) {
      return Cluster.NONE;
    }
    String cluster =
        notes
            .claimed(instance.id())
            .orElseThrow(
                () -> new EngineUnavailableException("The instance has no cluster.", null));
    List<BrokerLink> links = new ArrayList<>();
    List<BrokerData> registered = brokers(clusterInfo(), cluster);
    for (int index = 0; index < instance.brokers().size(); index++) {
      String name = instance.brokers().get(index);
      String address =
          index < registered.size()
              ? registered.get(index).getBrokerAddrs().get(MixAll.MASTER_ID)
              : null;
      if (address == null) {
        throw new EngineUnavailableException("The broker " + name + " is not there.", null);
      }
      links.add(new BrokerLink(name, cluster, registered.get(index).getBrokerName(), address));
    }
    return Cluster.of(links, admin());
  }

  @Override
  public void setUp(EngineInstance instance) {
    ClusterInfo info = clusterInfo();
    Optional<String> present = notes.claimed(instance.id());
    int wanted = instance.brokers().size();
    if (present.isPresent()) {
      int brokers = brokers(info, present.get()).size();
      if (brokers < wanted) {
        throw new EngineRefusal(
            "The cluster " + present.get() + " has " + brokers + " brokers, not " + wanted + ".");
      }
      return;
    }
    for (String cluster : clusters(info)) {
      if (brokers(info, cluster).size() == wanted && notes.claim(instance.id(), cluster)) {
        brokers(info, cluster).forEach(this::requireVersion);
        return;
      }
    }
    throw new EngineRefusal(
        "No registered cluster of " + wanted + " brokers is free: " + clusters(info) + ".");
  }

  @Override
  public EngineAddresses addresses(EngineInstance instance) {
    try {
      return new EngineAddresses(
          remote.nameServer(),
          of(instance).brokers().stream()
              .map(BrokerLink::address)
              .collect(Collectors.joining(";")));
    } catch (EngineUnavailableException unknownNow) {
      return new EngineAddresses(remote.nameServer(), "");
    }
  }

  @Override
  public Map<String, Long> storedBytes(Collection<String> instanceIds) {
    Map<String, Long> bytes = new HashMap<>();
    try {
      ClusterInfo info = clusterInfo();
      for (String id : instanceIds) {
        Optional<String> cluster = notes.claimed(id);
        if (cluster.isPresent()) {
          bytes.put(id, storedBytes(info, cluster.get()));
        }
      }
    } catch (EngineUnavailableException | Admin.RefusedException unknownNow) {
      // Others would have to be waited for just as long.
      return bytes;
    }
    return bytes;
  }

  private long storedBytes(ClusterInfo info, String cluster) {
    return brokers(info, cluster).stream()
        .map(broker -> String.valueOf(broker.getBrokerAddrs().get(MixAll.MASTER_ID)))
        .map(address -> admin().ask(api -> api.fetchBrokerRuntimeStats(address)).getTable())
        .mapToLong(state -> number(state, LOG_END) - number(state, LOG_BEGIN))
        .sum();
  }

  private static long number(Map<String, String> state, String name) {
    return Long.parseLong(state.getOrDefault(name, "0"));
  }

  @Override
  public List<String> troubles() {
    try {
      clusterInfo();
      return List.of();
    } catch (EngineUnavailableException | Admin.RefusedException failure) {
      return List.of("The name server " + remote.nameServer() + " does not answer.");
    }
  }

  @Override
  public Map<String, Long> figures() {
    try {
      return Map.of("brokers", (long) clusterInfo().getBrokerAddrTable().size());
    } catch (EngineUnavailableException | Admin.RefusedException failure) {
      return Map.of("brokers", 0L);
    }
  }

  @Override
  public synchronized void close() {
    if (admin != null) {
      admin.close();
      admin = null;
    }
  }

  private ClusterInfo clusterInfo() {
    return admin().ask(api -> api.examineBrokerClusterInfo());
  }

  private static List<String> clusters(ClusterInfo info) {
    return info.getClusterAddrTable().keySet().stream().sorted().toList();
  }

  /** The brokers of a cluster by name, which is the order in which instances number them. */
  private static List<BrokerData> brokers(ClusterInfo info, String cluster) {
    SortedMap<String, BrokerData> brokers = new TreeMap<>();
    info.getBrokerAddrTable().values().stream()
        .filter(broker -> cluster.equals(broker.getCluster()))
        .forEach(broker -> brokers.put(broker.getBrokerName(), broker));
    return List.copyOf(brokers.values());
  }

  private void requireVersion(BrokerData broker) {
    String address = broker.getBrokerAddrs().get(MixAll.MASTER_ID);
    String version =
        admin().ask(api -> api.fetchBrokerRuntimeStats(address)).getTable().get(VERSION);
    if (version == null || isOlder(version)) {
      throw new EngineRefusal(
          "The broker "
              + broker.getBrokerName()
              + " is "
              + version
              + ", older than "
              + OLDEST
              + ".");
    }
  }

  /** Versions that are not known yet are newer. */
  private static boolean isOlder(String version) {
    return Arrays.stream(MQVersion.Version.values())
        .anyMatch(known -> known.name().equals(version) && known.compareTo(OLDEST) < 0);
  }

  private synchronized Admin admin() {
    Admin open = admin;
    if (open == null) {
      open = Admin.connect(remote.nameServer(), remote.credentials());
      admin = open;
    }
    return open;
  }
}
