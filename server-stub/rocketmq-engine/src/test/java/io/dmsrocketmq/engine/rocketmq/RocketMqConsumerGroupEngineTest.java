package io.dmsrocketmq.engine.rocketmq;

import io.dmsrocketmq.server.domain.engine.ConsumerGroupEngineContract;
import io.dmsrocketmq.server.domain.engine.EngineUnderTest;
import org.junit.jupiter.api.extension.RegisterExtension;

class RocketMqConsumerGroupEngineTest extends ConsumerGroupEngineContract {
  @RegisterExtension final Fixtures fixtures = new Fixtures();

  @Override
  protected EngineUnderTest newEngine() {
    return fixtures.next();
  }
}
