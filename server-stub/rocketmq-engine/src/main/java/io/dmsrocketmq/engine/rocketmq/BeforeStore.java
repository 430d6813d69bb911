package io.dmsrocketmq.engine.rocketmq;

import java.util.Map;
import org.apache.rocketmq.broker.plugin.BrokerAttachedPlugin;

/** Does something at the end of a broker, after its other parts have ended and before its store. */
final class BeforeStore implements BrokerAttachedPlugin {
  private final Runnable work;

  BeforeStore(Runnable work) {
    this.work = work;
  }

  @Override
  public void shutdown() {
    work.run();
  }

  @Override
  public String pluginName() {
    return "before-store";
  }

  @Override
  public boolean load() {
    return true;
  }

  @Override
  public void start() {}

  @Override
  public void syncMetadata() {}

  @Override
  public void syncMetadataReverse(String brokerAddress) {}

  @Override
  public void buildRuntimeInfo(Map<String, String> runtimeInfo) {}

  @Override
  public void statusChanged(boolean shouldStart) {}
}
