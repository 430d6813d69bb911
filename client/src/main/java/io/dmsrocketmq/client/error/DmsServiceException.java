package io.dmsrocketmq.client.error;

import io.dmsrocketmq.client.model.ErrorCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call that the service, or something in front of it, refused. Every status outside of 200 to 299
 * is a refusal.
 */
public final class DmsServiceException extends DmsException {

  private static final long serialVersionUID = 1L;

  /** The HTTP status. */
  private final int status;

  /** The text of the code, or null if there is none. */
  private final @Nullable String code;

  /** The identifier of the request, or null if there is none. */
  private final @Nullable String requestId;

  /** What the answer says, made safe. */
  private final String text;

  /**
   * Makes the exception.
   *
   * @param operationId the operation that was called
   * @param status the HTTP status
   * @param code the code of the answer, or null if it has none
   * @param requestId the identifier of the request, or null if there is none
   * @param text what the answer says, made safe
   */
  public DmsServiceException(
      String operationId,
      int status,
      @Nullable ErrorCode code,
      @Nullable String requestId,
      String text) {
    super(operationId, message(operationId, status, code, requestId, text), null);
    this.status = status;
    this.code = code == null ? null : code.code();
    this.requestId = requestId;
    this.text = text;
  }

  private static String message(
      String operationId,
      int status,
      @Nullable ErrorCode code,
      @Nullable String requestId,
      String text) {
    StringBuilder message = new StringBuilder(operationId).append(": status ").append(status);
    if (code != null) {
      message.append(", ").append(code);
    }
    if (!text.isEmpty()) {
      message.append(": ").append(text);
    }
    if (code != null && code.remedy() != null) {
      message.append(" Remedy: ").append(code.remedy());
    }
    return message.append(Suffix.of(requestId)).toString();
  }

  /**
   * Returns the HTTP status.
   *
   * @return the status
   */
  public int status() {
    return status;
  }

  /**
   * Returns the code of the answer. Decide by it where you know it, else by the status.
   *
   * @return the code, in the catalogue or not; nothing if the answer has none
   */
  public Optional<ErrorCode> errorCode() {
    return Optional.ofNullable(code).map(ErrorCode::of);
  }

  /**
   * Returns the identifier that the service gave to the request. Quote it when you ask for help.
   *
   * @return the identifier, or nothing if the service gave none
   */
  public Optional<String> requestId() {
    return Optional.ofNullable(requestId);
  }

  /**
   * Returns what the answer says as text for people, without control characters, secrets and
   * markup.
   *
   * @return the text, possibly empty
   */
  public String text() {
    return text;
  }

  /**
   * Tells whether flow control refused the request before it had any effect, whatever the status.
   *
   * @return true if the same request may succeed later
   */
  public boolean isThrottling() {
    return status == 429 || ErrorCode.FLOW_CONTROL.code().equals(code);
  }

  /**
   * Tells whether what the request names does not exist.
   *
   * @return true if it is missing; false for flow control, although that has the status 404
   */
  public boolean isNotFound() {
    return !isThrottling() && (status == 404 || ErrorCode.TOPIC_QUERY_FAILED.code().equals(code));
  }
}
