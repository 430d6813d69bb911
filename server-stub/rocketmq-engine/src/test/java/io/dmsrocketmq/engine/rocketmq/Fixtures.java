package io.dmsrocketmq.engine.rocketmq;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Hands a test one empty instance after the other, and ends its clients. */
final class Fixtures implements AfterEachCallback {
  private final List<RocketMqFixture> used = new ArrayList<>();

  RocketMqFixture next() {
    RocketMqFixture fixture = new RocketMqFixture("instance-" + used.size());
    used.add(fixture);
    return fixture;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    used.forEach(RocketMqFixture::close);
  }
}
