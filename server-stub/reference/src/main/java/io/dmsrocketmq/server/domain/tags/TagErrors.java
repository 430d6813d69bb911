package io.dmsrocketmq.server.domain.tags;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.error.Violation;

/** The ways in which the family refuses, each with its entry of the catalogue. */
final class TagErrors {
  private TagErrors() {}

  static Violation keyRepeated(int index, String key) {
    return new Violation(
        ErrorCode.TAG_KEY_EXISTS, keyField(index), "occurs more than once in the request: " + key);
  }

  static Violation keyTaken(int index, String key) {
    return new Violation(
        ErrorCode.TAG_KEY_EXISTS, keyField(index), "is one that the instance has: " + key);
  }

  static Violation keyUnknown(int index, String key) {
    return new Violation(
        ErrorCode.TAG_NOT_FOUND, keyField(index), "is one that the instance does not have: " + key);
  }

  static Violation valueDiffers(int index, String key) {
    return new Violation(
        ErrorCode.TAG_NOT_FOUND,
        "tags[" + index + "].value",
        "is not the value that the instance has for " + key);
  }

  private static String keyField(int index) {
    return "tags[" + index + "].key";
  }
}
