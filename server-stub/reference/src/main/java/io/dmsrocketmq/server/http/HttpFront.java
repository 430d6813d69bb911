package io.dmsrocketmq.server.http;

import static io.dmsrocketmq.server.error.ErrorAnswers.REQUEST_ID;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.error.ErrorAnswers;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The listening socket in front of the routes. The container's own would answer malformed URLs and
 * heads that are too large by itself, without a body and without an identifier; this one gives
 * every request an identifier and every refusal its body.
 */
@Singleton
public final class HttpFront {

  private static final int MAX_LINE_BYTES = 16 * 1024;
  private static final int MAX_HEADER_BYTES = 32 * 1024;
  private static final int IDLE_SECONDS = 60;

  private final Vertx vertx;

  @Inject
  HttpFront(Vertx vertx) {
    this.vertx = vertx;
  }

  /**
   * Starts to listen.
   *
   * @param host the address
   * @param port the port, 0 for any free one
   * @return the port that it listens on
   * @throws IllegalStateException if the address cannot be listened on
   */
  public int listen(String host, int port) {
    AtomicInteger actualPort = new AtomicInteger();
    HttpServerOptions options =
        new HttpServerOptions()
            .setHost(host)
            // A negative port is any free one that all instances share.
            .setPort(port == 0 ? -1 : port)
            .setMaxInitialLineLength(MAX_LINE_BYTES)
            .setMaxHeaderSize(MAX_HEADER_BYTES)
            .setIdleTimeout(IDLE_SECONDS)
            // An upgrade replaces the header Host, which clients sign.
            .setHttp2ClearTextEnabled(false);
    DeploymentOptions eventLoops =
        new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors());
    try {
      vertx
          .deployVerticle(() -> new Listener(options, actualPort), eventLoops)
          .toCompletionStage()
          .toCompletableFuture()
          .join();
    } catch (CompletionException failure) {
      throw new IllegalStateException(
          "Cannot listen on %s:%d.".formatted(host, port), failure.getCause());
    }
    return actualPort.get();
  }

  static void take(HttpServerRequest request) {
    identify(request);
    if (!RequestTargets.isUnambiguous(request.uri())) {
      refuse(request, DmsException.of(ErrorCode.INVALID_URL_PARAMETERS));
    } else if (!RequestTargets.isAuthority(request.getHeader("Host"))) {
      refuse(
          request,
          DmsException.of(
              ErrorCode.INVALID_REQUEST_PARAMETER, "The header Host is not a host and a port."));
    } else if (declaredLength(request) > RequestBodies.MAX_BYTES) {
      refuse(request, RequestBodies.tooLarge(RequestBodies.MAX_BYTES));
    } else {
      VertxHttpRecorder.getRootHandler().handle(request);
    }
  }

  /** Takes what is not HTTP, or too much of it. */
  static void takeInvalid(HttpServerRequest request) {
    identify(request);
    Throwable cause = request.decoderResult().cause();
    if (cause instanceof TooLongHttpLineException) {
      refuse(
          request,
          DmsException.of(ErrorCode.INVALID_URL_PARAMETERS, "The URL is too long.")
              .withStatus(414));
    } else {
      refuse(
          request,
          DmsException.of(
              ErrorCode.INVALID_REQUEST_PARAMETER,
              cause instanceof TooLongHttpHeaderException
                  ? "The headers are too large."
                  : "The request is not valid HTTP."));
    }
  }

  private static void refuse(HttpServerRequest request, DmsException refusal) {
    // The rest of the request is not read, so nothing can follow it on this connection.
    request.response().putHeader("Connection", "close");
    ErrorAnswers.send(request.response(), refusal).onComplete(sent -> request.connection().close());
  }

  private static void identify(HttpServerRequest request) {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    HexFormat hex = HexFormat.of();
    request
        .response()
        .putHeader(
            REQUEST_ID, hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong()));
  }

  private static long declaredLength(HttpServerRequest request) {
    String length = request.getHeader("Content-Length");
    // The codec has parsed it already, so it is a number.
    return length == null ? 0 : Long.parseLong(length);
  }

  private static final class Listener extends AbstractVerticle {

    private final HttpServerOptions options;
    private final AtomicInteger actualPort;

    Listener(HttpServerOptions options, AtomicInteger actualPort) {
      this.options = options;
      this.actualPort = actualPort;
    }

    @Override
    public void start(Promise<Void> started) {
      vertx
          .createHttpServer(options)
          .requestHandler(HttpFront::take)
          .invalidRequestHandler(HttpFront::takeInvalid)
          .listen()
          .map(HttpServer::actualPort)
          .onSuccess(actualPort::set)
          .<Void>mapEmpty()
          .onComplete(started);
    }
  }
}
