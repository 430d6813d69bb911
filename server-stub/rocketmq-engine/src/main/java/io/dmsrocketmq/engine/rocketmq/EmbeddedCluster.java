package io.dmsrocketmq.engine.rocketmq;

import io.dmsrocketmq.engine.rocketmq.Cluster.BrokerLink;
import io.dmsrocketmq.engine.rocketmq.ClusterFiles.Description;
import io.dmsrocketmq.server.domain.engine.EngineInstance;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A cluster in this process: a name server and the brokers of one instance. */
final class EmbeddedCluster implements AutoCloseable {
  /** How long brokers may take to end; what they hold is safe by then in any case. */
  private static final long PATIENCE_SECONDS = 30;

  /** Brokers that start at the same time get into one another's way. */
  static final Object STARTING = new Object();

  private final String id;
  private final ClusterFiles files;
  private final Description description;
  private final boolean aclEnabled;
  private final EmbeddedNameServer nameServer;
  private final Map<String, EmbeddedBroker> brokers = new LinkedHashMap<>();
  private final Admin admin;
  private @Nullable GrpcProxy proxy;

  private EmbeddedCluster(
      String id,
      ClusterFiles files,
      Description description,
      boolean aclEnabled,
      EmbeddedNameServer nameServer) {
    this.id = id;
    this.files = files;
    this.description = description;
    this.aclEnabled = aclEnabled;
    this.nameServer = nameServer;
    this.admin = Admin.connect(nameServerAddress(), description.credentials(), Admin.PATIENCE);
  }

  static EmbeddedCluster start(
      String id,
      ClusterFiles files,
      Description description,
      OptionalInt proxyPort,
      boolean aclEnabled)
      throws Exception {
    Files.createDirectories(files.nameServer());
    synchronized (STARTING) {
      EmbeddedNameServer nameServer =
          EmbeddedNameServer.start(files.nameServer(), description.nameServerPort());
      EmbeddedCluster cluster = new EmbeddedCluster(id, files, description, aclEnabled, nameServer);
      try {
        for (Map.Entry<String, Integer> broker : description.brokerPorts().entrySet()) {
          cluster.start(broker.getKey(), broker.getValue());
        }
        if (proxyPort.isPresent()) {
          cluster.startProxy(proxyPort.getAsInt());
        }
        return cluster;
      } catch (Exception | Error failure) {
        cluster.close();
        throw failure;
      }
    }
  }

  boolean fits(EngineInstance instance) {
    return aclEnabled == instance.aclEnabled() && brokers.keySet().containsAll(instance.brokers());
  }

  /** Gives the part of the cluster that an instance knows; it may be just growing. */
  Cluster view(EngineInstance instance) {
    List<BrokerLink> links = new ArrayList<>();
    for (String name : instance.brokers()) {
      links.add(
          new BrokerLink(name, id, name, Ports.HOST + ":" + description.brokerPorts().get(name)));
    }
    Cluster cluster = Cluster.of(links, admin);
    GrpcProxy open = proxy;
    return open == null ? cluster : cluster.with(open::consumers);
  }

  boolean hasClients() {
    GrpcProxy open = proxy;
    return brokers.values().stream().anyMatch(EmbeddedBroker::hasClients)
        || (open != null && open.hasClients());
  }

  long storedBytes() {
    return brokers.values().stream().mapToLong(EmbeddedBroker::storedBytes).sum();
  }

  int size() {
    return brokers.size();
  }

  private void start(String broker, int port) throws Exception {
    createDirectory(broker);
    brokers.put(
        broker,
        EmbeddedBroker.start(
            new EmbeddedBroker.Plan(
                id,
                broker,
                port,
                nameServerAddress(),
                files.broker(broker),
                aclEnabled,
                description.credentials()),
            nameServer));
  }

  private void startProxy(int port) throws Exception {
    proxy =
        ProxyClassLoader.start(
            new GrpcProxy.Plan(
                id, Ports.HOST, port, nameServerAddress(), aclEnabled, description.credentials()));
  }

  private void createDirectory(String broker) throws IOException {
    Files.createDirectories(files.broker(broker));
  }

  private String nameServerAddress() {
    return Ports.HOST + ":" + description.nameServerPort();
  }

  /** Ends everything, the brokers side by side, since each of them waits for several seconds. */
  @Override
  public void close() {
    GrpcProxy open = proxy;
    if (open != null) {
      // While its brokers are there, so that what its clients hold goes back to them.
      open.close();
    }
    List<Thread> ending = new ArrayList<>();
    for (EmbeddedBroker broker : brokers.values()) {
      Thread thread = new Thread(broker::close, "end-of-broker");
      thread.setDaemon(true);
      thread.start();
      ending.add(thread);
    }
    admin.close();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    try {
      for (Thread thread : ending) {
        thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    nameServer.close();
  }
}
