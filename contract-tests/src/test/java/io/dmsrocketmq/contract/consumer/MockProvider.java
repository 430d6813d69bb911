package io.dmsrocketmq.contract.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.BaseMockServer;
import au.com.dius.pact.consumer.MockHttpServerKt;
import au.com.dius.pact.consumer.junit.JUnitTestSupport;
import au.com.dius.pact.consumer.model.MockProviderConfig;
import au.com.dius.pact.core.model.Consumer;
import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.Provider;
import au.com.dius.pact.core.model.V4Interaction.SynchronousHttp;
import au.com.dius.pact.core.model.V4Pact;
import io.dmsrocketmq.client.RocketMqClient;
import io.dmsrocketmq.client.auth.Credentials;
import io.dmsrocketmq.client.retry.RetryPolicy;
import io.dmsrocketmq.contract.PactRuns;
import io.dmsrocketmq.contract.Pacts;
import io.dmsrocketmq.contract.state.Tenant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The mock server of Pact, one for all tests. It knows one interaction at a time, that of the test
 * which runs: many requests are the same but for the facts that they start from. What has been used
 * goes into a pact for each provider, which is written when all tests are over.
 */
final class MockProvider implements AutoCloseable {

  private static @Nullable MockProvider running;

  /** Refusals are what many tests are about. Held, since the logging forgets what nobody holds. */
  private static final Logger CLIENT_LOG = Logger.getLogger("io.dmsrocketmq.client");

  private final List<Interaction> present = new ArrayList<>();
  private final Map<String, Map<String, Interaction>> used = new TreeMap<>();
  private final BaseMockServer server;
  private long nanos;
  private final RocketMqClient client;

  private MockProvider() {
    V4Pact pact = new V4Pact(new Consumer(Pacts.CONSUMER), new Provider(Pacts.PROVIDER), present);
    server =
        MockHttpServerKt.mockServer(
            pact, MockProviderConfig.httpConfig("127.0.0.1", 0, PactSpecVersion.V4));
    CLIENT_LOG.setLevel(Level.OFF);
    server.start();
    server.waitForServer();
    client = newClient(Credentials.token(InteractionBuilder.TOKEN));
  }

  static MockProvider start() {
    MockProvider provider = new MockProvider();
    running = provider;
    return provider;
  }

  static MockProvider running() {
    return Objects.requireNonNull(running, "the class needs @ExtendWith(PactConsumer.class)");
  }

  private RocketMqClient newClient(Credentials credentials) {
    return RocketMqClient.builder()
        .endpoint(server.getUrl())
        .iamEndpoint(server.getUrl())
        .projectId(Tenant.RECORDED_PROJECT)
        .credentials(credentials)
        .retryPolicy(RetryPolicy.none())
        .build();
  }

  /** Lets the client make a request that must be the one of the interaction. */
  <T> T during(String provider, SynchronousHttp interaction, Function<RocketMqClient, T> call) {
    present.clear();
    present.add(interaction);
    server.getMatchedRequests().clear();
    server.getMismatchedRequests().clear();
    T result;
    try {
      result = call.apply(client);
    } catch (RuntimeException | AssertionError e) {
      demandMatch();
      throw e;
    }
    demandMatch();
    String name = interaction.uniqueKey();
    assertThat(used.computeIfAbsent(provider, key -> new TreeMap<>()).put(name, interaction))
        .as("interactions with the same words: %s", interaction)
        .isNull();
    return result;
  }

  private void demandMatch() {
    JUnitTestSupport.validateMockServerResult(server.validateMockServerState(null));
  }

  /** Adds the time of a class. */
  void spent(long more) {
    nanos += more;
  }

  @Override
  public void close() {
    long begun = System.nanoTime();
    client.close();
    server.stop();
    running = null;
    used.forEach(MockProvider::write);
    used.forEach((name, interactions) -> PactRuns.keep("consumer", name, interactions.size()));
    PactRuns.print(
        "consumer",
        used.values().stream().mapToInt(Map::size).sum(),
        Duration.ofNanos(nanos + System.nanoTime() - begun));
  }

  private static void write(String provider, Map<String, Interaction> interactions) {
    V4Pact pact =
        new V4Pact(
            new Consumer(Pacts.CONSUMER),
            new Provider(provider),
            new ArrayList<>(interactions.values()));
    pact.write(Pacts.directory().toString(), PactSpecVersion.V4).unwrap();
  }
}
