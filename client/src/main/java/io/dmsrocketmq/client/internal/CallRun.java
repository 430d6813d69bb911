package io.dmsrocketmq.client.internal;

import io.dmsrocketmq.client.auth.Credentials;
import io.dmsrocketmq.client.error.DmsAuthenticationException;
import io.dmsrocketmq.client.error.DmsException;
import io.dmsrocketmq.client.error.DmsServiceException;
import io.dmsrocketmq.client.error.DmsThrottlingException;
import io.dmsrocketmq.client.error.DmsTimeoutException;
import io.dmsrocketmq.client.error.DmsTransportException;
import io.dmsrocketmq.client.intercept.NextStep;
import io.dmsrocketmq.client.internal.answer.Exchange;
import io.dmsrocketmq.client.internal.retry.Repetition;
import io.dmsrocketmq.client.operation.Operation;
import io.dmsrocketmq.client.operation.Response;
import io.dmsrocketmq.client.transport.TransportRequest;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One call from its first request to its end. Each request is authorized anew, and all of them
 * share one deadline.
 *
 * @param <T> the type of the result
 */
final class CallRun<T extends @Nullable Object> {

  static final String CLOSED = "the client was closed";
  static final String INTERRUPTED = "the thread was interrupted";

  private final CallRunner runner;
  private final PreparedCall<T> call;
  private final Operation<T> operation;

  private int attempts;
  private int repetitions;

  /** Whether an earlier request may have had its effect, whatever became of the later ones. */
  private boolean sent;

  private boolean renewed;

  CallRun(CallRunner runner, PreparedCall<T> call) {
    this.runner = runner;
    this.call = call;
    this.operation = call.operation();
  }

  Response<T> run() {
    if (runner.isClosed()) {
      throw lost(CLOSED, null);
    }
    try {
      Credentials credentials = credentials(null);
      while (true) {
        Attempt<T> attempt = attempt(credentials);
        attempt.send();
        Response<T> response = attempt.response();
        if (response != null) {
          runner.retries.succeeded();
          attempt.end(NextStep.RETURN, null);
          return call.filled(response);
        }
        credentials = next(attempt, credentials);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw lost(runner.isClosed() ? CLOSED : INTERRUPTED, e);
    }
  }

  private DmsTransportException lost(String fault, @Nullable Throwable cause) {
    return new DmsTransportException(operation.id(), attempts, sent, fault, cause);
  }

  private Credentials credentials(@Nullable Credentials refused) throws InterruptedException {
    return operation.isAuthenticated()
        ? runner.credentials.credentials(operation.id(), attempts, sent, refused, call.deadline())
        : Credentials.none();
  }

  private Attempt<T> attempt(Credentials credentials) {
    if (runner.isClosed()) {
      throw lost(CLOSED, null);
    }
    Duration left = call.deadline().remaining();
    if (left.isNegative() || left.isZero()) {
      throw new DmsTimeoutException(
          operation.id(), attempts, sent, "the time of the call is over", null);
    }
    Duration most = runner.settings.attemptTimeout();
    TransportRequest request =
        runner.requests.request(call, credentials, left.compareTo(most) < 0 ? left : most);
    attempts++;
    Exchange<T> exchange = new Exchange<>(operation, attempts, credentials, call.body());
    return new Attempt<>(runner, exchange, request, sent);
  }

  /** Returns the credentials for the next request, after the pause before it, or fails. */
  private Credentials next(Attempt<T> attempt, Credentials used) throws InterruptedException {
    DmsException failure = attempt.failure();
    if (failure instanceof DmsAuthenticationException && !renewed) {
      renewed = true;
      Credentials others = others(attempt, used);
      if (!others.equals(used)) {
        attempt.end(NextStep.RENEW_CREDENTIALS, null);
        return others;
      }
    }
    Optional<Duration> pause = pause(attempt);
    if (pause.isEmpty()) {
      attempt.end(NextStep.FAIL, null);
      throw failure;
    }
    sent |= attempt.isSent() && !(failure instanceof DmsThrottlingException);
    repetitions++;
    attempt.end(NextStep.RETRY, pause.get());
    runner.settings.timing().sleeper().sleep(pause.get());
    return credentials(null);
  }

  private Credentials others(Attempt<T> attempt, Credentials used) throws InterruptedException {
    try {
      return credentials(used);
    } catch (DmsException e) {
      e.addSuppressed(attempt.failure());
      attempt.end(NextStep.FAIL, null);
      throw e;
    } catch (InterruptedException e) {
      attempt.end(NextStep.FAIL, null);
      throw e;
    }
  }

  private Optional<Duration> pause(Attempt<T> attempt) {
    DmsException failure = attempt.failure();
    boolean over = runner.isClosed() || Thread.currentThread().isInterrupted();
    if (over || !Repetition.mayHelp(failure)) {
      return Optional.empty();
    }
    Optional<Duration> pause =
        Repetition.isSafe(operation, failure, attempt.isSent())
            ? runner.retries.take(repetitions + 1, wanted(failure), call.deadline().remaining())
            : Optional.empty();
    if (pause.isEmpty()) {
      runner.observers.gaveUp(failure);
    }
    return pause;
  }

  private static @Nullable Duration wanted(DmsException failure) {
    return failure instanceof DmsServiceException refusal
        ? refusal.retryAfter().orElse(null)
        : null;
  }
}
