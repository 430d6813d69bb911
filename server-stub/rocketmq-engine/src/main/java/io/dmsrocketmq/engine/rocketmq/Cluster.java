package io.dmsrocketmq.engine.rocketmq;

import static java.util.Objects.requireNonNull;

import io.dmsrocketmq.server.domain.engine.EngineUnavailableException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The way to the brokers of one instance. */
final class Cluster {
  /** Of an instance that is not set up. */
  static final Cluster NONE = new Cluster(List.of(), null, group -> Set.of());

  private final List<BrokerLink> brokers;
  private final @Nullable Admin admin;
  private final Function<String, Set<String>> proxied;

  private Cluster(
      List<BrokerLink> brokers, @Nullable Admin admin, Function<String, Set<String>> proxied) {
    this.brokers = brokers;
    this.admin = admin;
    this.proxied = proxied;
  }

  /**
   * A broker of an instance.
   *
   * @param name its name in the instance
   * @param cluster name of its cluster
   * @param registeredName its name in the cluster
   * @param address host and port
   */
  record BrokerLink(String name, String cluster, String registeredName, String address) {}

  static Cluster of(List<BrokerLink> brokers, Admin admin) {
    return new Cluster(List.copyOf(brokers), admin, group -> Set.of());
  }

  /** Gives the same cluster with consumers of groups that its brokers do not see. */
  Cluster with(Function<String, Set<String>> consumersOfProxy) {
    return new Cluster(brokers, admin, consumersOfProxy);
  }

  /** Gives the consumers of a group that are connected to a proxy. */
  Set<String> proxied(String group) {
    return proxied.apply(group);
  }

  /** Gives the brokers, in the order of the instance. */
  List<BrokerLink> brokers() {
    return brokers;
  }

  /** Gives what talks to the brokers, of which there has to be one. */
  Admin admin() {
    return requireNonNull(admin);
  }

  BrokerLink broker(String name) {
    return brokers.stream()
        .filter(broker -> broker.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new EngineUnavailableException("The broker " + name + " is not there.", null));
  }

  /** Finds the broker at an address, which is one of the instance's or nobody's. */
  Optional<BrokerLink> at(String address) {
    return brokers.stream().filter(broker -> broker.address().equals(address)).findFirst();
  }
}
