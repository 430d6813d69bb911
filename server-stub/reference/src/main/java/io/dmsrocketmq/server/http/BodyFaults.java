package io.dmsrocketmq.server.http;

import io.dmsrocketmq.server.error.Violation;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** What was found wrong with the body of a request when it was read. */
final class BodyFaults {
  private static final String KEY = "dms-body-faults";

  private BodyFaults() {}

  static void note(RoutingContext routing, List<Violation> faults) {
    if (!faults.isEmpty()) {
      routing.put(KEY, faults);
    }
  }

  static List<Violation> of(RoutingContext routing) {
    List<Violation> faults = routing.get(KEY);
    return faults == null ? List.of() : faults;
  }
}
