package io.dmsrocketmq.engine.rocketmq;

import io.dmsrocketmq.engine.rocketmq.ClusterFiles.Description;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.rocketmq.auth.config.AuthConfig;
import org.apache.rocketmq.broker.BrokerController;
import org.apache.rocketmq.broker.out.BrokerOuterAPI;
import org.apache.rocketmq.common.BrokerIdentity;
import org.apache.rocketmq.common.MixAll;
import org.apache.rocketmq.remoting.netty.NettyClientConfig;
import org.apache.rocketmq.remoting.protocol.body.TopicConfigSerializeWrapper;
import org.apache.rocketmq.remoting.protocol.namesrv.RegisterBrokerResult;
import org.jspecify.annotations.Nullable;

/** A cluster that is not the server's: a name server, and brokers that come and go. */
public final class ExternalCluster implements AutoCloseable {
  /** Its name. */
  public static final String NAME = "elsewhere";

  private static final String BROKER = "broker-a";
  private static final int PATIENCE = 60_000;

  private final Path directory;
  private final int port;
  private final int brokerPort;
  private final EmbeddedNameServer nameServer;
  private @Nullable BrokerOuterAPI registration;
  private final HeldAnswers held = new HeldAnswers();
  private @Nullable EmbeddedBroker broker;

  private ExternalCluster(Path directory, int port) throws Exception {
    this.directory = directory;
    this.port = port;
    this.brokerPort = Ports.freeForBroker(List.of(port));
    this.nameServer =
        EmbeddedNameServer.start(Files.createDirectories(directory.resolve("names")), port);
  }

  /**
   * Starts a name server that knows no brokers.
   *
   * @param directory where it keeps its files
   * @return the cluster
   */
  public static ExternalCluster start(Path directory) throws Exception {
    return start(directory, Ports.free(List.of()));
  }

  static ExternalCluster start(Path directory, int port) throws Exception {
    ProcessSettings.apply();
    return new ExternalCluster(directory, port);
  }

  /** Gives host and port of the name server. */
  public String nameServer() {
    return Ports.HOST + ":" + port;
  }

  /** Starts the broker, on what it has held before. */
  public void startBroker() throws Exception {
    BrokerController controller =
        new BrokerSettings(
                new EmbeddedBroker.Plan(
                    NAME,
                    BROKER,
                    brokerPort,
                    nameServer(),
                    Files.createDirectories(directory.resolve(BROKER)),
                    false,
                    new Description(port, Map.of(), null, "secret").credentials()))
            .controller();
    synchronized (EmbeddedCluster.STARTING) {
      broker = EmbeddedBroker.start(controller, BROKER, nameServer);
    }
    controller.getRemotingServer().registerRPCHook(held);
  }

  /** Has the broker take requests and answer none. */
  public void holdAnswers() {
    held.hold();
  }

  /** Has the broker answer again, at first what has waited. */
  public void releaseAnswers() {
    held.release();
  }

  /** Ends the broker. */
  public void stopBroker() {
    if (broker != null) {
      broker.close();
      broker = null;
    }
  }

  /** Has the name server believe that a broker is somewhere. */
  void register(String name, int brokersPort) {
    // A client needs a moment to know its name server, and registers with nobody until then.
    Eventually.await("the broker is registered", () -> !registrations(name, brokersPort).isEmpty());
  }

  private List<RegisterBrokerResult> registrations(String name, int brokersPort) {
    return registration()
        .registerBrokerAll(
            NAME,
            Ports.HOST + ":" + brokersPort,
            name,
            MixAll.MASTER_ID,
            Ports.HOST + ":" + brokersPort,
            new TopicConfigSerializeWrapper(),
            List.of(),
            false,
            PATIENCE,
            false,
            false,
            new BrokerIdentity(NAME, name, MixAll.MASTER_ID));
  }

  private BrokerOuterAPI registration() {
    BrokerOuterAPI open = registration;
    if (open == null) {
      open = new BrokerOuterAPI(new NettyClientConfig(), new AuthConfig());
      open.updateNameServerAddressList(nameServer());
      open.start();
      registration = open;
    }
    return open;
  }

  void forget(String name, int brokersPort) {
    registration()
        .unregisterBrokerAll(NAME, Ports.HOST + ":" + brokersPort, name, MixAll.MASTER_ID);
  }

  @Override
  public void close() {
    releaseAnswers();
    stopBroker();
    if (registration != null) {
      NetworkEnd.of(registration::shutdown, registration.getRemotingClient());
    }
    nameServer.close();
  }
}
