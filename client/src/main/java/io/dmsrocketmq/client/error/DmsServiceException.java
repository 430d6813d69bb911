package io.dmsrocketmq.client.error;

import io.dmsrocketmq.client.model.ErrorCode;
import io.dmsrocketmq.client.value.ErrorKind;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call that the service, or something in front of it, refused. Every status outside of 200 to 299
 * is a refusal.
 *
 * <p>The subclasses are the refusals that a program can make something of. They go by the code
 * where it is known, else by the status.
 */
public class DmsServiceException extends DmsException {

  private static final long serialVersionUID = 1L;

  /** The HTTP status. */
  private final int status;

  /** The text of the code, or null if there is none. */
  private final @Nullable String code;

  /** How long the service asks to wait, or null if it does not ask. */
  private final @Nullable Duration retryAfter;

  /** What the answer says, made safe. */
  private final String text;

  DmsServiceException(Refusal refusal) {
    super(refusal.operationId(), refusal.attempts(), refusal.requestId(), refusal.message(), null);
    this.status = refusal.status();
    this.code = refusal.code() == null ? null : refusal.code().code();
    this.retryAfter = refusal.retryAfter();
    this.text = refusal.text();
  }

  /**
   * Makes the exception of the class that fits.
   *
   * @param refusal what is known about the call
   * @return the exception
   */
  public static DmsServiceException of(Refusal refusal) {
    ErrorKind kind = refusal.kind();
    if (kind == null) {
      return new DmsServiceException(refusal);
    }
    return switch (kind) {
      case AUTHENTICATION -> new DmsAuthenticationException(refusal);
      case PERMISSION -> new DmsPermissionException(refusal);
      case NOT_FOUND -> new DmsNotFoundException(refusal);
      case CONFLICT -> new DmsConflictException(refusal);
      case THROTTLING -> new DmsThrottlingException(refusal);
    };
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
   * Returns what the code means.
   *
   * @return the meaning, or nothing if the catalogue does not know the code
   */
  public Optional<String> meaning() {
    return errorCode().map(ErrorCode::meaning);
  }

  /**
   * Returns what to do about it.
   *
   * @return the remedy, or nothing if the catalogue does not know the code
   */
  public Optional<String> remedy() {
    return errorCode().map(ErrorCode::remedy);
  }

  /**
   * Returns how long the service asks to wait before the next request.
   *
   * @return the time, or nothing if it does not ask
   */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
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
}
