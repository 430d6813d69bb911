package io.dmsrocketmq.server.domain.instances;

import static java.util.Objects.requireNonNull;

import io.dmsrocketmq.server.model.Specification;
import io.dmsrocketmq.server.model.SpecificationLimits;

/**
 * A flavor of brokers and what it allows.
 *
 * @param id identifier of the product
 * @param type form of the instances of this product
 * @param minBrokers the least number of brokers
 * @param maxBrokers the largest number of brokers
 * @param minStoragePerBroker the least storage of a broker in GB
 * @param maxStoragePerBroker the largest storage of a broker in GB
 * @param topicsPerBroker how many topics a broker takes
 * @param consumerGroupsPerBroker how many consumer groups a broker takes
 */
public record Product(
    String id,
    String type,
    int minBrokers,
    int maxBrokers,
    long minStoragePerBroker,
    long maxStoragePerBroker,
    int topicsPerBroker,
    int consumerGroupsPerBroker) {

  static Product of(Specification specification) {
    SpecificationLimits limits = requireNonNull(specification.properties());
    return new Product(
        requireNonNull(specification.productId()),
        requireNonNull(specification.type()),
        Integer.parseInt(requireNonNull(limits.minBroker())),
        Integer.parseInt(requireNonNull(limits.maxBroker())),
        Long.parseLong(requireNonNull(limits.minStoragePerNode())),
        Long.parseLong(requireNonNull(limits.maxStoragePerNode())),
        Integer.parseInt(requireNonNull(limits.maxTopicPerBroker())),
        Integer.parseInt(requireNonNull(limits.maxConsumerPerBroker())));
  }

  long minStorage(int brokers) {
    return minStoragePerBroker * brokers;
  }

  long maxStorage(int brokers) {
    return maxStoragePerBroker * brokers;
  }
}
