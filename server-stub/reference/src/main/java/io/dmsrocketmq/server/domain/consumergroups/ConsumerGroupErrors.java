package io.dmsrocketmq.server.domain.consumergroups;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.error.Violation;

/** The ways in which the family refuses, each with its entry of the catalogue. */
final class ConsumerGroupErrors {
  private ConsumerGroupErrors() {}

  static Violation notFound(String field, String group) {
    return new Violation(
        ErrorCode.CONSUMER_GROUP_NOT_FOUND, field, "is no group of the instance: " + group);
  }

  static Violation noSharedBroker(String field, String topic) {
    return new Violation(
        ErrorCode.INVALID_REQUEST_PARAMETER, field, "is on no broker of the group: " + topic);
  }

  static DmsException offline(String group) {
    return DmsException.of(ErrorCode.CONSUMER_GROUP_OFFLINE, "The group is " + group + ".");
  }

  static Violation nameMissing() {
    return new Violation(
        ErrorCode.INVALID_REQUEST_PARAMETER, "name", "must be given to create a group");
  }

  static Violation nameReserved(String name) {
    return new Violation(
        ErrorCode.INVALID_REQUEST_PARAMETER, "name", "is kept for RocketMQ itself: " + name);
  }

  static Violation exists(String name) {
    return new Violation(
        ErrorCode.CONSUMER_GROUP_EXISTS,
        "name",
        "is that of another group of the instance: " + name);
  }

  static Violation quotaExhausted(int max) {
    return new Violation(
        ErrorCode.TOO_MANY_CONSUMER_GROUPS,
        "name",
        "cannot be added, because the instance holds " + max + " groups at most");
  }

  static Violation nothingToDelete() {
    return new Violation(
        ErrorCode.INVALID_REQUEST_PARAMETER, "groups", "must name the groups to delete");
  }

  static Violation nothingToChange() {
    return new Violation(
        ErrorCode.INVALID_REQUEST_PARAMETER, "groups", "must name the groups to change");
  }

  static Violation noBroker(String field) {
    return new Violation(
        ErrorCode.INVALID_REQUEST_PARAMETER, field, "must be left out or name a broker");
  }

  static Violation namedTwice(String field, String group) {
    return new Violation(
        ErrorCode.INVALID_REQUEST_PARAMETER, field, "names a group once more: " + group);
  }

  static Violation renamed(String group) {
    return new Violation(
        ErrorCode.INVALID_REQUEST_PARAMETER,
        "name",
        "must be left out or be that of the path, " + group);
  }

  static Violation descriptionNotStorable(String field) {
    return new Violation(
        ErrorCode.INVALID_REQUEST_PARAMETER,
        field,
        "must hold neither the character U+0000 nor half of a surrogate pair");
  }
}
