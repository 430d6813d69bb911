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

  /**
   * Compares two products. The larger one takes more topics.
   *
   * @param other the other product
   * @return whether this one is larger
   */
  public boolean isLargerThan(Product other) {
    return topicsPerBroker > other.topicsPerBroker;
  }

  long minStorage(int brokers) {
    return minStoragePerBroker * brokers;
  }

  /**
   * Tells how much storage an instance can have.
   *
   * @param brokers the number of its brokers
   * @return the largest storage of all brokers together in GB
   */
  public long maxStorage(int brokers) {
    return maxStoragePerBroker * brokers;
  }
}
