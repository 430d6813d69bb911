package io.dmsrocketmq.engine.rocketmq;

import io.dmsrocketmq.server.domain.engine.EngineEnvironment.Credentials;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.rocketmq.broker.BrokerController;
import org.apache.rocketmq.store.MessageStore;

/** A broker in this process. */
final class EmbeddedBroker implements AutoCloseable {
  private static final long REGISTRATION_SECONDS = 15;
  private static final long PAUSE_MILLIS = 20;

  private final BrokerController controller;

  private EmbeddedBroker(BrokerController controller) {
    this.controller = controller;
  }

  /**
   * How a broker is to be.
   *
   * @param cluster name of its cluster
   * @param name its name
   * @param port where it listens
   * @param nameServer where it registers
   * @param directory where it keeps its files
   * @param aclEnabled whether clients have to identify themselves
   * @param credentials who the server is to it
   */
  record Plan(
      String cluster,
      String name,
      int port,
      String nameServer,
      Path directory,
      boolean aclEnabled,
      Credentials credentials) {}

  static EmbeddedBroker start(Plan plan, EmbeddedNameServer nameServer) throws Exception {
    return start(new BrokerSettings(plan).controller(), plan.name(), nameServer);
  }

  /** Starts a broker that has been set up, and waits until it is registered. */
  static EmbeddedBroker start(
      BrokerController controller, String name, EmbeddedNameServer nameServer) throws Exception {
    try {
      if (!controller.initialize()) {
        throw new IllegalStateException("The broker cannot be initialized.");
      }
      controller.start();
      register(controller, name, nameServer);
      return new EmbeddedBroker(controller);
    } catch (Exception | Error failure) {
      controller.shutdown();
      throw failure;
    }
  }

  /** The first registration is skipped now and then, and the next one comes ten seconds later. */
  private static void register(
      BrokerController controller, String topic, EmbeddedNameServer nameServer)
      throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(REGISTRATION_SECONDS);
    while (!nameServer.knows(topic)) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("The broker is not registered.");
      }
      controller.registerBrokerAll(true, false, true);
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    }
  }

  /** Tells how many clients are connected, except for the server itself. */
  boolean hasClients() {
    return !controller.getConsumerManager().getConsumerTable().isEmpty()
        || controller.getProducerManager().getGroupChannelTable().values().stream()
            .anyMatch(clients -> !clients.isEmpty());
  }

  /** Tells how long the file of all messages is, without what was thrown away of it. */
  long storedBytes() {
    MessageStore store = controller.getMessageStore();
    return store.getMaxPhyOffset() - store.getMinPhyOffset();
  }

  @Override
  public void close() {
    controller.shutdown();
  }
}
