package io.dmsrocketmq.client;

import io.dmsrocketmq.client.auth.Credentials;
import io.dmsrocketmq.client.auth.NoCredentials;
import io.dmsrocketmq.client.internal.HttpExecutor;
import io.dmsrocketmq.client.internal.Settings;
import io.dmsrocketmq.client.internal.future.BackgroundCalls;
import io.dmsrocketmq.client.internal.http.Endpoint;
import io.dmsrocketmq.client.internal.http.JdkTransport;
import io.dmsrocketmq.client.internal.signing.RequestAuthorizer;
import io.dmsrocketmq.client.model.Engine;
import io.dmsrocketmq.client.operation.OperationCall;
import io.dmsrocketmq.client.transport.Transport;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Collects how a client reaches the services, and checks it before anything is sent. */
public final class RocketMqClientBuilder {

  private final Map<String, String> pathValues = new HashMap<>();
  private @Nullable Endpoint endpoint;
  private @Nullable Endpoint iamEndpoint;
  private @Nullable Credentials credentials;
  private boolean plainHttpAllowed;
  private Duration connectTimeout = Duration.ofSeconds(5);
  private Duration attemptTimeout = Duration.ofSeconds(30);
  private @Nullable Transport transport;
  private @Nullable Executor executor;
  private int maxConnections = 32;
  private Clock clock = Clock.systemUTC();

  RocketMqClientBuilder() {}

  /**
   * Sets where the message service is reached.
   *
   * @param endpoint a URL without a path, such as {@code https://dms.example.com}
   * @return this builder
   * @throws IllegalArgumentException if it is no such URL
   */
  public RocketMqClientBuilder endpoint(String endpoint) {
    this.endpoint = Endpoint.parse("endpoint", OperationCall.require("endpoint", endpoint));
    return this;
  }

  /**
   * Sets where the identity service is reached. It is needed for {@link RocketMqClient#iam()} only.
   *
   * @param iamEndpoint a URL without a path, such as {@code https://iam.example.com}
   * @return this builder
   * @throws IllegalArgumentException if it is no such URL
   */
  public RocketMqClientBuilder iamEndpoint(String iamEndpoint) {
    this.iamEndpoint =
        Endpoint.parse("iamEndpoint", OperationCall.require("iamEndpoint", iamEndpoint));
    return this;
  }

  /**
   * Sets the project that the calls are about. Only the identity service and availability zones do
   * without.
   *
   * @param projectId the identifier of the project
   * @return this builder
   * @throws IllegalArgumentException if it is not made of letters, digits, underscores and hyphens
   */
  public RocketMqClientBuilder projectId(String projectId) {
    if (!OperationCall.require("projectId", projectId).matches("[A-Za-z0-9_-]+")) {
      throw new IllegalArgumentException(
          "projectId must consist of letters, digits, underscores and hyphens");
    }
    pathValues.put(Settings.PROJECT_ID, projectId);
    return this;
  }

  /**
   * Sets the message engine in the paths that name one. Without it, each operation uses the word
   * that the contract records for it.
   *
   * @param engine the engine
   * @return this builder
   */
  public RocketMqClientBuilder engine(Engine engine) {
    pathValues.put(Settings.ENGINE, OperationCall.require("engine", engine).value());
    return this;
  }

  /**
   * Sets what the caller proves its identity with.
   *
   * @param credentials the credentials
   * @return this builder
   */
  public RocketMqClientBuilder credentials(Credentials credentials) {
    this.credentials = OperationCall.require("credentials", credentials);
    return this;
  }

  /**
   * Allows credentials to travel without TLS to other machines, where anybody on the way can read
   * them.
   *
   * @return this builder
   */
  public RocketMqClientBuilder allowPlainHttp() {
    this.plainHttpAllowed = true;
    return this;
  }

  /**
   * Sets the time within which a connection has to be there; five seconds without this. A transport
   * of your own decides itself.
   *
   * @param connectTimeout a positive duration
   * @return this builder
   * @throws IllegalArgumentException if it is not positive
   */
  public RocketMqClientBuilder connectTimeout(Duration connectTimeout) {
    this.connectTimeout = positive("connectTimeout", connectTimeout);
    return this;
  }

  /**
   * Sets the time within which the whole answer to one sending has to be there; thirty seconds
   * without this.
   *
   * @param attemptTimeout a positive duration
   * @return this builder
   * @throws IllegalArgumentException if it is not positive
   */
  public RocketMqClientBuilder attemptTimeout(Duration attemptTimeout) {
    this.attemptTimeout = positive("attemptTimeout", attemptTimeout);
    return this;
  }

  /**
   * Sets what sends the requests. It is not closed together with the client.
   *
   * @param transport the transport
   * @return this builder
   */
  public RocketMqClientBuilder transport(Transport transport) {
    this.transport = OperationCall.require("transport", transport);
    return this;
  }

  /**
   * Sets how many connections there may be at once; 32 without this. Further calls wait for one
   * within their time. As many threads at most carry out the asynchronous calls. A transport of
   * your own has its own limits.
   *
   * @param maxConnections a positive number
   * @return this builder
   * @throws IllegalArgumentException if it is not positive
   */
  public RocketMqClientBuilder maxConnections(int maxConnections) {
    if (maxConnections < 1) {
      throw new IllegalArgumentException("maxConnections must be positive");
    }
    this.maxConnections = maxConnections;
    return this;
  }

  /**
   * Sets where asynchronous calls run. Each occupies a thread until its answer is there. Without
   * this, the client has daemon threads of its own, started when they are needed.
   *
   * @param executor what runs the calls; it is not shut down together with the client
   * @return this builder
   */
  public RocketMqClientBuilder executor(Executor executor) {
    this.executor = OperationCall.require("executor", executor);
    return this;
  }

  /**
   * Sets the clock that dates signatures.
   *
   * @param clock the clock
   * @return this builder
   */
  public RocketMqClientBuilder clock(Clock clock) {
    this.clock = OperationCall.require("clock", clock);
    return this;
  }

  /**
   * Makes the client.
   *
   * @return the client
   * @throws IllegalArgumentException if endpoint or credentials are missing, or would travel
   *     unprotected
   */
  public RocketMqClient build() {
    Endpoint messages = OperationCall.require("endpoint", endpoint);
    Credentials proof = OperationCall.require("credentials", credentials);
    if (!(proof instanceof NoCredentials)) {
      requireConfidential("endpoint", messages);
    }
    if (iamEndpoint != null) {
      // A password travels there even where the client itself has no credentials.
      requireConfidential("iamEndpoint", iamEndpoint);
    }
    Settings settings =
        new Settings(
            messages,
            iamEndpoint,
            Map.copyOf(pathValues),
            new RequestAuthorizer(proof, clock),
            attemptTimeout,
            userAgent());
    boolean own = transport == null;
    Transport sender = transport == null ? new JdkTransport(connectTimeout) : transport;
    BackgroundCalls background =
        executor == null
            ? BackgroundCalls.onOwnThreads(maxConnections)
            : BackgroundCalls.on(executor);
    return new RocketMqClient(new HttpExecutor(settings, sender, own, background));
  }

  private void requireConfidential(String name, Endpoint where) {
    if (!plainHttpAllowed && !where.isConfidential()) {
      throw new IllegalArgumentException(
          name + " must begin with https://, or plain HTTP must be allowed explicitly");
    }
  }

  private static Duration positive(String name, Duration duration) {
    if (OperationCall.require(name, duration).isNegative() || duration.isZero()) {
      throw new IllegalArgumentException(name + " must be positive");
    }
    return duration;
  }

  private static String userAgent() {
    String version = RocketMqClient.class.getPackage().getImplementationVersion();
    return "dms-rocketmq-client/" + (version == null ? "development" : version);
  }
}
