package io.dmsrocketmq.client.internal.observe;

import io.dmsrocketmq.client.error.DmsException;
import io.dmsrocketmq.client.intercept.AttemptEnded;
import io.dmsrocketmq.client.intercept.AttemptStarted;
import io.dmsrocketmq.client.intercept.CallInterceptor;
import io.dmsrocketmq.client.intercept.NextStep;
import io.dmsrocketmq.client.transport.TransportRequest;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Tells the log and the interceptors of each request. Where nobody listens it costs nothing. */
public final class Observers {

  private static final System.Logger LOG = System.getLogger("io.dmsrocketmq.client");

  /** An interceptor, and whether its first failure has been logged. */
  private record Guarded(CallInterceptor interceptor, AtomicBoolean failed) {}

  private final List<Guarded> interceptors;

  /**
   * Makes the observers.
   *
   * @param interceptors whom to tell, in this order
   */
  public Observers(List<CallInterceptor> interceptors) {
    this.interceptors = new ArrayList<>();
    for (CallInterceptor interceptor : interceptors) {
      this.interceptors.add(new Guarded(interceptor, new AtomicBoolean()));
    }
  }

  /**
   * Tells whether anybody listens.
   *
   * @return false if nothing need be told
   */
  public boolean isAnybodyThere() {
    return !interceptors.isEmpty() || LOG.isLoggable(Level.DEBUG);
  }

  /**
   * Tells of a request that is about to be sent.
   *
   * @param operationId the operation
   * @param attempt which sending of the call it is
   * @param request the request
   * @return what was told
   */
  public AttemptStarted started(String operationId, int attempt, TransportRequest request) {
    String address =
        request.uri().getScheme()
            + "://"
            + request.uri().getRawAuthority()
            + request.uri().getRawPath();
    AttemptStarted started =
        new AttemptStarted(
            operationId, attempt, request.method(), address, MaskedHeaders.of(request.headers()));
    tell(interceptor -> interceptor.attemptStarted(started));
    return started;
  }

  /**
   * Tells of the end of a request.
   *
   * @param ended the request and its end
   */
  public void ended(AttemptEnded ended) {
    if (LOG.isLoggable(Level.DEBUG)) {
      LOG.log(Level.DEBUG, line(ended));
    }
    tell(interceptor -> interceptor.attemptEnded(ended));
  }

  /**
   * Tells of a call that is given up although it might succeed at another time.
   *
   * @param failure how it failed
   */
  public void gaveUp(DmsException failure) {
    LOG.log(Level.WARNING, "gave up: {0}", failure.getMessage());
  }

  private static String line(AttemptEnded ended) {
    StringBuilder line =
        new StringBuilder(ended.started().operationId())
            .append(" attempt ")
            .append(ended.started().attempt())
            .append(": ")
            .append(ended.status() == null ? "no answer" : "status " + ended.status())
            .append(" in ")
            .append(ended.duration().toMillis())
            .append(" ms");
    if (ended.requestId() != null) {
      line.append(", request ").append(ended.requestId());
    }
    if (ended.next() != NextStep.RETURN) {
      line.append(", next ").append(ended.next());
    }
    if (ended.pause() != null) {
      line.append(" in ").append(ended.pause().toMillis()).append(" ms");
    }
    return line.toString();
  }

  private void tell(Consumer<CallInterceptor> event) {
    for (Guarded guarded : interceptors) {
      try {
        event.accept(guarded.interceptor());
      } catch (RuntimeException e) {
        if (guarded.failed().compareAndSet(false, true)) {
          LOG.log(Level.WARNING, "an interceptor failed; its further failures are not logged", e);
        }
      }
    }
  }
}
