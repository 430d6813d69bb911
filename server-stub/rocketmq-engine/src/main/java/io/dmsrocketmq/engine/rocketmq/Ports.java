package io.dmsrocketmq.engine.rocketmq;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Finds ports on the loopback address. */
final class Ports {
  /** The only address that anything listens on. */
  static final String HOST = "127.0.0.1";

  /** A broker listens here as well, for clients that must not wait behind others. */
  private static final int SECOND = -2;

  /**
   * Below those that systems give to whoever connects. A cluster that stops for a while gives up
   * its ports, which clients know; one of those could belong to any connection by its return.
   */
  private static final int FIRST = 20_000;

  private static final int BEYOND = 32_768;

  private static final int ATTEMPTS = 200;

  private Ports() {}

  static List<Integer> ofBroker(int port) {
    return List.of(port, port + SECOND);
  }

  static int free(Collection<Integer> taken) {
    return find(taken, 0);
  }

  static int freeForBroker(Collection<Integer> taken) {
    return find(taken, SECOND);
  }

  static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      // As the servers of RocketMQ do, so that connections that just ended are in nobody's way.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(loopback(), port), 1);
      return true;
    } catch (IOException inUse) {
      return false;
    }
  }

  private static int find(Collection<Integer> taken, int other) {
    Set<Integer> known = new HashSet<>(taken);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      int port = ThreadLocalRandom.current().nextInt(FIRST, BEYOND);
      if (!known.contains(port)
          && isFree(port)
          && (other == 0 || (!known.contains(port + other) && isFree(port + other)))) {
        return port;
      }
    }
    throw new IllegalStateException("There are no free ports.");
  }

  private static InetAddress loopback() throws UnknownHostException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
  }
}
