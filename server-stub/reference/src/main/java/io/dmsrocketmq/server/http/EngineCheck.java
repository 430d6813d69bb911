package io.dmsrocketmq.server.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells whether what is behind the instances can be used. */
@Readiness
@Singleton
public final class EngineCheck implements HealthCheck {

  private final EngineState engine;

  @Inject
  EngineCheck(EngineState engine) {
    this.engine = engine;
  }

  @Override
  public HealthCheckResponse call() {
    List<String> troubles = engine.troubles();
    return HealthCheckResponse.named("engine")
        .status(troubles.isEmpty())
        .withData("troubles", String.join(" ", troubles))
        .build();
  }
}
