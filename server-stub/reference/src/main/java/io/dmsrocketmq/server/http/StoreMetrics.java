package io.dmsrocketmq.server.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Shows what is in the store and behind the instances, counted when somebody asks. */
@Singleton
public final class StoreMetrics {

  private final StoreFigures figures;
  private final MultiGauge instances;
  private final MultiGauge jobs;
  private final EngineState engine;
  private final MultiGauge engineFigures;

  @Inject
  StoreMetrics(StoreFigures figures, EngineState engine, MeterRegistry registry) {
    this.figures = figures;
    this.engine = engine;
    this.instances =
        MultiGauge.builder("dms.instances").description("Instances by state").register(registry);
    this.jobs =
        MultiGauge.builder("dms.jobs")
            .description("Jobs that wait or are in progress")
            .register(registry);
    this.engineFigures =
        MultiGauge.builder("dms.engine")
            .description("What the engine has, and how many troubles")
            .register(registry);
  }

  void refresh() {
    instances.register(rows("status", figures.instancesByStatus()), true);
    jobs.register(rows("kind", figures.jobsByKind()), true);
    Map<String, Long> engineRows = new HashMap<>(engine.figures());
    engineRows.put("troubles", (long) engine.troubles().size());
    engineFigures.register(rows("figure", engineRows), true);
  }

  private static List<MultiGauge.Row<?>> rows(String tag, Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(count -> MultiGauge.Row.of(Tags.of(tag, count.getKey()), count.getValue()))
        .collect(Collectors.toList());
  }
}
