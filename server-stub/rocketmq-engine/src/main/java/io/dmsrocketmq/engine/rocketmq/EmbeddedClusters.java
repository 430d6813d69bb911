package io.dmsrocketmq.engine.rocketmq;

import io.dmsrocketmq.engine.rocketmq.ClusterFiles.Description;
import io.dmsrocketmq.server.domain.engine.EngineAddresses;
import io.dmsrocketmq.server.domain.engine.EngineEnvironment.Capacity;
import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.domain.engine.EngineUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs a cluster for each instance in this process. */
final class EmbeddedClusters implements Clusters {
  private static final System.Logger LOG = System.getLogger(EmbeddedClusters.class.getName());
  private static final Duration PATIENCE_ON_CLOSE = Duration.ofSeconds(9);
  private static final ThreadFactory THREADS =
      work -> {
        Thread thread = new Thread(work, "rocketmq-upkeep");
        thread.setDaemon(true);
        return thread;
      };

  private final Path directory;
  private final Capacity capacity;
  private final BrokerBudget budget;
  private final Map<String, HostedInstance> instances = new ConcurrentHashMap<>();
  private final ScheduledExecutorService upkeep =
      Executors.newSingleThreadScheduledExecutor(THREADS);
  private volatile boolean closed;

  EmbeddedClusters(Path directory, Capacity capacity) {
    this.directory = directory;
    this.capacity = capacity;
    this.budget = new BrokerBudget(capacity.brokers());
    if (!capacity.idleTime().isZero()) {
      long interval = Math.max(100, capacity.idleTime().toMillis() / 4);
      Future<?> unused =
          upkeep.scheduleWithFixedDelay(
              () -> quietly(this::stopIdle), interval, interval, TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public Cluster of(EngineInstance instance) {
    if (instance.brokers().isEmpty()) {
      return Cluster.NONE;
    }
    if (closed) {
      throw new EngineUnavailableException("The server is about to end.", null);
    }
    return hosted(instance.id()).use(instance);
  }

  @Override
  public void setUp(EngineInstance instance) {
    hosted(instance.id()).setUp(instance);
  }

  @Override
  public void adapt(EngineInstance instance) {
    upkeep.execute(() -> quietly(() -> of(instance)));
  }

  @Override
  public void tearDown(String instanceId) {
    HostedInstance gone = hosted(instanceId);
    instances.remove(instanceId);
    upkeep.execute(() -> quietly(gone::delete));
  }

  @Override
  public void resume(Collection<EngineInstance> known) {
    upkeep.execute(
        () -> {
          Set<String> ids = known.stream().map(EngineInstance::id).collect(Collectors.toSet());
          quietly(() -> deleteOthers(ids));
          // With an idle time, whoever needs an instance starts it.
          if (capacity.idleTime().isZero()) {
            known.forEach(instance -> quietly(() -> startIfThereIsRoom(instance)));
          }
        });
  }

  @Override
  public EngineAddresses addresses(EngineInstance instance) {
    return hosted(instance.id())
        .describe()
        .map(description -> addresses(description, instance.brokers()))
        .orElse(EngineAddresses.NONE);
  }

  @Override
  public Map<String, Long> storedBytes(Collection<String> instanceIds) {
    Map<String, Long> bytes = new HashMap<>();
    for (String id : instanceIds) {
      HostedInstance known = instances.get(id);
      if (known != null) {
        bytes.put(id, known.storedBytes());
      }
    }
    return bytes;
  }

  @Override
  public List<String> troubles() {
    return instances.values().stream().flatMap(instance -> instance.trouble().stream()).toList();
  }

  @Override
  public Map<String, Long> figures() {
    return Map.of("brokers", (long) budget.running(), "brokers-limit", (long) budget.limit());
  }

  @Override
  public void close() {
    closed = true;
    upkeep.shutdown();
    ExecutorService ending = Executors.newCachedThreadPool(THREADS);
    instances.values().forEach(instance -> ending.execute(() -> quietly(instance::stop)));
    ending.shutdown();
    try {
      if (!ending.awaitTermination(PATIENCE_ON_CLOSE.toMillis(), TimeUnit.MILLISECONDS)) {
        // What they hold is on the disk already, as after a crash.
        LOG.log(System.Logger.Level.INFO, "Some brokers are cut off.");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private HostedInstance hosted(String id) {
    return instances.computeIfAbsent(
        id,
        key ->
            new HostedInstance(
                key, new ClusterFiles(directory.resolve(key)), budget, capacity.grpc()));
  }

  private void startIfThereIsRoom(EngineInstance instance) {
    if (!closed && budget.running() + instance.brokers().size() <= budget.limit()) {
      of(instance);
    }
  }

  private void stopIdle() {
    List<HostedInstance> idle = new ArrayList<>(instances.values());
    idle.removeIf(instance -> !instance.isIdle(capacity.idleTime()));
    idle.forEach(HostedInstance::stop);
  }

  private void deleteOthers(Set<String> known) {
    if (!Files.isDirectory(directory)) {
      return;
    }
    try (Stream<Path> entries = Files.list(directory)) {
      entries
          .map(entry -> entry.getFileName().toString())
          .filter(id -> !known.contains(id) && !instances.containsKey(id))
          .forEach(id -> new ClusterFiles(directory.resolve(id)).delete());
    } catch (IOException unreadable) {
      throw new EngineUnavailableException("The files of instances cannot be used.", unreadable);
    }
  }

  private EngineAddresses addresses(Description description, List<String> brokers) {
    return new EngineAddresses(
        Ports.HOST + ":" + description.nameServerPort(),
        brokers.stream()
            .filter(description.brokerPorts()::containsKey)
            .map(broker -> Ports.HOST + ":" + description.brokerPorts().get(broker))
            .collect(Collectors.joining(";")),
        capacity.grpc() && description.proxyPort() != null
            ? Ports.HOST + ":" + description.proxyPort()
            : "");
  }

  /** Nobody waits for the outcome; what went wrong shows in the state of the engine. */
  private static void quietly(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException failure) {
      LOG.log(System.Logger.Level.WARNING, "The upkeep of RocketMQ failed", failure);
    }
  }
}
