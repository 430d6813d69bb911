package io.dmsrocketmq.server.domain.instances;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.api.Operation;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.error.Violation;
import java.util.List;

/** The ways in which the family refuses, each with its entry of the catalogue. */
final class InstanceErrors {
  private InstanceErrors() {}

  static DmsException notFound(String instanceId) {
    return DmsException.of(
        ErrorCode.INSTANCE_NOT_FOUND, "The project has no instance " + instanceId + ".");
  }

  /** A change that is going on has a refusal of its own for a second one. */
  static DmsException notAllowed(Operation operation, InstanceState instance) {
    return operation == Operation.RESIZE_INSTANCE && instance.status() == InstanceStatus.EXTENDING
        ? DmsException.of(
            ErrorCode.RESIZE_ORDER_IN_PROGRESS,
            "The instance " + instance.id() + " is " + instance.status() + ".")
        : notAllowedInStatus(instance);
  }

  static DmsException notAllowedInStatus(InstanceState instance) {
    return DmsException.of(
        ErrorCode.OPERATION_NOT_ALLOWED_IN_STATUS,
        "The instance " + instance.id() + " is " + instance.status() + ".");
  }

  static DmsException notDeletable(List<String> instanceIds) {
    return DmsException.of(
        ErrorCode.INSTANCES_NOT_DELETABLE, "Instances: " + String.join(", ", instanceIds) + ".");
  }

  static Violation nameExists(String name) {
    return new Violation(
        ErrorCode.INSTANCE_NAME_EXISTS, "name", "is " + name + ", as that of another instance");
  }

  static Violation textNotStorable(String field) {
    return new Violation(
        ErrorCode.INVALID_REQUEST_PARAMETER,
        field,
        "must hold neither the character U+0000 nor half of a surrogate pair");
  }

  static Violation unknownProduct(String productId) {
    return new Violation(ErrorCode.INVALID_PRODUCT_ID, "product_id", "is unknown: " + productId);
  }

  static Violation storageOutOfRange(Product product, int brokers) {
    return new Violation(
        ErrorCode.INVALID_STORAGE_SPACE,
        "storage_space",
        "must be between "
            + product.minStorage(brokers)
            + " and "
            + product.maxStorage(brokers)
            + " for "
            + brokers
            + " broker(s) of "
            + product.id());
  }

  /** Brokers have equal shares, and every later change of the size keeps them whole. */
  static Violation storageNotDivisible(int brokers) {
    return new Violation(
        ErrorCode.INVALID_STORAGE_SPACE,
        "storage_space",
        "must be a multiple of the number of brokers, " + brokers);
  }

  static Violation brokersOutOfRange(Product product) {
    return new Violation(
        ErrorCode.INVALID_REQUEST_PARAMETER,
        "broker_num",
        "must be between "
            + product.minBrokers()
            + " and "
            + product.maxBrokers()
            + " for "
            + product.id());
  }

  static Violation wrongNumberOfZones() {
    return new Violation(
        ErrorCode.INVALID_AVAILABILITY_ZONE_COUNT,
        "available_zones",
        "must hold one zone, or three or more different ones");
  }

  static Violation unknownZone(int index, String zoneId) {
    return new Violation(
        ErrorCode.AVAILABILITY_ZONE_NOT_FOUND,
        "available_zones[" + index + "]",
        "is no identifier of a zone: " + zoneId);
  }

  static Violation zoneSoldOut(int index) {
    return new Violation(
        ErrorCode.RESOURCES_SOLD_OUT, "available_zones[" + index + "]", "has no resources left");
  }

  static Violation zonesWithoutIpv6() {
    return new Violation(
        ErrorCode.AVAILABILITY_ZONE_WITHOUT_IPV6,
        "ipv6_enable",
        "cannot be true in these available_zones");
  }

  static Violation publicAddressMissing() {
    return new Violation(
        ErrorCode.INVALID_PUBLIC_ACCESS,
        "publicip_id",
        "must name an address when enable_publicip is true");
  }

  static Violation publicAddressEmpty() {
    return new Violation(
        ErrorCode.INVALID_PUBLIC_ACCESS, "publicip_id", "must have an address between any commas");
  }

  static Violation unknownBroker(String field, String broker) {
    return new Violation(
        ErrorCode.INVALID_REQUEST_PARAMETER, field, "is no broker of the instance: " + broker);
  }

  static Violation brokerRepeated(String field, String broker) {
    return new Violation(
        ErrorCode.INVALID_REQUEST_PARAMETER, field, "names a broker once more: " + broker);
  }

  static Violation nothingSelected() {
    return new Violation(
        ErrorCode.EMPTY_INSTANCES, "instances", "or all_failure must say what to delete");
  }

  static Violation bothSelected() {
    return new Violation(ErrorCode.INVALID_REQUEST_PARAMETER, "all_failure", "excludes instances");
  }

  static Violation selectedTwice(String instanceId) {
    return new Violation(
        ErrorCode.DUPLICATE_INSTANCE_ID, "instances", "names " + instanceId + " more than once");
  }
}
