package io.dmsrocketmq.server.engine.local;

import io.dmsrocketmq.server.domain.engine.EngineInstance;
import java.util.Locale;

/**
 * The address that a broker would have. It is one of those that are kept for documents, so that no
 * machine answers there.
 *
 * @param number number of the broker in its instance, from zero
 */
record BrokerAddress(int number) {
  private static final String NETWORK = "192.0.2.";
  private static final int NETWORK_BITS = 0xC000_0200;
  private static final int PORT = 10100;

  static BrokerAddress of(EngineInstance instance, String broker) {
    return new BrokerAddress(instance.brokers().indexOf(broker));
  }

  /** Gives host and port. */
  String text() {
    return NETWORK + host() + ":" + PORT;
  }

  /** Identifies a message by its place, in the form of RocketMQ. */
  String offsetId(long position) {
    return String.format(Locale.ROOT, "%08X%08X%016X", NETWORK_BITS | host(), PORT, position);
  }

  private int host() {
    return number + 1;
  }
}
