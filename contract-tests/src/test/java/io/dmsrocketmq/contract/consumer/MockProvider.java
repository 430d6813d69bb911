package io.dmsrocketmq.contract.consumer;

import au.com.dius.pact.consumer.BaseMockServer;
import au.com.dius.pact.consumer.MockHttpServerKt;
import au.com.dius.pact.consumer.PactVerificationResult;
import au.com.dius.pact.consumer.junit.JUnitTestSupport;
import au.com.dius.pact.consumer.model.MockProviderConfig;
import au.com.dius.pact.core.model.Consumer;
import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.Provider;
import au.com.dius.pact.core.model.V4Pact;
import io.dmsrocketmq.contract.Pacts;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One mock provider for all agreements of a family. When the tests of the class are over it demands
 * that every agreement was used, and writes the pact.
 */
final class MockProvider implements BeforeAllCallback, AfterAllCallback {

  private final List<Interaction> interactions = new ArrayList<>();
  private @Nullable BaseMockServer server;

  private MockProvider(List<Agreement> agreements) {
    agreements.forEach(agreement -> interactions.add(agreement.interaction()));
  }

  static MockProvider of(Agreement... agreements) {
    return new MockProvider(List.of(agreements));
  }

  URI uri() {
    return URI.create(Objects.requireNonNull(server).getUrl());
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    V4Pact pact =
        new V4Pact(new Consumer(Pacts.CONSUMER), new Provider(Pacts.PROVIDER), interactions);
    server =
        MockHttpServerKt.mockServer(
            pact, MockProviderConfig.httpConfig("127.0.0.1", 0, PactSpecVersion.V4));
    server.start();
    server.waitForServer();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    BaseMockServer running = Objects.requireNonNull(server);
    running.stop();
    PactVerificationResult result = running.validateMockServerState(null);
    JUnitTestSupport.validateMockServerResult(result);
    running.getPact().write(Pacts.directory().toString(), PactSpecVersion.V4).unwrap();
  }
}
