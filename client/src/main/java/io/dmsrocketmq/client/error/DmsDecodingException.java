package io.dmsrocketmq.client.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A successful answer whose body cannot be read. The operation has taken effect. */
public final class DmsDecodingException extends DmsException {

  private static final long serialVersionUID = 1L;

  /** The HTTP status. */
  private final int status;

  /** The identifier of the request, or null if there is none. */
  private final @Nullable String requestId;

  /** The beginning of the body, made safe. */
  private final String text;

  /**
   * Makes the exception.
   *
   * @param operationId the operation that was called
   * @param status the HTTP status
   * @param requestId the identifier of the request, or null if there is none
   * @param fault what cannot be read, without the value itself
   * @param text the beginning of the body, made safe
   */
  public DmsDecodingException(
      String operationId, int status, @Nullable String requestId, String fault, String text) {
    super(
        operationId,
        "%s: the answer with status %d cannot be read: %s%s"
            .formatted(operationId, status, fault, Suffix.of(requestId)),
        null);
    this.status = status;
    this.requestId = requestId;
    this.text = text;
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
   * Returns the identifier that the service gave to the request.
   *
   * @return the identifier, or nothing if the service gave none
   */
  public Optional<String> requestId() {
    return Optional.ofNullable(requestId);
  }

  /**
   * Returns the beginning of the body as text for people, without control characters, secrets and
   * markup.
   *
   * @return the text, possibly empty
   */
  public String text() {
    return text;
  }
}
