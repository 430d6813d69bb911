package io.dmsrocketmq.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dmsrocketmq.server.ListeningOptions.Traffic;
import io.dmsrocketmq.server.ServerSettings.Switches;
import io.dmsrocketmq.server.http.AccessLog;
import io.dmsrocketmq.server.http.Checkpoint;
import io.dmsrocketmq.server.http.Checkpoints;
import io.dmsrocketmq.server.http.CrossOrigins;
import io.dmsrocketmq.server.http.JsonBodies;
import io.dmsrocketmq.server.http.ListenOptions;
import io.dmsrocketmq.server.http.RateLimit;
import io.dmsrocketmq.server.http.RepeatedParameters;
import io.dmsrocketmq.server.http.StoreFigures;
import io.dmsrocketmq.server.http.StrictQueries;
import io.dmsrocketmq.server.store.SqlFigures;
import io.dmsrocketmq.server.testcontrol.ControlRoutes;
import io.dmsrocketmq.server.testcontrol.FaultCheckpoint;
import io.dmsrocketmq.server.testcontrol.TestControl;
import io.dmsrocketmq.server.wire.ExampleShapeFilter.Wire;
import io.dmsrocketmq.server.wire.ExampleShapes;
import io.dmsrocketmq.server.wire.RecordedDeletion;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Hands the container what stands between the network and the resources. */
final class FrontComposition {

  /** What the command line says about it. */
  record Asked(ListenOptions listen, Traffic traffic, Switches switches) {}

  private static volatile Asked asked =
      new Asked(
          new ListenOptions("127.0.0.1", 0, 1, Duration.ZERO, CrossOrigins.NONE, null),
          Traffic.FREE,
          Switches.OFF);

  private FrontComposition() {}

  static void set(Asked said) {
    asked = said;
  }

  @Produces
  @Singleton
  static ListenOptions listen() {
    return asked.listen();
  }

  @Produces
  @Singleton
  static AccessLog accessLog() {
    return new AccessLog(asked.traffic().accessLog() ? System.err : null, Clock.systemUTC());
  }

  static void close(@Disposes AccessLog log) {
    log.close();
  }

  @Produces
  @Singleton
  static JsonBodies jsonBodies(ObjectMapper mapper) {
    return asked.switches().strict() ? JsonBodies.strict(mapper) : JsonBodies.tolerant(mapper);
  }

  @Produces
  @Singleton
  static Checkpoints checkpoints(ServerComponents components) {
    List<Checkpoint> inOrder = new ArrayList<>();
    Traffic traffic = asked.traffic();
    if (traffic.rateLimit() > 0) {
      inOrder.add(
          new RateLimit(traffic.rateLimit(), traffic.rateLimitStatus(), components.clock()));
    }
    inOrder.add(new RepeatedParameters());
    if (asked.switches().strict()) {
      inOrder.add(new StrictQueries(components.contract()::queryParameters));
    }
    if (asked.switches().reading().byExamples()) {
      inOrder.add(new RecordedDeletion());
    }
    // Makes requests wait, so that everything else comes first.
    components.testing().ifPresent(testing -> inOrder.add(new FaultCheckpoint(testing.faults())));
    return new Checkpoints(List.copyOf(inOrder));
  }

  @Produces
  @Singleton
  static Wire wire(ServerComponents components) {
    return new Wire(
        asked.switches().reading().byExamples()
            ? Optional.of(new ExampleShapes(components.contract()))
            : Optional.empty());
  }

  @Produces
  @Singleton
  static ControlRoutes.Switch testControlSwitch() {
    return new ControlRoutes.Switch(asked.switches().testControl());
  }

  @Produces
  @Singleton
  static TestControl testControl(ServerComponents components) {
    return new TestControl(components.testing().orElseThrow());
  }

  @Produces
  @Singleton
  static StoreFigures figures(ServerComponents components) {
    SqlFigures figures = components.figures();
    return new StoreFigures() {
      @Override
      public Map<String, Long> instancesByStatus() {
        return figures.instancesByStatus();
      }

      @Override
      public Map<String, Long> jobsByKind() {
        return figures.jobsByKind();
      }
    };
  }
}
