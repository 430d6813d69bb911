package io.dmsrocketmq.server.http;

import static io.dmsrocketmq.server.error.ErrorAnswers.REQUEST_ID;

import io.dmsrocketmq.server.api.Operation;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Sees every request that is answered, and tells the metrics and the access log. */
@Singleton
public final class Observers {

  /** Stands for the status of an answer that nobody was there to get. */
  static final int NO_ANSWER = 0;

  private static final String METRICS = "/metrics";

  private final RequestMetrics metrics;
  private final AccessLog accessLog;
  private final Provider<StoreMetrics> store;
  private final RequestsInProgress inProgress;

  // The store is still being opened when the routes are made.
  @Inject
  Observers(
      RequestMetrics metrics,
      AccessLog accessLog,
      Provider<StoreMetrics> store,
      RequestsInProgress inProgress) {
    this.store = store;
    this.inProgress = inProgress;
    this.metrics = metrics;
    this.accessLog = accessLog;
  }

  void register(@Observes Router router) {
    router
        .route()
        .order(Integer.MIN_VALUE)
        .handler(
            routing -> {
              Observation.start(routing, this);
              routing.next();
            });
    router
        .route(METRICS)
        .order(Integer.MIN_VALUE + 1)
        .blockingHandler(
            routing -> {
              store.get().refresh();
              routing.next();
            });
  }

  void begun() {
    inProgress.begun();
  }

  void ended() {
    inProgress.ended();
  }

  /** Tells whether the server is to end, so that nothing may begin. */
  boolean areLast() {
    return inProgress.isEnding();
  }

  /** Notes a request that was refused before any route. */
  void refused(HttpServerResponse response) {
    answered(response, null, null, 0, false);
  }

  void answered(
      HttpServerResponse response,
      @Nullable Operation operation,
      @Nullable String project,
      long nanos,
      boolean cut) {
    // A response that was never begun has the status of a success.
    int status = cut && !response.headWritten() ? NO_ANSWER : response.getStatusCode();
    metrics.record(operation, status, nanos);
    if (accessLog.isOn()) {
      accessLog.write(
          new AccessLog.Entry(
              response.headers().get(REQUEST_ID), operation, status, nanos, project, cut));
    }
  }
}
