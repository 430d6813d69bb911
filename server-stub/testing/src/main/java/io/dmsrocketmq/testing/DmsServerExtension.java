package io.dmsrocketmq.testing;

import io.dmsrocketmq.client.RocketMqClient;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts a reference server for tests, brings it back between them, and ends it. {@link
 * DmsServerTest} uses it with the standard settings; others are given in a static field:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final DmsServerExtension SERVER =
 *     DmsServerExtension.ofClass(DmsServerSettings.standard().withArguments("--strict"));
 * }</pre>
 *
 * <p>When a test fails, what the server printed meanwhile is added to the failure.
 */
public final class DmsServerExtension
    implements BeforeAllCallback,
        BeforeEachCallback,
        AfterEachCallback,
        ParameterResolver,
        LifecycleMethodExecutionExceptionHandler {

  /**
   * Name of the resource that the classes annotated with {@link DmsServerTest} share, for a {@code
   * ResourceLock} of tests that use the same server without that annotation.
   */
  public static final String SHARED = "io.dmsrocketmq.testing.DmsServer";

  private static final Namespace NAMESPACE = Namespace.create(DmsServerExtension.class);
  private static final Set<Class<?>> PARAMETERS = Set.of(DmsServer.class, RocketMqClient.class);

  private final DmsServerSettings settings;
  private final boolean ofRun;
  private final boolean resets;

  /** Takes the server of the run with the standard settings. */
  public DmsServerExtension() {
    this(DmsServerSettings.standard(), true, true);
  }

  private DmsServerExtension(DmsServerSettings settings, boolean ofRun, boolean resets) {
    this.settings = settings;
    this.ofRun = ofRun;
    this.resets = resets;
  }

  /**
   * Gives each class a server of its own, which ends with the class.
   *
   * @param settings how it is started
   * @return the extension, for a static field
   */
  public static DmsServerExtension ofClass(DmsServerSettings settings) {
    return new DmsServerExtension(settings, false, true);
  }

  /**
   * Takes the server of the run with these settings, which all classes with equal settings share.
   * Where tests run in parallel, these classes need a {@code ResourceLock} on {@link #SHARED}.
   *
   * @param settings how it is started
   * @return the extension, for a static field
   */
  public static DmsServerExtension ofRun(DmsServerSettings settings) {
    return new DmsServerExtension(settings, true, true);
  }

  /**
   * Leaves the server as it is between tests, for those that build on one another or run in
   * parallel.
   *
   * @return a new extension
   */
  public DmsServerExtension withoutReset() {
    return new DmsServerExtension(settings, ofRun, false);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    DmsServer server = server(context);
    Store store = context.getStore(NAMESPACE);
    store.put(outputKey(), server.outputPosition());
    if (resets) {
      Baseline outer = baseline(context);
      if (outer == null) {
        server.reset();
      } else {
        outer.bringBack();
      }
      Baseline own = new Baseline(server);
      store.put(baselineKey(), new ClosedWithStore(own, own::forget));
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    DmsServer server = server(context);
    context.getStore(NAMESPACE).put(outputKey(), server.outputPosition());
    Baseline baseline = baseline(context);
    if (baseline != null) {
      baseline.bringBack();
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    context.getExecutionException().ifPresent(failure -> attachOutput(failure, context));
  }

  @Override
  public void handleBeforeAllMethodExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    attachOutput(failure, context);
    throw failure;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return PARAMETERS.contains(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    DmsServer server = server(context);
    return parameter.getParameter().getType() == DmsServer.class ? server : client(server, context);
  }

  private void attachOutput(Throwable failure, ExtensionContext context) {
    Long from = context.getStore(NAMESPACE).get(outputKey(), Long.class);
    List<String> lines = server(context).outputSince(from == null ? 0 : from);
    failure.addSuppressed(new OutputOfServer(lines));
  }

  private DmsServer server(ExtensionContext context) {
    ExtensionContext owner = ofRun ? context.getRoot() : context;
    return owner
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(
            serverKey(), key -> closed(DmsServer.start(settings)), ClosedWithStore.class)
        .value(DmsServer.class);
  }

  /**
   * A client ends with what it was made for, so that a test may close it without harm to others.
   */
  private RocketMqClient client(DmsServer server, ExtensionContext context) {
    return context
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(
            key("client"), key -> closed(server.newClient()), ClosedWithStore.class)
        .value(RocketMqClient.class);
  }

  private static ClosedWithStore closed(DmsServer server) {
    return new ClosedWithStore(server, server::close);
  }

  private static ClosedWithStore closed(RocketMqClient client) {
    return new ClosedWithStore(client, client::close);
  }

  private @Nullable Baseline baseline(ExtensionContext context) {
    ClosedWithStore kept = context.getStore(NAMESPACE).get(baselineKey(), ClosedWithStore.class);
    return kept == null ? null : kept.value(Baseline.class);
  }

  private Object serverKey() {
    return ofRun ? settings : key("server");
  }

  private Object baselineKey() {
    return key("baseline");
  }

  private Object outputKey() {
    return key("output");
  }

  /** Two extensions on one class do not get into each other's way. */
  private Key key(String what) {
    return new Key(this, what);
  }

  private record Key(DmsServerExtension owner, String what) {}
}
