package io.dmsrocketmq.server.http;

import io.dmsrocketmq.server.api.Operation;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Counts and times requests by operation and status. */
@Singleton
public final class RequestMetrics {

  /** What requests are counted as that reach no operation, or get no answer. */
  private static final String NOTHING = "none";

  private static final Duration[] LIMITS = {
    Duration.ofMillis(1),
    Duration.ofMillis(2),
    Duration.ofMillis(5),
    Duration.ofMillis(10),
    Duration.ofMillis(25),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofSeconds(2),
    Duration.ofSeconds(5),
    Duration.ofSeconds(10)
  };

  private final MeterRegistry registry;
  private final Map<Key, Timer> timers = new ConcurrentHashMap<>();

  @Inject
  RequestMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  private record Key(@Nullable Operation operation, int status) {}

  void record(@Nullable Operation operation, int status, long nanos) {
    timers
        .computeIfAbsent(new Key(operation, status), this::timer)
        .record(nanos, TimeUnit.NANOSECONDS);
  }

  private static String status(int status) {
    return status == Observers.NO_ANSWER ? NOTHING : Integer.toString(status);
  }

  private Timer timer(Key key) {
    Operation operation = key.operation();
    return Timer.builder("dms.requests")
        .description("Requests that were answered")
        .tag("operation", operation == null ? NOTHING : operation.id())
        .tag("status", status(key.status()))
        .serviceLevelObjectives(LIMITS)
        .register(registry);
  }
}
