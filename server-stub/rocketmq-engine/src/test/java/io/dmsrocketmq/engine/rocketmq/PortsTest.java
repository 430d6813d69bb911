package io.dmsrocketmq.engine.rocketmq;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortsTest {

  /** Where the systems that are known begin with the ports of connections. */
  private static final int CONNECTIONS = 32_768;

  @Test
  void freeForBroker_isNeitherTakenNorOneThatAConnectionMayGet() {
    Set<Integer> taken = new HashSet<>();
    for (int broker = 0; broker < 100; broker++) {
      List<Integer> ports = Ports.ofBroker(Ports.freeForBroker(taken));

      assertThat(ports).allSatisfy(port -> assertThat(port).isLessThan(CONNECTIONS));
      assertThat(taken).doesNotContainAnyElementsOf(ports);
      taken.addAll(ports);
    }
  }

  @Test
  void isFree_whileSomebodyListens_isFalse() throws IOException {
    try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(Ports.isFree(listening.getLocalPort())).isFalse();
    }
  }
}
