package io.dmsrocketmq.server.engine.local;

import io.dmsrocketmq.server.domain.engine.EngineInstance;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Brokers are shown in the order of their instance, in which broker-10 follows broker-9. */
final class BrokerOrder {
  private BrokerOrder() {}

  static List<String> sorted(EngineInstance instance, Collection<String> brokers) {
    return brokers.stream().sorted(Comparator.comparingInt(instance.brokers()::indexOf)).toList();
  }
}
