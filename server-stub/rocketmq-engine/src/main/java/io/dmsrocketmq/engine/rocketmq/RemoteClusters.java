package io.dmsrocketmq.engine.rocketmq;

import io.dmsrocketmq.engine.rocketmq.Cluster.BrokerLink;
import io.dmsrocketmq.server.domain.engine.EngineAddresses;
import io.dmsrocketmq.server.domain.engine.EngineEnvironment.Remote;
import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.domain.engine.EngineNotes;
import io.dmsrocketmq.server.domain.engine.EngineUnavailableException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.rocketmq.common.MQVersion;
import org.apache.rocketmq.common.running.RunningStats;
import org.apache.rocketmq.remoting.protocol.body.ClusterInfo;
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

  /** The note that holds which broker of the cluster is which one of the instance, by line. */
  private static final String NAMES = "brokers";

  private final Remote remote;
  private final EngineNotes notes;
  private final RecentFailures failures;
  private final int patience;

  /** What this server has heard of; another one may have created or deleted some of it. */
  private final Map<String, EngineInstance> known = new ConcurrentSkipListMap<>();

  private @Nullable Admin admin;

  RemoteClusters(Remote remote, EngineNotes notes) {
    this(remote, notes, new RecentFailures(Clock.systemUTC()), Admin.PATIENCE);
  }

  /** For tests, which decide about the time. */
  RemoteClusters(Remote remote, EngineNotes notes, RecentFailures failures, int patience) {
    this.remote = remote;
    this.notes = notes;
    this.failures = failures;
    this.patience = patience;
  }

  @Override
  public Cluster of(EngineInstance instance) {
    if (instance.brokers().isEmpty()) {
      return Cluster.NONE;
    }
    known.put(instance.id(), instance);
    String cluster =
        notes
            .claimed(instance.id())
            .orElseThrow(
                () -> new EngineUnavailableException("The instance has no cluster.", null));
    RegisteredBrokers registered = RegisteredBrokers.of(clusterInfo(), cluster);
    List<String> names = names(instance.id(), registered);
    List<BrokerLink> links = new ArrayList<>();
    for (int index = 0; index < instance.brokers().size(); index++) {
      String name = instance.brokers().get(index);
      if (index >= names.size() || !registered.isThere(names.get(index))) {
        throw new EngineUnavailableException("The broker " + name + " is not there.", null);
      }
      String registeredName = names.get(index);
      links.add(new BrokerLink(name, cluster, registeredName, registered.address(registeredName)));
    }
    return Cluster.of(links, admin());
  }

  @Override
  public void setUp(EngineInstance instance) {
    ClusterInfo info = clusterInfo();
    int wanted = instance.brokers().size();
    String cluster =
        notes.claimed(instance.id()).orElseGet(() -> claimed(instance.id(), wanted, info));
    RegisteredBrokers registered = RegisteredBrokers.of(info, cluster);
    // Brokers that came later come after those that the instance has, whatever their names are.
    Set<String> names = new LinkedHashSet<>(noted(instance.id()));
    Set<String> present = Set.copyOf(names);
    names.addAll(registered.names());
    if (names.size() < wanted) {
      throw new EngineRefusal(
          "The cluster " + cluster + " has " + names.size() + " brokers, not " + wanted + ".");
    }
    List<String> taken = names.stream().limit(wanted).toList();
    taken.stream()
        .filter(name -> !present.contains(name))
        .forEach(name -> requireVersion(name, registered.address(name)));
    notes.write(instance.id(), NAMES, String.join("\n", taken));
    known.put(instance.id(), instance);
  }

  private String claimed(String instanceId, int wanted, ClusterInfo info) {
    List<String> clusters = RegisteredBrokers.clusters(info);
    return clusters.stream()
        .filter(cluster -> RegisteredBrokers.of(info, cluster).names().size() == wanted)
        .filter(cluster -> notes.claim(instanceId, cluster))
        .findFirst()
        .orElseThrow(
            () ->
                new EngineRefusal(
                    "No registered cluster of " + wanted + " brokers is free: " + clusters + "."));
  }

  /**
   * Gives the names that the brokers of an instance have in its cluster. They are noted when the
   * instance gets them: the place of a broker must not change while another one is down.
   */
  private List<String> names(String instanceId, RegisteredBrokers registered) {
    List<String> noted = noted(instanceId);
    return noted.isEmpty() ? registered.names() : noted;
  }

  private List<String> noted(String instanceId) {
    return notes.find(instanceId, NAMES).map(text -> text.lines().toList()).orElseGet(List::of);
  }

  @Override
  public void resume(Collection<EngineInstance> instances) {
    instances.forEach(instance -> known.put(instance.id(), instance));
  }

  @Override
  public void tearDown(String instanceId) {
    known.remove(instanceId);
  }

  @Override
  public EngineAddresses addresses(EngineInstance instance) {
    try {
      return new EngineAddresses(
          remote.nameServer(),
          of(instance).brokers().stream().map(BrokerLink::address).collect(Collectors.joining(";")),
          "");
    } catch (EngineUnavailableException unknownNow) {
      return new EngineAddresses(remote.nameServer(), "", "");
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
          bytes.put(id, storedBytes(RegisteredBrokers.of(info, cluster.get())));
        }
      }
    } catch (EngineUnavailableException | Admin.RefusedException unknownNow) {
      // Others would have to be waited for just as long.
      return bytes;
    }
    return bytes;
  }

  private long storedBytes(RegisteredBrokers brokers) {
    return brokers.addresses().stream()
        .map(this::state)
        .mapToLong(state -> number(state, LOG_END) - number(state, LOG_BEGIN))
        .sum();
  }

  private static long number(Map<String, String> state, String name) {
    return Long.parseLong(state.getOrDefault(name, "0"));
  }

  @Override
  public List<String> troubles() {
    ClusterInfo info;
    try {
      info = clusterInfo();
    } catch (EngineUnavailableException | Admin.RefusedException failure) {
      return List.of("The name server " + remote.nameServer() + " does not answer.");
    }
    // With several brokers that are silent, the first ones are enough to wait for.
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patience);
    List<String> troubles = new ArrayList<>();
    for (EngineInstance instance : List.copyOf(known.values())) {
      Optional<String> cluster = notes.claimed(instance.id());
      if (cluster.isEmpty()) {
        known.remove(instance.id());
      } else {
        troubles.addAll(troubles(instance, RegisteredBrokers.of(info, cluster.get()), end));
      }
    }
    return troubles;
  }

  private List<String> troubles(EngineInstance instance, RegisteredBrokers registered, long end) {
    List<String> troubles = new ArrayList<>();
    for (String name : names(instance.id(), registered)) {
      String broker = "Instance " + instance.id() + ": The broker " + name;
      if (!registered.isThere(name)) {
        troubles.add(broker + " is not there.");
      } else if (System.nanoTime() < end && !answers(registered.address(name))) {
        troubles.add(broker + " does not answer.");
      }
    }
    return troubles;
  }

  private boolean answers(String address) {
    try {
      state(address);
      return true;
    } catch (EngineUnavailableException silent) {
      return false;
    } catch (Admin.RefusedException refusal) {
      return true;
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
    return failures.ask(
        remote.nameServer(), () -> admin().ask(api -> api.examineBrokerClusterInfo()));
  }

  private Map<String, String> state(String address) {
    return failures.ask(
        address, () -> admin().ask(api -> api.fetchBrokerRuntimeStats(address)).getTable());
  }

  private void requireVersion(String name, String address) {
    String version;
    try {
      version = state(address).get(VERSION);
    } catch (Admin.RefusedException tooEarly) {
      // A broker that has just started fails to tell how it is.
      throw Admin.unavailable(tooEarly);
    }
    if (version == null || isOlder(version)) {
      throw new EngineRefusal(
          "The broker " + name + " is " + version + ", older than " + OLDEST + ".");
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
      open = Admin.connect(remote.nameServer(), remote.credentials(), patience);
      admin = open;
    }
    return open;
  }
}
