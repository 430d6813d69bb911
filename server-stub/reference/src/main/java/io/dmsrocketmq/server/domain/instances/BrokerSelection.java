package io.dmsrocketmq.server.domain.instances;

import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.error.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The brokers that a request chooses out of those of an instance. */
public final class BrokerSelection {
  private BrokerSelection() {}

  /**
   * Checks names of brokers.
   *
   * @param field where the request lists the names
   * @param chosen the names, or null if the request has none
   * @param instance the instance
   * @return what is wrong with them
   */
  public static List<Violation> violations(
      String field, @Nullable List<String> chosen, EngineInstance instance) {
    List<Violation> violations = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int index = 0; chosen != null && index < chosen.size(); index++) {
      String place = field + "[" + index + "]";
      String broker = chosen.get(index);
      if (!instance.brokers().contains(broker)) {
        violations.add(InstanceErrors.unknownBroker(place, broker));
      } else if (!seen.add(broker)) {
        violations.add(InstanceErrors.brokerRepeated(place, broker));
      }
    }
    return violations;
  }

  /**
   * Resolves a choice. To choose no broker is to choose all.
   *
   * @param chosen the names, or null if the request has none
   * @param instance the instance
   * @return the brokers in the order of the instance
   */
  public static List<String> orAll(@Nullable List<String> chosen, EngineInstance instance) {
    return chosen == null || chosen.isEmpty()
        ? instance.brokers()
        : instance.brokers().stream().filter(chosen::contains).toList();
  }
}
