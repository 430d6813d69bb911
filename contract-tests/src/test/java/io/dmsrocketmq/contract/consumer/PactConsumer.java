package io.dmsrocketmq.contract.consumer;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Starts the mock provider before the first class that needs it; it ends with the last test. */
final class PactConsumer implements BeforeAllCallback {

  @Override
  public void beforeAll(ExtensionContext context) {
    context
        .getRoot()
        .getStore(Namespace.create(PactConsumer.class))
        .getOrComputeIfAbsent(MockProvider.class, key -> MockProvider.start(), MockProvider.class);
  }
}
