package io.dmsrocketmq.contract.verification;

import io.dmsrocketmq.contract.Scenario;
import io.dmsrocketmq.contract.pact.PactDirectory;
import io.dmsrocketmq.contract.pact.PactInteraction;
import io.dmsrocketmq.contract.state.StateHandler;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/**
 * Verifies a provider in a JUnit test: a test for each interaction of the pacts.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final ProviderPacts PACTS =
 *     ProviderPacts.of(Path.of("target/pacts"), Pacts.PROVIDER)
 *         .at(() -> server.uri())
 *         .withStates(() -> new MyStates(server));
 *
 * @TestTemplate
 * void interaction_isKept(InteractionUnderTest interaction) throws Exception {
 *   interaction.verify();
 * }
 * }</pre>
 *
 * <p>The class fails if it has no interaction at all, and if it ends before each was verified.
 */
public final class ProviderPacts
    implements BeforeAllCallback, TestTemplateInvocationContextProvider, AfterAllCallback {

  private final Path directory;
  private final String provider;
  private @Nullable Supplier<URI> base;
  private @Nullable Supplier<? extends StateHandler> states;
  private Set<String> families = Set.of();
  private boolean missingFactsAllowed;

  private long begun;
  private long ended;
  private boolean asked;
  private int selected;
  private int verified;
  private int leftOut;

  private ProviderPacts(Path directory, String provider) {
    this.directory = directory;
    this.provider = provider;
  }

  /**
   * Takes the pacts of a directory.
   *
   * @param directory the directory
   * @param provider name of the provider in the pacts
   * @return the extension
   */
  public static ProviderPacts of(Path directory, String provider) {
    return new ProviderPacts(directory, provider);
  }

  /**
   * Says where the provider is reached.
   *
   * @param address asked before the first interaction, so that the provider can be started first
   * @return this
   */
  public ProviderPacts at(Supplier<URI> address) {
    base = address;
    return this;
  }

  /**
   * Says how the provider is brought to the facts.
   *
   * @param handler asked before the first interaction; what it returns is closed after the last one
   * @return this
   */
  public ProviderPacts withStates(Supplier<? extends StateHandler> handler) {
    states = handler;
    return this;
  }

  /**
   * Takes the interactions of some families only, for a provider of a part of the API.
   *
   * @param wanted tags of the contract, such as {@code topics}
   * @return this
   */
  public ProviderPacts onlyFamilies(String... wanted) {
    families = new TreeSet<>(Set.of(wanted));
    return this;
  }

  private boolean isWanted(PactInteraction interaction) {
    return families.isEmpty()
        || Scenario.CONTRACT.operations().stream()
            .filter(operation -> operation.id().equals(interaction.operationId()))
            .anyMatch(operation -> families.contains(operation.tag()));
  }

  /**
   * Lets interactions be skipped whose facts the provider cannot be brought to. JUnit reports them
   * as skipped, with the reason. Without this they fail.
   *
   * @return this
   */
  public ProviderPacts allowingMissingFacts() {
    missingFactsAllowed = true;
    return this;
  }

  /**
   * Tells how many interactions have been verified.
   *
   * @return the number, with those that failed
   */
  public int numberOfVerified() {
    return verified;
  }

  /**
   * Tells how long it has taken.
   *
   * @return the time up to the last interaction, with what the class needs to start the provider
   */
  public Duration time() {
    return Duration.ofNanos(ended - begun);
  }

  boolean allowsMissingFacts() {
    return missingFactsAllowed;
  }

  void verified() {
    verified++;
  }

  void leftOut() {
    leftOut++;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    begun = System.nanoTime();
    ended = begun;
  }

  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return Stream.of(context.getRequiredTestMethod().getParameterTypes())
        .anyMatch(InteractionUnderTest.class::equals);
  }

  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    asked = true;
    List<PactInteraction> interactions =
        PactDirectory.read(directory).interactions(provider).stream()
            .filter(this::isWanted)
            .toList();
    if (interactions.isEmpty()) {
      throw new AssertionError(
          "there is nothing to verify: %s holds no interaction%s of the provider %s. Put the pacts there first; in the build of the contract its consumer tests make them."
              .formatted(
                  directory.toAbsolutePath(),
                  families.isEmpty() ? "" : " of " + families,
                  provider));
    }
    selected = interactions.size();
    StateHandler handler = Objects.requireNonNull(states, "withStates(…) is missing").get();
    URI address = Objects.requireNonNull(base, "at(…) is missing").get();
    InteractionVerifier verifier = new InteractionVerifier(address, handler);
    return interactions.stream()
        .map(interaction -> new InteractionUnderTest(interaction, verifier, this))
        .<TestTemplateInvocationContext>map(Invocation::new)
        // Before the methods of the class that stop the provider.
        .onClose(
            () -> {
              handler.close();
              ended = System.nanoTime();
            });
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (!asked) {
      throw new AssertionError("no test template of the class takes an InteractionUnderTest");
    }
    if (verified + leftOut != selected) {
      throw new AssertionError(
          "%d of %d interactions were verified; does the test template call verify()?"
              .formatted(verified, selected));
    }
  }

  private record Invocation(InteractionUnderTest interaction)
      implements TestTemplateInvocationContext, ParameterResolver {

    @Override
    public String getDisplayName(int index) {
      return interaction.interaction().line();
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
      return List.of(this);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType().equals(InteractionUnderTest.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return interaction;
    }
  }
}
