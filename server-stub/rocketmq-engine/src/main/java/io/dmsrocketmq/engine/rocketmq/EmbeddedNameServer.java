package io.dmsrocketmq.engine.rocketmq;

import java.nio.file.Path;
import org.apache.rocketmq.common.namesrv.NamesrvConfig;
import org.apache.rocketmq.namesrv.NamesrvController;
import org.apache.rocketmq.remoting.netty.NettyServerConfig;

/** A name server in this process. */
final class EmbeddedNameServer implements AutoCloseable {
  private final NamesrvController controller;

  private EmbeddedNameServer(NamesrvController controller) {
    this.controller = controller;
  }

  static EmbeddedNameServer start(Path directory, int port) throws Exception {
    NamesrvConfig config = new NamesrvConfig();
    config.setRocketmqHome(directory.toString());
    config.setKvConfigPath(directory.resolve("kvConfig.json").toString());
    config.setConfigStorePath(directory.resolve("namesrv.properties").toString());
    config.setDefaultThreadPoolNums(2);
    config.setClientRequestThreadPoolNums(2);
    NettyServerConfig network = new NettyServerConfig();
    network.setBindAddress(Ports.HOST);
    network.setListenPort(port);
    network.setServerWorkerThreads(2);
    network.setServerSelectorThreads(1);
    network.setServerCallbackExecutorThreads(1);
    NamesrvController controller = new NamesrvController(config, network);
    if (!controller.initialize()) {
      controller.shutdown();
      throw new IllegalStateException("The name server cannot be initialized.");
    }
    controller.start();
    return new EmbeddedNameServer(controller);
  }

  /** Tells whether a broker and its topics can be found. */
  boolean knows(String topic) {
    return controller.getRouteInfoManager().pickupTopicRouteData(topic) != null;
  }

  @Override
  public void close() {
    NetworkEnd.of(
        controller::shutdown, controller.getRemotingServer(), controller.getRemotingClient());
  }
}
