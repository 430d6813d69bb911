package io.dmsrocketmq.contract.consumer;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Starts the mock provider before the first class that needs it; it ends with the last test. What
 * other classes take in between is no time of the consumer's side.
 */
final class PactConsumer implements BeforeAllCallback, AfterAllCallback {

  private long begun;

  @Override
  public void beforeAll(ExtensionContext context) {
    begun = System.nanoTime();
    context
        .getRoot()
        .getStore(Namespace.create(PactConsumer.class))
        .getOrComputeIfAbsent(MockProvider.class, key -> MockProvider.start(), MockProvider.class);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    MockProvider.running().spent(System.nanoTime() - begun);
  }
}
