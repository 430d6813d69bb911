package io.dmsrocketmq.server.domain.messages;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.domain.engine.ConsumeResult;
import io.dmsrocketmq.server.domain.engine.ReservedNames;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.error.Violation;
import java.time.Duration;

/** The ways in which the family refuses, each with its entry of the catalogue. */
final class MessageErrors {
  private MessageErrors() {}

  static DmsException groupNotFound(String group) {
    return DmsException.of(
        ErrorCode.CONSUMER_GROUP_NOT_FOUND, "The instance has no consumer group " + group + ".");
  }

  static DmsException consumerOffline(String group, String clientId) {
    return DmsException.of(
        ErrorCode.CONSUMER_GROUP_OFFLINE,
        "No consumer " + clientId + " of the group " + group + " is connected.");
  }

  static DmsException queryTooLarge(long maxBytes) {
    return DmsException.of(
        ErrorCode.QUERY_TOO_LARGE,
        "What matches takes up more than "
            + maxBytes
            + " bytes. Search a shorter range of time, or name fewer messages.");
  }

  static DmsException queryTimedOut(Duration longest) {
    return DmsException.of(
        ErrorCode.QUERY_TIMED_OUT,
        "It took longer than "
            + longest.toSeconds()
            + " seconds. Search a shorter range of time, or name fewer messages.");
  }

  static DmsException queryBusy(int concurrent) {
    return DmsException.of(
        ErrorCode.QUERY_BUSY, "As many as " + concurrent + " queries are at work.");
  }

  static Violation timeMissing(String field) {
    return new Violation(
        ErrorCode.INVALID_REQUEST_PARAMETER, field, "is missing, and so is msg_id");
  }

  static Violation timeTooLate(String field) {
    return new Violation(ErrorCode.INVALID_TIMESTAMP, field, "must be at most " + Long.MAX_VALUE);
  }

  static Violation endBeforeStart() {
    return new Violation(
        ErrorCode.INVALID_TIMESTAMP, "end_time", "must not be earlier than start_time");
  }

  static Violation nothingSelected() {
    return new Violation(
        ErrorCode.INVALID_REQUEST_PARAMETER,
        "msg_id_list",
        "must have an entry, or uniq_key_list must");
  }

  static Violation namedTwice(int index, String id) {
    return new Violation(
        ErrorCode.INVALID_REQUEST_PARAMETER,
        "msg_id_list[" + index + "]",
        "names a message once more: " + id);
  }

  static Violation notOfDeadLetters() {
    return new Violation(
        ErrorCode.INVALID_REQUEST_PARAMETER,
        "topic",
        "must be " + ReservedNames.deadLetterTopic("") + " followed by the name of a group");
  }

  /** The refusal of one of several messages. */
  static DmsException messageNotFound(int index, String place) {
    return DmsException.of(
        ErrorCode.INVALID_REQUEST_PARAMETER,
        "msg_id_list[" + index + "] is no message of " + place + ".");
  }

  /** The refusal of one of several messages. */
  static DmsException consumptionFailed(ConsumeResult result) {
    return DmsException.filled(
        ErrorCode.CONSUMPTION_FAILED,
        switch (result) {
          case TIMED_OUT -> "a timeout of the consumer";
          case THREW_EXCEPTION -> "an exception in the consumer";
          case RETURNED_NULL -> "an empty result of the consumer";
          default -> "the consumer, which asks for the message again";
        });
  }
}
