package io.dmsrocketmq.engine.rocketmq;

import io.dmsrocketmq.server.domain.engine.Engine;
import io.dmsrocketmq.server.domain.engine.EngineEnvironment;
import io.dmsrocketmq.server.domain.engine.EngineEnvironment.Remote;
import io.dmsrocketmq.server.domain.engine.EngineProvider;
import java.nio.file.Path;

/** Opens the engine: over clusters that run elsewhere, or over those that it runs itself. */
public final class RocketMqEngineProvider implements EngineProvider {

  /** Makes the provider; the server finds it as a service. */
  public RocketMqEngineProvider() {}

  @Override
  public String name() {
    return "rocketmq";
  }

  @Override
  public Engine open(EngineEnvironment environment) {
    ProcessSettings.apply();
    return new RocketMqEngine(clusters(environment), environment.notes());
  }

  private static Clusters clusters(EngineEnvironment environment) {
    Remote remote = environment.remote();
    if (remote != null) {
      return new RemoteClusters(remote, environment.notes());
    }
    Path directory = environment.directory();
    if (directory == null) {
      throw new IllegalArgumentException(
          "Clusters inside of one server cannot be shared with others: name servers must be given.");
    }
    return new EmbeddedClusters(directory, environment.capacity());
  }
}
