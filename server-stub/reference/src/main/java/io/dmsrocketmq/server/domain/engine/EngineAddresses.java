package io.dmsrocketmq.server.domain.engine;

/**
 * Where clients connect to an instance.
 *
 * @param nameServers addresses of its name servers, joined by semicolons; empty if nobody can
 *     connect
 * @param brokers addresses of its brokers, joined by semicolons
 * @param grpc address for clients of the gRPC protocol; empty if none can connect
 */
public record EngineAddresses(String nameServers, String brokers, String grpc) {

  /** Nobody can connect. */
  public static final EngineAddresses NONE = new EngineAddresses("", "", "");
}
