package io.dmsrocketmq.client.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A wait that ended before what it waited for came true. */
public final class DmsWaitException extends DmsException {

  private static final long serialVersionUID = 1L;

  /** Why a wait ended. */
  public enum Reason {
    /** It cannot come true any more, as the status says. */
    FAILED("it failed"),
    /** It did not come true in time. */
    TIMEOUT("the time is over"),
    /** The waiting thread was interrupted. */
    INTERRUPTED("the thread was interrupted");

    private final String text;

    Reason(String text) {
      this.text = text;
    }
  }

  /** Why the wait ended. */
  private final Reason reason;

  /** The last status that was seen, or null if there was none. */
  private final @Nullable String lastStatus;

  /**
   * Makes the exception.
   *
   * @param operationId the operation that looked
   * @param subject what was waited for
   * @param reason why the wait ended
   * @param lastStatus the last status that was seen, or null if there was none
   * @param cause what ended the wait, or null for nothing else
   */
  public DmsWaitException(
      String operationId,
      String subject,
      Reason reason,
      @Nullable String lastStatus,
      @Nullable Throwable cause) {
    super(operationId, 0, null, message(subject, reason, lastStatus), cause);
    this.reason = reason;
    this.lastStatus = lastStatus;
  }

  private static String message(String subject, Reason reason, @Nullable String lastStatus) {
    String last = lastStatus == null ? "" : ", its last status is " + lastStatus;
    return "waiting for " + subject + " ended because " + reason.text + last;
  }

  /**
   * Returns why the wait ended.
   *
   * @return the reason
   */
  public Reason reason() {
    return reason;
  }

  /**
   * Returns the last status that was seen.
   *
   * @return the word of the service, or nothing if there was none
   */
  public Optional<String> lastStatus() {
    return Optional.ofNullable(lastStatus);
  }
}
