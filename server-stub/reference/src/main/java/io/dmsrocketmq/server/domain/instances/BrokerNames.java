package io.dmsrocketmq.server.domain.instances;

import java.util.List;
import java.util.stream.IntStream;

/** The names of the brokers of an instance, which are numbered. */
final class BrokerNames {
  private static final String PREFIX = "broker-";

  private BrokerNames() {}

  static List<String> of(InstanceState instance) {
    int brokers = instance.status().hasBrokers() ? instance.capacity().brokers() : 0;
    return IntStream.range(0, brokers).mapToObj(index -> PREFIX + index).toList();
  }
}
