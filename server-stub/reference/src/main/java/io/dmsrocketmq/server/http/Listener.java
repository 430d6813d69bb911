package io.dmsrocketmq.server.http;

import static io.dmsrocketmq.server.error.ErrorAnswers.REQUEST_ID;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.error.ErrorAnswers;
import io.dmsrocketmq.server.error.Exhaustion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * One event loop of the listening socket: gives every request an identifier and every refusal its
 * body, and leads the rest to the routes.
 */
final class Listener extends AbstractVerticle {

  private static final Logger LOG = Logger.getLogger(Listener.class);

  /** Headers by which a request is led, let in and read; of two of them, others read the other. */
  private static final List<String> SINGLE_HEADERS =
      List.of("Host", "Authorization", "X-Auth-Token", "Content-Type");

  private static final long CHECK_MILLIS = 1000;

  private final HttpServerOptions options;
  private final Connections connections;
  private final CrossOrigins crossOrigins;
  private final Observers observers;
  private final AtomicInteger actualPort;

  Listener(
      HttpServerOptions options,
      Connections connections,
      CrossOrigins crossOrigins,
      Observers observers,
      AtomicInteger actualPort) {
    this.options = options;
    this.connections = connections;
    this.crossOrigins = crossOrigins;
    this.observers = observers;
    this.actualPort = actualPort;
  }

  @Override
  public void start(Promise<Void> started) {
    vertx.exceptionHandler(Listener::failed);
    vertx.setPeriodic(CHECK_MILLIS, timer -> connections.check());
    vertx
        .createHttpServer(options)
        .connectionHandler(connections::opened)
        .requestHandler(this::take)
        .invalidRequestHandler(this::takeInvalid)
        .listen()
        .map(HttpServer::actualPort)
        .onSuccess(actualPort::set)
        .<Void>mapEmpty()
        .onComplete(started);
  }

  /** Takes what goes wrong on an event loop, outside of any request. */
  private static void failed(Throwable fault) {
    Exhaustion.endIf(fault);
    LOG.error("An event loop met a failure", fault);
  }

  private void take(HttpServerRequest request) {
    identify(request);
    connections.brought(request);
    if (observers.areLast()) {
      request.response().putHeader("Retry-After", "1");
      refuse(request, DmsException.of(ErrorCode.QUERY_BUSY, "The server is ending."));
    } else if (crossOrigins.settle(request)) {
      observers.answered(request.response(), null, null, 0, false);
    } else if (!RequestTargets.isUnambiguous(request.uri())) {
      refuse(
          request,
          DmsException.of(
              ErrorCode.INVALID_URL_PARAMETERS,
              "It cannot be read, or in more than one way: a path has no empty segment, none of"
                  + " dots, no slash at its end and no semicolon."));
    } else if (repeatsAHeader(request)) {
      refuse(
          request,
          DmsException.of(
              ErrorCode.INVALID_REQUEST_PARAMETER,
              "Each of the headers " + String.join(", ", SINGLE_HEADERS) + " stands there once."));
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
  private void takeInvalid(HttpServerRequest request) {
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

  private void refuse(HttpServerRequest request, DmsException refusal) {
    // The rest of the request is not read, so nothing can follow it on this connection.
    request.response().putHeader("Connection", "close");
    ErrorAnswers.send(request.response(), refusal).onComplete(sent -> request.connection().close());
    observers.refused(request.response());
  }

  private static void identify(HttpServerRequest request) {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    HexFormat hex = HexFormat.of();
    request
        .response()
        .putHeader(
            REQUEST_ID, hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong()));
  }

  private static boolean repeatsAHeader(HttpServerRequest request) {
    for (String name : SINGLE_HEADERS) {
      if (request.headers().getAll(name).size() > 1) {
        return true;
      }
    }
    return false;
  }

  private static long declaredLength(HttpServerRequest request) {
    String length = request.getHeader("Content-Length");
    // The codec has parsed it already, so it is a number.
    return length == null ? 0 : Long.parseLong(length);
  }
}
