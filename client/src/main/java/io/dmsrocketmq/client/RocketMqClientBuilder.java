package io.dmsrocketmq.client;

import io.dmsrocketmq.client.auth.CredentialsProvider;
import io.dmsrocketmq.client.auth.NoCredentials;
import io.dmsrocketmq.client.auth.PasswordCredentials;
import io.dmsrocketmq.client.intercept.CallInterceptor;
import io.dmsrocketmq.client.internal.HttpExecutor;
import io.dmsrocketmq.client.internal.Settings;
import io.dmsrocketmq.client.internal.future.BackgroundCalls;
import io.dmsrocketmq.client.internal.http.Endpoint;
import io.dmsrocketmq.client.internal.time.Timing;
import io.dmsrocketmq.client.internal.waiting.Pauses;
import io.dmsrocketmq.client.model.Engine;
import io.dmsrocketmq.client.operation.OperationCall;
import io.dmsrocketmq.client.retry.RetryPolicy;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Collects how a client reaches the services, and checks it before anything is sent. */
public final class RocketMqClientBuilder extends ConnectionSettings<RocketMqClientBuilder> {

  private final Map<String, String> pathValues = new HashMap<>();
  private @Nullable Endpoint endpoint;
  private @Nullable Endpoint iamEndpoint;
  private final List<CallInterceptor> interceptors = new ArrayList<>();
  private @Nullable CredentialsProvider credentials;
  private boolean plainHttpAllowed;
  private Duration attemptTimeout = Duration.ofSeconds(30);
  private Duration callTimeout = Duration.ofMinutes(2);
  private RetryPolicy retryPolicy = RetryPolicy.standard();
  private @Nullable Executor executor;
  private Clock clock = Clock.systemUTC();
  private RandomGenerator random = Timing.SYSTEM_RANDOM;
  private @Nullable Timing timing;

  RocketMqClientBuilder() {}

  @Override
  RocketMqClientBuilder self() {
    return this;
  }

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
   * Sets what the caller proves its identity with, or what provides it.
   *
   * @param credentials the credentials, or their provider
   * @return this builder
   */
  public RocketMqClientBuilder credentials(CredentialsProvider credentials) {
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
   * Sets the time within which a call has to be over, however often it is sent, all pauses
   * included; two minutes without this. An asynchronous call may begin with waiting for a thread.
   *
   * @param callTimeout a positive duration
   * @return this builder
   * @throws IllegalArgumentException if it is not positive
   */
  public RocketMqClientBuilder callTimeout(Duration callTimeout) {
    this.callTimeout = positive("callTimeout", callTimeout);
    return this;
  }

  /**
   * Sets how often a request is sent again, where it is safe to do so; {@link
   * RetryPolicy#standard()} without this.
   *
   * @param retryPolicy the policy
   * @return this builder
   */
  public RocketMqClientBuilder retryPolicy(RetryPolicy retryPolicy) {
    this.retryPolicy = OperationCall.require("retryPolicy", retryPolicy);
    return this;
  }

  /**
   * Adds an interceptor, which sees every request and its end after those that were added before.
   *
   * @param interceptor the interceptor
   * @return this builder
   */
  public RocketMqClientBuilder interceptor(CallInterceptor interceptor) {
    interceptors.add(OperationCall.require("interceptor", interceptor));
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
   * Sets the clock that dates signatures and tells when a token ends.
   *
   * @param clock the clock
   * @return this builder
   */
  public RocketMqClientBuilder clock(Clock clock) {
    this.clock = OperationCall.require("clock", clock);
    return this;
  }

  /**
   * Sets the chance in the pauses between two requests.
   *
   * @param random the source, safe for use by several threads
   * @return this builder
   */
  public RocketMqClientBuilder random(RandomGenerator random) {
    this.random = OperationCall.require("random", random);
    return this;
  }

  /** Replaces all time and chance, which only tests need to do. */
  RocketMqClientBuilder timing(Timing timing) {
    this.timing = timing;
    return this;
  }

  /**
   * Makes the client.
   *
   * @return the client
   * @throws IllegalArgumentException if endpoint or credentials are missing, would travel
   *     unprotected, or need what is not set
   */
  public RocketMqClient build() {
    Endpoint messages = OperationCall.require("endpoint", endpoint);
    CredentialsProvider proof = OperationCall.require("credentials", credentials);
    if (!(proof instanceof NoCredentials)) {
      requireConfidential("endpoint", messages);
    }
    if (iamEndpoint != null) {
      // A password travels there even where the client itself has no credentials.
      requireConfidential("iamEndpoint", iamEndpoint);
    }
    if (proof instanceof PasswordCredentials) {
      OperationCall.require("iamEndpoint", iamEndpoint);
      OperationCall.require("projectId", pathValues.get(Settings.PROJECT_ID));
    }
    Timing how = timing == null ? Timing.of(clock, random) : timing;
    Settings settings =
        new Settings(
            messages,
            iamEndpoint,
            Map.copyOf(pathValues),
            proof,
            attemptTimeout,
            callTimeout,
            retryPolicy,
            List.copyOf(interceptors),
            how,
            userAgent());
    BackgroundCalls background =
        executor == null
            ? BackgroundCalls.onOwnThreads(maxConnections())
            : BackgroundCalls.on(executor);
    return new RocketMqClient(
        new HttpExecutor(settings, openTransport(), hasOwnTransport(), background), Pauses.of(how));
  }

  private void requireConfidential(String name, Endpoint where) {
    if (!plainHttpAllowed && !where.isConfidential()) {
      throw new IllegalArgumentException(
          name + " must begin with https://, or plain HTTP must be allowed explicitly");
    }
  }

  private static String userAgent() {
    String version = RocketMqClient.class.getPackage().getImplementationVersion();
    return "dms-rocketmq-client/" + (version == null ? "development" : version);
  }
}
