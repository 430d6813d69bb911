package io.dmsrocketmq.client.internal.retry;

import io.dmsrocketmq.client.error.DmsException;
import io.dmsrocketmq.client.error.DmsServiceException;
import io.dmsrocketmq.client.error.DmsThrottlingException;
import io.dmsrocketmq.client.error.DmsTransportException;
import io.dmsrocketmq.client.model.ErrorCode;
import io.dmsrocketmq.client.operation.Operation;
import java.util.Set;

/** What may be sent again. */
public final class Repetition {

  /** Something in front of the service could not reach it, or it is down for a moment. */
  private static final Set<Integer> PASSING_STATUSES = Set.of(502, 503, 504);

  private Repetition() {}

  /**
   * Tells whether the same request may succeed later.
   *
   * @param failure how it failed
   * @return false if it would fail in the same way
   */
  public static boolean mayHelp(DmsException failure) {
    if (failure instanceof DmsServiceException refusal) {
      return refusal instanceof DmsThrottlingException
          || PASSING_STATUSES.contains(refusal.status())
          || refusal.errorCode().map(ErrorCode::isRetryable).orElse(false);
    }
    return failure instanceof DmsTransportException lost && !lost.permanent();
  }

  /**
   * Tells whether a request that failed can be sent again without having its effect twice.
   *
   * @param operation the operation
   * @param failure how it failed
   * @param sent whether anything of that very request may have left
   * @return true if it is safe
   */
  public static boolean isSafe(Operation<?> operation, DmsException failure, boolean sent) {
    return operation.isIdempotent() || !sent || failure instanceof DmsThrottlingException;
  }
}
