package io.dmsrocketmq.client.internal.waiting;

import io.dmsrocketmq.client.error.DmsException;
import io.dmsrocketmq.client.error.DmsNotFoundException;
import io.dmsrocketmq.client.error.DmsServiceException;
import io.dmsrocketmq.client.error.DmsTimeoutException;
import io.dmsrocketmq.client.error.DmsWaitException;
import io.dmsrocketmq.client.model.ErrorCode;
import io.dmsrocketmq.client.operation.OperationExecutor;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One wait from its first look to its end. */
final class Wait<T> {

  /** A longer time would not fit into the number of its nanoseconds. */
  private static final Duration LONGEST = Duration.ofDays(365);

  /**
   * How long before the end the last look begins, so that its answer still comes in time; half of
   * the time that is left, if that is less.
   */
  private static final Duration LAST_LOOK = Duration.ofSeconds(1);

  /** How the codes of the message service begin; those of a gateway begin otherwise. */
  private static final String SERVICE = "DMS.";

  private static final Set<ErrorCode> ELSEWHERE =
      Set.of(ErrorCode.URL_NOT_FOUND, ErrorCode.ENDPOINT_NOT_FOUND);

  private final OperationExecutor executor;
  private final Pauses pauses;
  private final Watch<T> watch;
  private final Duration interval;
  private final long end;
  private final CompletableFuture<Optional<T>> result = new CompletableFuture<>();
  private volatile @Nullable CompletableFuture<T> look;
  private volatile @Nullable String status;
  private volatile boolean last;

  Wait(
      OperationExecutor executor,
      Pauses pauses,
      Watch<T> watch,
      Duration timeout,
      Duration interval) {
    this.executor = executor;
    this.pauses = pauses;
    this.watch = watch;
    this.interval = interval;
    Duration bounded = timeout.compareTo(LONGEST) > 0 ? LONGEST : timeout;
    this.end = pauses.nanoTime() + bounded.toNanos();
  }

  Optional<T> here() {
    while (true) {
      Optional<T> seen = Optional.empty();
      Verdict verdict;
      try {
        T now = watch.look(timed());
        seen = Optional.of(now);
        verdict = judge(now);
      } catch (DmsServiceException e) {
        verdict = judge(e);
      } catch (DmsTimeoutException e) {
        throw late(e);
      }
      if (verdict == Verdict.DONE) {
        return seen;
      }
      if (verdict == Verdict.WAIT) {
        sleep();
      }
    }
  }

  private void sleep() {
    try {
      pauses.sleep(pause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure(DmsWaitException.Reason.INTERRUPTED, e);
    }
  }

  CompletableFuture<Optional<T>> elsewhere() {
    var unusedEnd =
        result.whenComplete(
            (value, thrown) -> {
              CompletableFuture<T> current = look;
              if (current != null) {
                current.cancel(true);
              }
            });
    lookOn();
    return result;
  }

  private void step() {
    try {
      lookOn();
    } catch (RuntimeException e) {
      result.completeExceptionally(e);
    }
  }

  /** Looks until an answer has to be awaited. Looks that end at once do not fill the stack. */
  private void lookOn() {
    boolean next = true;
    while (next && !result.isDone()) {
      CompletableFuture<T> current = watch.lookAsync(timed());
      look = current;
      if (result.isDone()) {
        current.cancel(true);
      }
      if (current.isDone()) {
        next = current.handle(this::leadsOn).join();
      } else {
        next = false;
        var unusedStage =
            current.whenComplete(
                (seen, thrown) -> {
                  if (leadsOn(seen, thrown)) {
                    step();
                  }
                });
      }
    }
  }

  /** Takes the end of a look, and tells whether the next one is to follow at once. */
  private boolean leadsOn(@Nullable T seen, @Nullable Throwable thrown) {
    try {
      Verdict verdict;
      if (thrown == null) {
        verdict = judge(Objects.requireNonNull(seen));
      } else if (thrown instanceof DmsServiceException refusal) {
        verdict = judge(refusal);
      } else if (thrown instanceof DmsTimeoutException late) {
        result.completeExceptionally(late(late));
        return false;
      } else {
        result.completeExceptionally(thrown);
        return false;
      }
      switch (verdict) {
        case DONE -> result.complete(Optional.ofNullable(seen));
        case WAIT -> pauses.later(pause(), this::step);
        default -> {
          return true;
        }
      }
    } catch (RuntimeException e) {
      result.completeExceptionally(e);
    }
    return false;
  }

  private Verdict judge(T seen) {
    status = watch.status(seen);
    Verdict verdict = watch.judge(seen);
    if (verdict == Verdict.FAILED) {
      throw failure(DmsWaitException.Reason.FAILED, null);
    }
    return verdict;
  }

  private Verdict judge(DmsServiceException refusal) {
    Verdict verdict = saysAbsence(refusal) ? watch.judgeAbsence() : Verdict.FAILED;
    if (verdict == Verdict.FAILED) {
      throw refusal;
    }
    return verdict;
  }

  /**
   * Tells whether the service itself says that it has no such thing. A 404 of something in front of
   * it, or for a wrong address, says nothing about the thing.
   */
  private static boolean saysAbsence(DmsServiceException refusal) {
    ErrorCode code = refusal.errorCode().orElse(null);
    return refusal instanceof DmsNotFoundException
        && code != null
        && code.code().startsWith(SERVICE)
        && !ELSEWHERE.contains(code);
  }

  /** Returns what looks for no longer than the wait may last. */
  private OperationExecutor timed() {
    return new TimedExecutor(executor, Duration.ofNanos(left()));
  }

  private long left() {
    long left = end - pauses.nanoTime();
    if (left <= 0) {
      throw failure(DmsWaitException.Reason.TIMEOUT, null);
    }
    return left;
  }

  /** Tells whether a look was late for the wait, or for the shorter time of every call. */
  private DmsException late(DmsTimeoutException look) {
    return end - pauses.nanoTime() > 0 ? look : failure(DmsWaitException.Reason.TIMEOUT, look);
  }

  private Duration pause() {
    if (last) {
      throw failure(DmsWaitException.Reason.TIMEOUT, null);
    }
    long left = left();
    long untilLast = left - Math.min(LAST_LOOK.toNanos(), left / 2);
    if (interval.compareTo(Duration.ofNanos(untilLast)) < 0) {
      return interval;
    }
    last = true;
    return Duration.ofNanos(untilLast);
  }

  private DmsWaitException failure(DmsWaitException.Reason reason, @Nullable Throwable cause) {
    return new DmsWaitException(watch.operationId(), watch.subject(), reason, status, cause);
  }
}
