package io.dmsrocketmq.server.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells whether requests can be served. */
@Readiness
@Singleton
public final class StoreCheck implements HealthCheck {

  private final StoreState store;

  @Inject
  StoreCheck(StoreState store) {
    this.store = store;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("store").status(store.isReady()).build();
  }
}
