package io.dmsrocketmq.engine.rocketmq;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.rocketmq.client.impl.factory.MQClientInstance;
import org.apache.rocketmq.remoting.RemotingService;
import org.apache.rocketmq.remoting.netty.NettyEvent;
import org.apache.rocketmq.remoting.netty.NettyEventType;
import org.apache.rocketmq.remoting.netty.NettyRemotingAbstract;
import org.apache.rocketmq.remoting.netty.NettyRemotingServer;
import org.jspecify.annotations.Nullable;

/**
 * Ends what talks over the network. Each client and server of RocketMQ has a thread for what
 * happens on its connections, which looks every three seconds only whether it is to end, and whose
 * end is waited for. Something that happens wakes it.
 */
public final class NetworkEnd {
  private static final NettyEvent NOTHING = new NettyEvent(NettyEventType.ACTIVE, "", null);
  private static final long PAUSE_MILLIS = 20;

  private NetworkEnd() {}

  /**
   * Ends a client.
   *
   * @param end ends it
   * @param instances what it talks with
   */
  public static void ofClient(Runnable end, MQClientInstance... instances) {
    of(
        end,
        Arrays.stream(instances)
            .map(instance -> instance.getMQClientAPIImpl().getRemotingClient())
            .toArray(RemotingService[]::new));
  }

  /**
   * Ends clients and servers.
   *
   * @param end ends them
   * @param parts the clients and servers; some may never have been made
   */
  public static void of(Runnable end, @Nullable RemotingService... parts) {
    List<NettyRemotingAbstract> networks =
        Arrays.stream(parts)
            .filter(NettyRemotingAbstract.class::isInstance)
            .map(NettyRemotingAbstract.class::cast)
            .toList();
    Thread waking = new Thread(() -> wake(networks), "end-of-network");
    waking.setDaemon(true);
    waking.start();
    try {
      end.run();
    } finally {
      waking.interrupt();
    }
    networks.stream()
        .filter(NettyRemotingServer.class::isInstance)
        .forEach(server -> ForgottenTimers.end(server, "scheduledExecutorService"));
  }

  /** Again and again: a thread that is woken before it is told to end waits anew. */
  private static void wake(List<NettyRemotingAbstract> networks) {
    try {
      while (true) {
        networks.forEach(network -> network.putNettyEvent(NOTHING));
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }
}
