package io.dmsrocketmq.engine.rocketmq;

import io.dmsrocketmq.server.domain.engine.EngineUnderTest;
import io.dmsrocketmq.server.domain.engine.MessageEngineContract;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock(SharedClusters.LOCK)
class RocketMqMessageEngineTest extends MessageEngineContract {
  @RegisterExtension final Fixtures fixtures = new Fixtures();

  @Override
  protected EngineUnderTest newEngine() {
    return fixtures.next();
  }
}
