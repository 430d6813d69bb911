package io.dmsrocketmq.server.domain.specifications;

import io.dmsrocketmq.server.domain.instances.InstanceState;
import io.dmsrocketmq.server.domain.instances.InstanceState.Capacity;
import io.dmsrocketmq.server.domain.instances.InstanceState.PublicAccess;

/**
 * What an instance is to become.
 *
 * @param productId the product of its brokers
 * @param brokers the number of its brokers
 * @param storage the storage of all brokers together in GB
 * @param publicAddressIds identifiers of its elastic addresses, joined by commas
 */
public record ResizePlan(String productId, int brokers, long storage, String publicAddressIds) {

  static ResizePlan unchanged(InstanceState instance) {
    Capacity capacity = instance.capacity();
    return new ResizePlan(
        capacity.productId(),
        capacity.brokers(),
        capacity.storage(),
        instance.publicAccess().addressIds());
  }

  ResizePlan withProduct(String newProductId) {
    return new ResizePlan(newProductId, brokers, storage, publicAddressIds);
  }

  ResizePlan withBrokers(int newBrokers) {
    return new ResizePlan(productId, newBrokers, storage, publicAddressIds);
  }

  ResizePlan withStorage(long newStorage) {
    return new ResizePlan(productId, brokers, newStorage, publicAddressIds);
  }

  ResizePlan withPublicAddresses(String newAddressIds) {
    return new ResizePlan(productId, brokers, storage, newAddressIds);
  }

  InstanceState applyTo(InstanceState instance) {
    Capacity present = instance.capacity();
    return instance.withCapacity(
        new Capacity(productId, brokers, storage, present.diskType(), present.extensions() + 1),
        PublicAccess.of(instance.publicAccess().enabled(), publicAddressIds));
  }
}
