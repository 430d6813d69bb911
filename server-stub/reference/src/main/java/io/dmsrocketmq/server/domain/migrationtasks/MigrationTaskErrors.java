package io.dmsrocketmq.server.domain.migrationtasks;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.error.Violation;
import java.util.Collection;

/** The ways in which the family refuses, each with its entry of the catalogue. */
final class MigrationTaskErrors {
  private MigrationTaskErrors() {}

  static DmsException notFound(Collection<String> taskIds) {
    return DmsException.of(
        ErrorCode.QUEUE_ID_NOT_FOUND,
        "The instance has no migration task " + String.join(", ", taskIds) + ".");
  }

  static Violation missing(String field, MigrationSource source) {
    return new Violation(
        ErrorCode.INVALID_REQUEST_PARAMETER,
        field,
        "must be there when type is " + source.word() + ", be it empty");
  }

  static Violation nameDiffersFromKey(String field) {
    return new Violation(
        ErrorCode.INVALID_REQUEST_PARAMETER, field, "must be the key that it stands under");
  }

  static Violation nothingPermitted(String field) {
    return new Violation(
        ErrorCode.INVALID_REQUEST_PARAMETER, field, "must allow to read or to write");
  }

  static Violation invalidName(String field) {
    return new Violation(
        ErrorCode.INVALID_NAME_CHARACTERS, field, "must match " + MetadataNames.PATTERN);
  }

  static Violation invalidNameLength(String field, int longest) {
    return new Violation(
        ErrorCode.INVALID_NAME_LENGTH, field, "must have 1 to " + longest + " character(s)");
  }

  static Violation derivedNameTooLong(String field, String name, int longest) {
    return new Violation(
        ErrorCode.INVALID_NAME_LENGTH,
        field,
        "makes the name " + name + ", which has more than " + longest + " characters");
  }

  static Violation textNotStorable(String field) {
    return new Violation(
        ErrorCode.INVALID_REQUEST_PARAMETER,
        field,
        "must hold neither the character U+0000 nor half of a surrogate pair");
  }

  static Violation topicExists(String name) {
    return new Violation(ErrorCode.QUEUE_EXISTS, "topic", name + " exists already");
  }

  static Violation groupExists(String name) {
    return new Violation(
        ErrorCode.CONSUMER_GROUP_EXISTS, "consumer group", name + " exists already");
  }

  static Violation tooManyTopics(long wanted, long most) {
    return new Violation(
        ErrorCode.QUOTA_INSUFFICIENT,
        "topics",
        "would be " + wanted + ", and the instance holds " + most + " at most");
  }

  static Violation tooManyGroups(long wanted, long most) {
    return new Violation(
        ErrorCode.TOO_MANY_CONSUMER_GROUPS,
        "consumer groups",
        "would be " + wanted + ", and the instance holds " + most + " at most");
  }
}
