package io.dmsrocketmq.client.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call that did not succeed. Neither the message nor any other text of the exception holds
 * credentials or secrets of the request; one of fewer than eight characters, which the service
 * accepts for nobody, is masked only where it is not a part of a longer word.
 */
public abstract class DmsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The operationId of the contract. */
  private final String operationId;

  /** How often a request was sent. */
  private final int attempts;

  /** The identifier of the last request, or null if there is none. */
  private final @Nullable String requestId;

  DmsException(
      String operationId,
      int attempts,
      @Nullable String requestId,
      String message,
      @Nullable Throwable cause) {
    super(operationId + ": " + message + suffix(attempts, requestId), cause);
    this.operationId = operationId;
    this.attempts = attempts;
    this.requestId = requestId;
  }

  /** Returns what support asks for first. */
  private static String suffix(int attempts, @Nullable String requestId) {
    String often = attempts > 1 ? "after " + attempts + " attempts" : "";
    String which = requestId == null ? "" : "request " + requestId;
    String both = often.isEmpty() || which.isEmpty() ? often + which : often + ", " + which;
    return both.isEmpty() ? "" : " (" + both + ")";
  }

  /**
   * Returns the operation that was called.
   *
   * @return the operationId of the contract
   */
  public String operationId() {
    return operationId;
  }

  /**
   * Returns how often the request was sent, or was to be sent, before the call was given up.
   *
   * @return the number of attempts; none if it failed before the first one
   */
  public int attempts() {
    return attempts;
  }

  /**
   * Returns the identifier that the service gave to the last request. Quote it when you ask for
   * help.
   *
   * @return the identifier, or nothing if the service gave none
   */
  public Optional<String> requestId() {
    return Optional.ofNullable(requestId);
  }
}
