package io.dmsrocketmq.client.error;

import io.dmsrocketmq.client.model.ErrorCode;
import io.dmsrocketmq.client.value.ErrorKind;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a call that the service, or something in front of it, refused.
 *
 * @param operationId the operation that was called
 * @param attempts how often the request was sent
 * @param status the HTTP status
 * @param code the code of the answer, or null if it has none
 * @param requestId the identifier of the request, or null if there is none
 * @param retryAfter how long the service asks to wait, or null if it does not ask
 * @param text what the answer says, made safe
 */
public record Refusal(
    String operationId,
    int attempts,
    int status,
    @Nullable ErrorCode code,
    @Nullable String requestId,
    @Nullable Duration retryAfter,
    String text) {

  /**
   * Returns what sort of refusal it is: what the code says where it is known, else what the status
   * says. Flow control comes with the status 404, and some conflicts with 400.
   *
   * @return the kind, or null if it is none of the known ones
   */
  public @Nullable ErrorKind kind() {
    ErrorKind ofStatus = ErrorKind.ofStatus(status);
    if (ofStatus == ErrorKind.THROTTLING || code == null || code.kind() == null) {
      return ofStatus;
    }
    return code.kind();
  }

  /** Returns the message of the exception, without operation and request. */
  String message() {
    StringBuilder message = new StringBuilder("status ").append(status);
    if (code != null) {
      message.append(", ").append(code);
    }
    if (!text.isEmpty()) {
      message.append(": ").append(text);
    }
    if (code != null && code.remedy() != null) {
      message.append(" Remedy: ").append(code.remedy());
    }
    return message.toString();
  }
}
