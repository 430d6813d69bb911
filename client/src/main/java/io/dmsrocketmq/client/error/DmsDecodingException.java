package io.dmsrocketmq.client.error;

import org.jspecify.annotations.Nullable;

/** A successful answer whose body cannot be read. The operation has taken effect. */
public final class DmsDecodingException extends DmsException {

  private static final long serialVersionUID = 1L;

  /** The HTTP status. */
  private final int status;

  /** The place of the value as a JSON path. */
  private final String place;

  /** The beginning of the body, made safe. */
  private final String text;

  /**
   * Makes the exception.
   *
   * @param operationId the operation that was called
   * @param attempts how often the request was sent
   * @param status the HTTP status
   * @param requestId the identifier of the request, or null if there is none
   * @param place the place of the value that cannot be read as a JSON path, such as {@code
   *     $.instances[0].name}; {@code $} if it is the body as a whole
   * @param text the beginning of the body, made safe
   */
  public DmsDecodingException(
      String operationId,
      int attempts,
      int status,
      @Nullable String requestId,
      String place,
      String text) {
    super(operationId, attempts, requestId, message(status, place), null);
    this.status = status;
    this.place = place;
    this.text = text;
  }

  private static String message(int status, String place) {
    String fault =
        place.equals("$")
            ? "the body is not the JSON that the contract promises"
            : "unexpected value at " + place;
    return "the answer with status " + status + " cannot be read: " + fault;
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
   * Returns where the value stands that cannot be read.
   *
   * @return a JSON path; {@code $} if it is the body as a whole
   */
  public String place() {
    return place;
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
