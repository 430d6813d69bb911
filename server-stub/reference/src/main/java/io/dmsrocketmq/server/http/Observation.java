package io.dmsrocketmq.server.http;

import io.dmsrocketmq.server.api.Operation;
import io.dmsrocketmq.server.auth.Caller;
import io.vertx.core.AsyncResult;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** What is known about a request when it has been answered. */
final class Observation implements Handler<AsyncResult<Void>> {

  private static final String KEY = "dms-observation";

  private final RoutingContext routing;
  private final Observers observers;
  private final long startedAt = System.nanoTime();
  private @Nullable Operation operation;
  private @Nullable String project;

  private Observation(RoutingContext routing, Observers observers) {
    this.routing = routing;
    this.observers = observers;
  }

  static void start(RoutingContext routing, Observers observers) {
    Observation observation = new Observation(routing, observers);
    routing.put(KEY, observation);
    observers.begun();
    routing.addEndHandler(observation);
  }

  /** Notes which operation a request calls. */
  static void reaches(RoutingContext routing, Operation operation) {
    Observation observation = routing.get(KEY);
    if (observation != null) {
      observation.operation = operation;
    }
  }

  /** Notes in which project an admitted caller works. */
  static void admits(RoutingContext routing, Caller caller, @Nullable String pathProject) {
    Observation observation = routing.get(KEY);
    if (observation != null) {
      boolean scoped = pathProject == null && caller.projects().size() == 1;
      observation.project = scoped ? caller.projects().get(0).id() : pathProject;
    }
  }

  @Override
  public void handle(AsyncResult<Void> end) {
    observers.ended();
    observers.answered(
        routing.response(), operation, project, System.nanoTime() - startedAt, end.failed());
  }
}
