package io.dmsrocketmq.client.internal;

import io.dmsrocketmq.client.error.DmsException;
import io.dmsrocketmq.client.error.DmsTimeoutException;
import io.dmsrocketmq.client.error.DmsTransportException;
import io.dmsrocketmq.client.intercept.AttemptEnded;
import io.dmsrocketmq.client.intercept.AttemptStarted;
import io.dmsrocketmq.client.intercept.NextStep;
import io.dmsrocketmq.client.internal.answer.Exchange;
import io.dmsrocketmq.client.operation.Response;
import io.dmsrocketmq.client.transport.TransportException;
import io.dmsrocketmq.client.transport.TransportRequest;
import io.dmsrocketmq.client.transport.TransportResponse;
import io.dmsrocketmq.client.transport.TransportTimeoutException;
import io.dmsrocketmq.client.transport.UnsentInterruptedException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One request of a call and what came of it.
 *
 * @param <T> the type of the result
 */
final class Attempt<T extends @Nullable Object> {

  private final CallRunner runner;
  private final Exchange<T> exchange;
  private final TransportRequest request;
  private final boolean sentBefore;

  private @Nullable AttemptStarted started;
  private @Nullable TransportResponse answer;
  private @Nullable Response<T> response;
  private @Nullable DmsException failure;
  private boolean sent = true;
  private long nanos;

  Attempt(CallRunner runner, Exchange<T> exchange, TransportRequest request, boolean sentBefore) {
    this.runner = runner;
    this.exchange = exchange;
    this.request = request;
    this.sentBefore = sentBefore;
  }

  /** Sends the request and reads the answer; the outcome is kept. */
  void send() {
    boolean told = runner.observers.isAnybodyThere();
    if (told) {
      started = runner.observers.started(exchange.operation().id(), exchange.attempt(), request);
      nanos = runner.settings.timing().nanoTime().getAsLong();
    }
    try {
      answer = transmit();
      response = runner.answers.read(exchange, answer);
    } catch (DmsException e) {
      failure = e;
    } catch (TransportTimeoutException e) {
      sent = e.sent();
      failure =
          new DmsTimeoutException(
              exchange.operation().id(), exchange.attempt(), sent || sentBefore, fault(e), e);
    } catch (TransportException e) {
      sent = e.sent();
      failure = lost(fault(e), e);
    } catch (InterruptedException e) {
      sent = !(e instanceof UnsentInterruptedException);
      Thread.currentThread().interrupt();
      failure = lost(runner.isClosed() ? CallRun.CLOSED : CallRun.INTERRUPTED, e);
    }
    if (told) {
      nanos = runner.settings.timing().nanoTime().getAsLong() - nanos;
    }
  }

  /** Sends the request; whatever somebody else's transport throws becomes one of ours. */
  private TransportResponse transmit() throws TransportException, InterruptedException {
    try {
      return Objects.requireNonNull(runner.transport.send(request), "the answer of the transport");
    } catch (RuntimeException e) {
      // Its message is not repeated, because nobody knows what it quotes; the cause has it.
      throw TransportException.permanent("the transport failed", true, e);
    }
  }

  private DmsTransportException lost(String fault, Exception cause) {
    return new DmsTransportException(
        exchange.operation().id(), exchange.attempt(), sent || sentBefore, fault, cause);
  }

  private String fault(TransportException failed) {
    if (runner.isClosed()) {
      return CallRun.CLOSED;
    }
    String message = failed.getMessage();
    return message == null ? "the exchange failed" : runner.answers.safe(exchange, message);
  }

  /** Returns the result, or null if the attempt failed. */
  @Nullable Response<T> response() {
    return response;
  }

  /** Returns how the attempt failed. */
  DmsException failure() {
    if (failure == null) {
      throw new IllegalStateException("the attempt has not failed");
    }
    return failure;
  }

  /** Tells whether anything of the request may have left. */
  boolean isSent() {
    return sent;
  }

  /** Tells those who listen of the end, together with what the call does next. */
  void end(NextStep next, @Nullable Duration pause) {
    if (started == null) {
      return;
    }
    runner.observers.ended(
        new AttemptEnded(
            started,
            answer == null ? null : answer.status(),
            Duration.ofNanos(nanos),
            requestId(),
            failure,
            next,
            pause));
  }

  private @Nullable String requestId() {
    if (failure != null) {
      return failure.requestId().orElse(null);
    }
    return response == null
        ? null
        : response.requestId().map(id -> runner.answers.safe(exchange, id)).orElse(null);
  }
}
