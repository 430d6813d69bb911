package io.dmsrocketmq.server.domain.users;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.error.Violation;

/** The ways in which the family refuses, each with its entry of the catalogue. */
final class UserErrors {
  private static final String NAME = "access_key";
  private static final String SECRET = "secret_key";

  private UserErrors() {}

  static DmsException notFound(String name) {
    return DmsException.of(ErrorCode.QUEUE_ID_NOT_FOUND, "The instance has no user " + name + ".");
  }

  static DmsException groupNotFound(String name) {
    return DmsException.of(
        ErrorCode.CONSUMER_GROUP_NOT_FOUND, "The instance has no consumer group " + name + ".");
  }

  static Violation nameExists(String name) {
    return new Violation(
        ErrorCode.INVALID_REQUEST_PARAMETER, NAME, "is " + name + ", as that of another user");
  }

  static Violation nameDiffers(String name) {
    return new Violation(
        ErrorCode.INVALID_USER_NAME, NAME, "must be " + name + ", the name in the path");
  }

  static Violation secretIsMask() {
    return new Violation(
        ErrorCode.INVALID_PASSWORD, SECRET, "must not be the mask that answers show");
  }

  static Violation secretIsName() {
    return new Violation(
        ErrorCode.INVALID_PASSWORD,
        SECRET,
        "must be neither the name of the user nor that name spelled backwards");
  }

  static Violation secretTooSimple() {
    return new Violation(
        ErrorCode.INVALID_PASSWORD,
        SECRET,
        "must contain three of the kinds upper-case letter, lower-case letter, digit and special"
            + " character");
  }

  static Violation addressesNotStorable() {
    return new Violation(
        ErrorCode.INVALID_REQUEST_PARAMETER,
        "white_remote_address",
        "must hold neither the character U+0000 nor half of a surrogate pair");
  }

  static Violation nameRepeated(String field, int index, String name) {
    return new Violation(
        ErrorCode.INVALID_REQUEST_PARAMETER,
        field + "[" + index + "].name",
        "occurs more than once in the list: " + name);
  }
}
