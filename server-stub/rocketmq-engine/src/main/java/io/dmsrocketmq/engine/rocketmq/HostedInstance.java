package io.dmsrocketmq.engine.rocketmq;

import io.dmsrocketmq.engine.rocketmq.ClusterFiles.Description;
import io.dmsrocketmq.server.domain.engine.EngineHosting.EngineRefusal;
import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.domain.engine.EngineUnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One instance in this process, running or not. */
final class HostedInstance {
  private static final System.Logger LOG = System.getLogger(HostedInstance.class.getName());
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration NO_PATIENCE = Duration.ZERO;

  private final String id;
  private final ClusterFiles files;
  private final BrokerBudget budget;
  private final boolean grpc;
  private volatile @Nullable EmbeddedCluster running;
  private volatile @Nullable Description description;
  private volatile @Nullable String trouble;
  private volatile long lastUse = System.nanoTime();
  private volatile long lastStoredBytes;

  HostedInstance(String id, ClusterFiles files, BrokerBudget budget, boolean grpc) {
    this.id = id;
    this.files = files;
    this.budget = budget;
    this.grpc = grpc;
  }

  /** Makes the cluster as large as the instance, and starts it. */
  synchronized void setUp(EngineInstance instance) {
    Description present = describe().orElse(null);
    Description wanted = withProxy(extended(present, instance.brokers()));
    int brokers = wanted.brokerPorts().size();
    if (brokers > budget.limit()) {
      throw new EngineRefusal(
          "An instance of "
              + brokers
              + " brokers is larger than the "
              + budget.limit()
              + " that the server runs at once.");
    }
    if (!wanted.equals(present)) {
      if (present != null) {
        ClusterGrowth.copyConfiguration(files, present, wanted);
      }
      files.write(wanted);
      description = wanted;
    }
    EmbeddedCluster open = running;
    ClusterGrowth.copyUsers(
        open != null && open.fits(instance)
            ? open.view(instance)
            : start(instance, wanted, PATIENCE));
  }

  /** Gives the running cluster, which is started if it does not run or is to be another. */
  synchronized Cluster use(EngineInstance instance) {
    lastUse = System.nanoTime();
    if (!files.exist()) {
      throw trouble("The files of the instance are gone.", null);
    }
    EmbeddedCluster present = running;
    if (present != null && present.fits(instance)) {
      trouble = null;
      return present.view(instance);
    }
    Description known =
        describe().orElseThrow(() -> trouble("The files of the instance are gone.", null));
    if (!known.brokerPorts().keySet().containsAll(instance.brokers())) {
      throw trouble("A broker of the instance is gone.", null);
    }
    return start(instance, noted(known), NO_PATIENCE);
  }

  /** A server that lets clients of the gRPC protocol in may follow one that did not. */
  private Description noted(Description known) {
    Description wanted = withProxy(known);
    if (!wanted.equals(known)) {
      files.write(wanted);
      description = wanted;
    }
    return wanted;
  }

  private Description withProxy(Description wanted) {
    return !grpc || wanted.proxyPort() != null
        ? wanted
        : wanted.withProxyPort(Ports.free(wanted.ports()));
  }

  synchronized void stop() {
    EmbeddedCluster present = running;
    if (present != null) {
      int brokers = present.size();
      lastStoredBytes = present.storedBytes();
      running = null;
      budget.announceEnd(brokers);
      try {
        present.close();
      } finally {
        budget.end(brokers);
      }
    }
  }

  synchronized void delete() {
    stop();
    files.delete();
  }

  synchronized boolean isIdle(Duration time) {
    EmbeddedCluster present = running;
    return present != null && System.nanoTime() - lastUse > time.toNanos() && !present.hasClients();
  }

  Optional<Description> describe() {
    if (description == null) {
      description = files.description().orElse(null);
    }
    return Optional.ofNullable(description);
  }

  /** Tells how much it holds, or held when it was stopped. */
  long storedBytes() {
    EmbeddedCluster present = running;
    return present == null ? lastStoredBytes : present.storedBytes();
  }

  Optional<String> trouble() {
    if (describe().isPresent() && !files.exist()) {
      return Optional.of("The files of the instance " + id + " are gone.");
    }
    return Optional.ofNullable(trouble).map(text -> "Instance " + id + ": " + text);
  }

  private Cluster start(EngineInstance instance, Description wanted, Duration patience) {
    stop();
    int brokers = wanted.brokerPorts().size();
    if (!budget.take(brokers, patience)) {
      String full =
          "The server runs " + budget.limit() + " brokers at most, and as many are running.";
      if (patience.isZero()) {
        throw new EngineUnavailableException(full, null);
      }
      throw new EngineRefusal(full);
    }
    try {
      requireFree(wanted.ports());
      OptionalInt proxyPort = proxyPort(wanted);
      proxyPort.ifPresent(port -> requireFree(List.of(port)));
      EmbeddedCluster started =
          inOwnClassLoader(() -> started(wanted, proxyPort, instance.aclEnabled()));
      running = started;
      trouble = null;
      return started.view(instance);
    } finally {
      if (running == null) {
        budget.giveBack(brokers);
      }
    }
  }

  private OptionalInt proxyPort(Description wanted) {
    Integer port = grpc ? wanted.proxyPort() : null;
    return port == null ? OptionalInt.empty() : OptionalInt.of(port);
  }

  private EmbeddedCluster started(Description wanted, OptionalInt proxyPort, boolean aclEnabled) {
    try {
      return EmbeddedCluster.start(id, files, wanted, proxyPort, aclEnabled);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw trouble("The RocketMQ of the instance cannot be started.", interrupted);
    } catch (Exception failure) {
      throw trouble("The RocketMQ of the instance cannot be started.", failure);
    }
  }

  /** RocketMQ looks for parts of itself in the class loader of the thread. */
  private static <T> T inOwnClassLoader(Supplier<T> work) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(HostedInstance.class.getClassLoader());
    try {
      return work.get();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private void requireFree(List<Integer> ports) {
    for (int port : ports) {
      if (!Ports.isFree(port)) {
        throw trouble("The port " + port + ", which clients know, is in use.", null);
      }
    }
  }

  private EngineUnavailableException trouble(String text, @Nullable Throwable cause) {
    trouble = text;
    if (cause != null) {
      LOG.log(System.Logger.Level.ERROR, "The cluster of the instance " + id + " failed", cause);
    }
    return new EngineUnavailableException(text, cause);
  }

  private static Description extended(@Nullable Description present, List<String> brokers) {
    List<Integer> taken = new ArrayList<>(present == null ? List.of() : present.ports());
    Integer proxy = present == null ? null : present.proxyPort();
    if (proxy != null) {
      taken.add(proxy);
    }
    int nameServer = present == null ? Ports.free(taken) : present.nameServerPort();
    taken.add(nameServer);
    Map<String, Integer> ports =
        new LinkedHashMap<>(present == null ? Map.of() : present.brokerPorts());
    for (String broker : brokers) {
      if (!ports.containsKey(broker)) {
        int port = Ports.freeForBroker(taken);
        ports.put(broker, port);
        taken.addAll(Ports.ofBroker(port));
      }
    }
    return new Description(
        nameServer, ports, proxy, present == null ? ClusterFiles.newSecret() : present.secret());
  }
}
