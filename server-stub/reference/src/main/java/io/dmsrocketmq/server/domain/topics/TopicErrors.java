package io.dmsrocketmq.server.domain.topics;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.error.Violation;
import java.util.List;

/** The ways in which the family refuses, each with its entry of the catalogue. */
public final class TopicErrors {
  private TopicErrors() {}

  /**
   * Refuses a request for a topic that the instance does not have.
   *
   * @param field where the request names the topic
   * @param topic name of the topic
   * @return the reason
   */
  public static Violation notFound(String field, String topic) {
    return new Violation(ErrorCode.QUEUE_NOT_FOUND, field, "is no topic of the instance: " + topic);
  }

  /**
   * Refuses a request for the one topic that it is about.
   *
   * @param topic name of the topic
   * @return the refusal
   */
  public static DmsException unknown(String topic) {
    return DmsException.of(List.of(notFound("topic", topic)));
  }

  static Violation nameMissing() {
    return new Violation(
        ErrorCode.INVALID_REQUEST_PARAMETER, "name", "must be given to create a topic");
  }

  static Violation nameReserved(String name) {
    return new Violation(
        ErrorCode.INVALID_REQUEST_PARAMETER, "name", "is kept for RocketMQ itself: " + name);
  }

  static Violation exists(String name) {
    return new Violation(
        ErrorCode.QUEUE_EXISTS, "name", "is that of another topic of the instance: " + name);
  }

  static Violation quotaExhausted(int max) {
    return new Violation(
        ErrorCode.QUOTA_INSUFFICIENT,
        "name",
        "cannot be added, because the instance holds " + max + " topics at most");
  }

  static Violation messageTypeNotStorable() {
    return new Violation(
        ErrorCode.INVALID_REQUEST_PARAMETER,
        "message_type",
        "must hold neither the character U+0000 nor half of a surrogate pair");
  }

  static Violation nothingToDelete() {
    return new Violation(
        ErrorCode.INVALID_REQUEST_PARAMETER, "topics", "must name the topics to delete");
  }

  static DmsException updateFailed(String name) {
    return DmsException.of(ErrorCode.TOPIC_UPDATE_FAILED, "The topic is " + name + ".");
  }
}
