package io.dmsrocketmq.server.http;

import io.dmsrocketmq.server.operator.Reasons;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.KeyCertOptions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The listening socket in front of the routes. The container's own would answer malformed URLs and
 * heads that are too large by itself, without a body and without an identifier, and would wait for
 * slow requests for ever.
 */
@Singleton
public final class HttpFront {

  private static final int MAX_LINE_BYTES = 16 * 1024;
  private static final int MAX_HEADER_BYTES = 32 * 1024;
  private static final int IDLE_SECONDS = 60;
  private static final Set<String> TLS_VERSIONS = Set.of("TLSv1.2", "TLSv1.3");

  private final Vertx vertx;
  private final Observers observers;

  @Inject
  HttpFront(Vertx vertx, Observers observers) {
    this.vertx = vertx;
    this.observers = observers;
  }

  /**
   * Starts to listen.
   *
   * @param where where and how
   * @return the port that it listens on
   * @throws IllegalStateException if the address cannot be listened on
   */
  public int listen(ListenOptions where) {
    AtomicInteger actualPort = new AtomicInteger();
    AtomicInteger open = new AtomicInteger();
    HttpServerOptions options = options(where);
    DeploymentOptions eventLoops =
        new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors());
    try {
      vertx
          .deployVerticle(
              () ->
                  new Listener(
                      options,
                      new Connections(open, where.maxConnections(), where.requestTimeout()),
                      where.crossOrigins(),
                      observers,
                      actualPort),
              eventLoops)
          .toCompletionStage()
          .toCompletableFuture()
          .join();
    } catch (CompletionException failure) {
      Throwable cause = failure.getCause();
      throw new IllegalStateException(
          "Cannot listen on %s:%d: %s. %s"
              .formatted(
                  where.host(),
                  where.port(),
                  Reasons.ofAddress(cause),
                  Reasons.isOfHost(cause)
                      ? "Choose another host with --host."
                      : "Choose another port with --port, 0 for any free one."),
          cause);
    }
    return actualPort.get();
  }

  private static HttpServerOptions options(ListenOptions where) {
    HttpServerOptions options =
        new HttpServerOptions()
            .setHost(where.host())
            // A negative port is any free one that all instances share.
            .setPort(where.port() == 0 ? -1 : where.port())
            .setMaxInitialLineLength(MAX_LINE_BYTES)
            .setMaxHeaderSize(MAX_HEADER_BYTES)
            .setIdleTimeout(IDLE_SECONDS)
            // An upgrade replaces the header Host, which clients sign.
            .setHttp2ClearTextEnabled(false);
    KeyCertOptions tls = where.tls();
    if (tls != null) {
      options.setSsl(true).setKeyCertOptions(tls).setEnabledSecureTransportProtocols(TLS_VERSIONS);
    }
    return options;
  }
}
