package io.dmsrocketmq.engine.rocketmq;

import io.dmsrocketmq.engine.rocketmq.Cluster.BrokerLink;
import io.dmsrocketmq.engine.rocketmq.ClusterFiles.Description;
import io.dmsrocketmq.server.domain.engine.EngineUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.apache.rocketmq.remoting.protocol.body.AclInfo;
import org.apache.rocketmq.remoting.protocol.body.UserInfo;

/** Gives new brokers what all brokers of an instance have: the same configurations and users. */
final class ClusterGrowth {
  private ClusterGrowth() {}

  static void copyConfiguration(ClusterFiles files, Description present, Description wanted) {
    String first = present.brokerPorts().keySet().iterator().next();
    Path configuration = BrokerSettings.configuration(files.broker(first));
    if (!Files.isRegularFile(configuration)) {
      return;
    }
    try {
      for (String broker : wanted.brokerPorts().keySet()) {
        if (!present.brokerPorts().containsKey(broker)) {
          Files.createDirectories(files.broker(broker));
          Files.copy(
              configuration,
              BrokerSettings.configuration(files.broker(broker)),
              StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } catch (IOException failure) {
      throw new EngineUnavailableException("The files of the instance cannot be used.", failure);
    }
  }

  /** Gives every broker the users of the first one. */
  static void copyUsers(Cluster cluster) {
    List<BrokerLink> others = cluster.brokers().stream().skip(1).toList();
    if (others.isEmpty()) {
      return;
    }
    BrokerLink source = cluster.brokers().get(0);
    List<UserInfo> users = AccessControl.users(cluster, source);
    List<AclInfo> rights = AccessControl.rights(cluster, source);
    for (BrokerLink broker : others) {
      users.stream()
          .filter(user -> AccessControl.user(cluster, broker, user.getUsername()).isEmpty())
          .forEach(user -> cluster.admin().tell(api -> api.createUser(broker.address(), user)));
      rights.forEach(
          acl ->
              cluster
                  .admin()
                  .tell(
                      api -> {
                        if (api.getAcl(broker.address(), acl.getSubject()) == null) {
                          api.createAcl(broker.address(), acl);
                        }
                      }));
    }
  }
}
