package io.dmsrocketmq.server.domain.specifications;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.domain.instances.Product;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.error.Violation;

/** The ways in which the family refuses, each with its entry of the catalogue. */
final class SpecificationErrors {
  static final String STORAGE = "new_storage_space";
  static final String BROKERS = "new_broker_num";
  static final String PRODUCT = "new_product_id";

  private SpecificationErrors() {}

  static DmsException otherJobRunning(String instanceId) {
    return DmsException.of(
        ErrorCode.INSTANCE_JOB_RUNNING, "It works on the instance " + instanceId + ".");
  }

  static Violation missing(String field, ResizeKind kind) {
    return new Violation(
        ErrorCode.INVALID_REQUEST_PARAMETER,
        field,
        "must be there when oper_type is " + kind.word());
  }

  static Violation storageNotLargeEnough(long least) {
    return new Violation(
        ErrorCode.INVALID_STORAGE_SPACE,
        STORAGE,
        "must be at least " + least + ", so that every broker gains enough");
  }

  static Violation storageTooLarge(Product product, int brokers) {
    return new Violation(
        ErrorCode.INVALID_STORAGE_SPACE,
        STORAGE,
        "must be at most "
            + product.maxStorage(brokers)
            + " for "
            + brokers
            + " broker(s) of "
            + product.id());
  }

  static Violation storageNotDivisible(int brokers) {
    return new Violation(
        ErrorCode.INVALID_STORAGE_SPACE,
        STORAGE,
        "must be a multiple of the number of brokers, " + brokers);
  }

  static Violation storageOfBrokersNotWhole(long storage, int brokers) {
    return new Violation(
        ErrorCode.INVALID_STORAGE_SPACE,
        STORAGE,
        "cannot give more brokers an equal share, because "
            + brokers
            + " brokers do not share "
            + storage
            + " evenly; extend the storage to a multiple of "
            + brokers
            + " first");
  }

  static Violation storageOfBrokersChanges(long storage, int brokers, int newBrokers) {
    return new Violation(
        ErrorCode.INVALID_STORAGE_SPACE,
        STORAGE,
        "must be "
            + storage / brokers * newBrokers
            + ", so that each of "
            + newBrokers
            + " brokers has what each of "
            + brokers
            + " has of "
            + storage);
  }

  static Violation extendedTooOften() {
    return new Violation(
        ErrorCode.DISK_EXPANSION_LIMIT_REACHED,
        STORAGE,
        "cannot grow, because the instance was extended as often as the project may");
  }

  static Violation notMoreBrokers(int brokers, Product product) {
    return new Violation(
        ErrorCode.INVALID_REQUEST_PARAMETER,
        BROKERS,
        "must be between " + (brokers + 1) + " and " + product.maxBrokers());
  }

  static Violation mostBrokersAlready(Product product) {
    return new Violation(
        ErrorCode.INVALID_REQUEST_PARAMETER,
        BROKERS,
        "cannot be larger, since " + product.maxBrokers() + " brokers are the most");
  }

  static Violation unknownProduct(String productId) {
    return new Violation(ErrorCode.INVALID_PRODUCT_ID, PRODUCT, "is unknown: " + productId);
  }

  static Violation productNotLarger(Product present) {
    return new Violation(
        ErrorCode.INVALID_PRODUCT_ID, PRODUCT, "must be larger than " + present.id());
  }

  static Violation publicAddressMissing() {
    return new Violation(
        ErrorCode.INVALID_PUBLIC_ACCESS,
        "publicip_id",
        "must name an address when an instance with public access gets more brokers");
  }

  static Violation publicAddressEmpty() {
    return new Violation(
        ErrorCode.INVALID_PUBLIC_ACCESS, "publicip_id", "must have an address between any commas");
  }

  static Violation textNotStorable(String field) {
    return new Violation(
        ErrorCode.INVALID_REQUEST_PARAMETER,
        field,
        "must hold neither the character U+0000 nor half of a surrogate pair");
  }
}
