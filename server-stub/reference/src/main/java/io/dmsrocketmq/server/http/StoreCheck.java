package io.dmsrocketmq.server.http;

import io.dmsrocketmq.server.ServerComponents;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells whether requests can be served. */
@Readiness
@Singleton
public final class StoreCheck implements HealthCheck {

  private final ServerComponents components;

  @Inject
  StoreCheck(ServerComponents components) {
    this.components = components;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("store").status(components.ready()).build();
  }
}
