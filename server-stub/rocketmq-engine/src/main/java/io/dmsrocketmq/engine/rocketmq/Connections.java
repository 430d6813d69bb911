package io.dmsrocketmq.engine.rocketmq;

import io.dmsrocketmq.engine.rocketmq.Cluster.BrokerLink;
import java.util.HashSet;
import java.util.Set;
import org.apache.rocketmq.remoting.protocol.body.ConsumerConnection;

/** Asks the brokers which consumers are connected. */
final class Connections {
  private Connections() {}

  /** Tells whether a group has a consumer, whichever protocol it speaks. */
  static boolean isOnline(Cluster cluster, String group) {
    return !cluster.proxied(group).isEmpty() || !of(cluster, group).isEmpty();
  }

  /** Gives the identifiers of the consumers of a group that its brokers can talk to. */
  static Set<String> of(Cluster cluster, String group) {
    Set<String> clients = new HashSet<>();
    for (BrokerLink broker : cluster.brokers()) {
      cluster
          .admin()
          .<ConsumerConnection>askUnless(
              Codes.NOT_ONLINE, api -> api.examineConsumerConnectionInfo(group, broker.address()))
          .ifPresent(
              connection ->
                  connection
                      .getConnectionSet()
                      .forEach(client -> clients.add(client.getClientId())));
    }
    return clients;
  }
}
