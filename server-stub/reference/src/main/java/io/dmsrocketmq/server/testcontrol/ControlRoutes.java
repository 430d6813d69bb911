package io.dmsrocketmq.server.testcontrol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.error.ErrorAnswers;
import io.dmsrocketmq.server.http.JsonBodies;
import io.dmsrocketmq.server.http.RequestBodies;
import io.dmsrocketmq.server.testcontrol.Call.Body;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Leads requests to test control, if the server was started with it. */
@Singleton
public final class ControlRoutes {

  /**
   * Whether there is test control.
   *
   * @param enabled whether the server was started with it
   */
  public record Switch(boolean enabled) {}

  private final Switch control;
  private final Provider<TestControl> target;
  private final ObjectMapper mapper;
  private final JsonBodies reader;

  // What is behind the routes is still being opened when they are made.
  @Inject
  ControlRoutes(Switch control, Provider<TestControl> target, ObjectMapper mapper) {
    this.control = control;
    this.target = target;
    this.mapper = mapper;
    this.reader = JsonBodies.strict(mapper);
  }

  void register(@Observes Router router) {
    if (control.enabled()) {
      String paths = TestControl.ROOT + "/*";
      router
          .route(paths)
          .handler(BodyHandler.create(false).setBodyLimit(RequestBodies.MAX_BYTES))
          .blockingHandler(this::handle, false);
    }
  }

  private void handle(RoutingContext routing) {
    try {
      String method = routing.request().method().name();
      answer(routing, target.get().handle(method, segments(routing), body(routing)));
    } catch (DmsException refusal) {
      ErrorAnswers.send(routing.response(), refusal);
    }
  }

  private void answer(RoutingContext routing, @Nullable Object body) {
    if (body == null) {
      routing.response().setStatusCode(204).end();
      return;
    }
    try {
      routing
          .response()
          .putHeader("Content-Type", "application/json")
          .end(Buffer.buffer(mapper.writeValueAsBytes(body)));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static List<String> segments(RoutingContext routing) {
    String below = routing.normalizedPath().substring(TestControl.ROOT.length());
    return below.isEmpty() ? List.of() : Arrays.asList(below.substring(1).split("/", -1));
  }

  private Body body(RoutingContext routing) {
    Buffer buffer = routing.body().buffer();
    byte[] bytes = buffer == null ? new byte[0] : buffer.getBytes();
    return new Body() {
      @Override
      public <T> T as(Class<T> type) {
        return type.cast(reader.read(bytes, type));
      }
    };
  }
}
