package io.dmsrocketmq.server.domain.instances;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.dmsrocketmq.server.accounts.Networks;
import io.dmsrocketmq.server.domain.engine.EngineAddresses;
import io.dmsrocketmq.server.domain.engine.EngineHosting;
import io.dmsrocketmq.server.domain.instances.InstanceState.Capacity;
import io.dmsrocketmq.server.domain.instances.InstanceState.Network;
import io.dmsrocketmq.server.domain.instances.InstanceState.PublicAccess;
import io.dmsrocketmq.server.model.Broker;
import io.dmsrocketmq.server.model.BrokerPage;
import io.dmsrocketmq.server.model.Instance;
import io.dmsrocketmq.server.model.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Writes instances as the contract wants them. What no request decides is answered as the contract
 * recorded it from the real service.
 */
final class InstanceAnswers {
  private static final String NO_VALUE = "";
  private static final String NO_CROSS_VPC_ACCESS = "{}";
  private static final long GIGABYTE = 1L << 30;

  private final ProductCatalog products;
  private final AccountRules accounts;
  private final Instance recorded;
  private final EngineHosting hosting;
  private final List<Long> nodeIds;
  private final int nameServers;

  /**
   * Creates the writer.
   *
   * @param facts the products, and an instance with its brokers as recorded
   * @param accounts knows the names of networks
   */
  InstanceAnswers(InstanceFacts facts, AccountRules accounts) {
    this.products = facts.products();
    this.accounts = accounts;
    this.recorded = facts.recorded();
    this.hosting = facts.hosting();
    this.nodeIds = requireNonNull(requireNonNull(facts.recordedBrokers().brokers()).get(0).ids());
    // What the recorded instance has beyond the nodes of its brokers; a larger one has no more of
    // them.
    this.nameServers =
        requireNonNull(recorded.nodeNum()) - requireNonNull(recorded.brokerNum()) * nodeIds.size();
  }

  Instance instance(InstanceState state, List<Tag> tags, long storedBytes) {
    Capacity capacity = state.capacity();
    Network network = state.network();
    PublicAccess access = state.publicAccess();
    EngineAddresses addresses = addresses(state);
    return accounts
        .networks(state.projectId())
        .map(networks -> named(recorded.toBuilder(), state, networks))
        .orElseGet(() -> recorded.toBuilder().publicipAddress(NO_VALUE))
        .name(state.name())
        .status(state.status().name())
        .description(state.description())
        .type(products.find(capacity.productId()).map(Product::type).orElse(recorded.type()))
        .specification(capacity.productId() + " * " + capacity.brokers() + " broker")
        .engineVersion(state.engineVersion())
        .instanceId(state.id())
        .vpcId(network.vpcId())
        .createdAt(Long.toString(state.createdAt().toEpochMilli()))
        .productId(capacity.productId())
        .securityGroupId(network.securityGroupId())
        .subnetId(network.subnetId())
        .availableZones(network.zoneIds())
        .userId(state.creator().userId())
        .userName(state.creator().userName())
        .storageSpace(usable(capacity.storage()))
        .totalStorageSpace(capacity.storage())
        .usedStorageSpace(begunGigabytes(storedBytes))
        .enablePublicip(access.enabled())
        .publicipId(access.addressIds())
        .sslEnable(state.sslEnabled())
        .crossVpcInfo(NO_CROSS_VPC_ACCESS)
        .storageResourceId(storageId(state.id()))
        .storageSpecCode(capacity.diskType())
        .extendTimes(capacity.extensions())
        .ipv6Enable(network.ipv6Enabled())
        .nodeNum(capacity.brokers() * nodeIds.size() + nameServers)
        .enableAcl(state.aclEnabled())
        .brokerNum(capacity.brokers())
        .namesrvAddress(addresses.nameServers())
        .brokerAddress(addresses.brokers())
        .publicNamesrvAddress(NO_VALUE)
        .publicBrokerAddress(NO_VALUE)
        .grpcAddress(addresses.grpc())
        // These belong to 5.x instances, which cannot be created.
        .subnetCidr(NO_VALUE)
        .publicGrpcAddress(NO_VALUE)
        .tags(tags)
        .build();
  }

  private EngineAddresses addresses(InstanceState state) {
    return state.status().hasBrokers()
        ? hosting.addresses(InstanceAccess.forEngine(state))
        : EngineAddresses.NONE;
  }

  private static Instance.Builder named(
      Instance.Builder answer, InstanceState state, Networks networks) {
    Network network = state.network();
    Optional<Networks.Vpc> vpc = networks.vpc(network.vpcId());
    return answer
        .vpcName(vpc.map(Networks.Vpc::name).orElse(NO_VALUE))
        .subnetName(
            vpc.flatMap(known -> known.subnet(network.subnetId()))
                .map(Networks.Subnet::name)
                .orElse(NO_VALUE))
        .securityGroupName(
            networks
                .securityGroup(network.securityGroupId())
                .map(Networks.SecurityGroup::name)
                .orElse(NO_VALUE))
        .publicipAddress(
            state.publicAccess().addressIdList().stream()
                .flatMap(id -> networks.address(id).stream())
                .map(Networks.Address::address)
                .collect(Collectors.joining(",")));
  }

  BrokerPage brokers(InstanceState state) {
    return BrokerPage.builder()
        .brokers(BrokerNames.of(state).stream().map(this::broker).toList())
        .build();
  }

  private Broker broker(String name) {
    return Broker.builder().ids(nodeIds).brokerName(name).build();
  }

  /** The service keeps a part of the storage to itself, as large as in the recorded answer. */
  private long usable(long ordered) {
    return ordered
        * requireNonNull(recorded.storageSpace())
        / requireNonNull(recorded.totalStorageSpace());
  }

  /** Rounded up, so that 0 says that there is nothing. */
  private static long begunGigabytes(long bytes) {
    return (bytes + GIGABYTE - 1) / GIGABYTE;
  }

  private static String storageId(String instanceId) {
    return UUID.nameUUIDFromBytes(("storage/" + instanceId).getBytes(UTF_8)).toString();
  }
}
