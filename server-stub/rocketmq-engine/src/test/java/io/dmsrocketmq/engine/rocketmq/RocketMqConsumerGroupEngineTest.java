package io.dmsrocketmq.engine.rocketmq;

import io.dmsrocketmq.server.domain.engine.ConsumerGroupEngineContract;
import io.dmsrocketmq.server.domain.engine.EngineUnderTest;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock(SharedClusters.LOCK)
class RocketMqConsumerGroupEngineTest extends ConsumerGroupEngineContract {
  @RegisterExtension final Fixtures fixtures = new Fixtures();

  @Override
  protected EngineUnderTest newEngine() {
    return fixtures.next();
  }
}
