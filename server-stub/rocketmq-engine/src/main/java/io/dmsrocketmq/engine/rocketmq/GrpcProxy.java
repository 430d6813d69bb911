package io.dmsrocketmq.engine.rocketmq;

import io.dmsrocketmq.server.domain.engine.EngineEnvironment.Credentials;
import java.util.Set;

/** Lets clients of the gRPC protocol into one cluster. Brokers do not see these clients. */
public interface GrpcProxy extends AutoCloseable {

  /**
   * How a proxy is to be.
   *
   * @param cluster name of the cluster
   * @param host where it listens
   * @param port where it listens
   * @param nameServer address of the name server of the cluster
   * @param aclEnabled whether clients have to identify themselves
   * @param credentials who the proxy is to the brokers
   */
  record Plan(
      String cluster,
      String host,
      int port,
      String nameServer,
      boolean aclEnabled,
      Credentials credentials) {}

  /**
   * Gives the consumers of a group that are connected.
   *
   * @param group the group
   * @return identifiers of the clients
   */
  Set<String> consumers(String group);

  /**
   * Tells whether anybody is connected.
   *
   * @return whether there is a client
   */
  boolean hasClients();

  /** Ends the proxy; clients are cut off. */
  @Override
  void close();
}
