package io.dmsrocketmq.client.internal.auth;

import io.dmsrocketmq.client.auth.AuthToken;
import io.dmsrocketmq.client.auth.Credentials;
import io.dmsrocketmq.client.internal.time.Deadline;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The token of one user. A renewal has a thread of its own, so that no caller that gives up, and no
 * pool that is full of waiting callers, can hinder it.
 */
final class TokenSlot implements AutoCloseable {

  /** After a renewal ahead of time has failed, the next one waits while the token still holds. */
  private static final Duration PAUSE = Duration.ofSeconds(30);

  /**
   * For so long a failed renewal answers those who come after it as well. It is short enough for
   * nobody to notice once the identity service is back, and keeps many calls from asking it all at
   * once while it is not.
   */
  static final Duration BACK_OFF = Duration.ofSeconds(1);

  private final Supplier<IssuedToken> issuer;
  private final Clock clock;
  private volatile @Nullable IssuedToken current;
  private volatile Instant notAheadBefore = Instant.MIN;
  private @Nullable CompletableFuture<IssuedToken> renewal;
  private @Nullable CompletableFuture<IssuedToken> failed;
  private Instant failedAt = Instant.MIN;
  private @Nullable Thread worker;
  private boolean closed;

  TokenSlot(Supplier<IssuedToken> issuer, Clock clock) {
    this.issuer = issuer;
    this.clock = clock;
  }

  AuthToken token(@Nullable Credentials refused, Deadline deadline)
      throws InterruptedException, ExecutionException, TimeoutException {
    IssuedToken known = current;
    if (known == null || !isGood(known, refused)) {
      return renewal(refused).get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS).token();
    }
    Instant now = clock.instant();
    if (!now.isBefore(known.renewAt()) && !now.isBefore(notAheadBefore)) {
      var unusedRenewal = renewal(known.token());
    }
    return known.token();
  }

  private boolean isGood(IssuedToken token, @Nullable Credentials refused) {
    return !token.token().equals(refused) && clock.instant().isBefore(token.expiresAt());
  }

  /** Returns the renewal that is under way or has just ended, whatever its end, or begins one. */
  private synchronized CompletableFuture<IssuedToken> renewal(@Nullable Credentials unwanted) {
    IssuedToken known = current;
    if (known != null && isGood(known, unwanted)) {
      return CompletableFuture.completedFuture(known);
    }
    CompletableFuture<IssuedToken> running = renewal;
    if (running != null) {
      return running;
    }
    if (failed != null && hasJustFailed()) {
      return failed;
    }
    CompletableFuture<IssuedToken> begun = new CompletableFuture<>();
    if (closed) {
      begun.completeExceptionally(new IllegalStateException("the client is closed"));
      return begun;
    }
    Thread thread = new Thread(() -> renew(begun), "dms-rocketmq-client-token");
    thread.setDaemon(true);
    // The thread waits for this monitor before it says that it has ended.
    thread.start();
    renewal = begun;
    worker = thread;
    return begun;
  }

  /** A clock that was set back must not prolong it. */
  private boolean hasJustFailed() {
    Instant now = clock.instant();
    return !now.isBefore(failedAt) && now.isBefore(failedAt.plus(BACK_OFF));
  }

  private void renew(CompletableFuture<IssuedToken> begun) {
    try {
      IssuedToken issued = issuer.get();
      end(issued, null);
      begun.complete(issued);
    } catch (Throwable e) {
      notAheadBefore = clock.instant().plus(PAUSE);
      end(null, begun);
      begun.completeExceptionally(e);
    }
  }

  private synchronized void end(
      @Nullable IssuedToken issued, @Nullable CompletableFuture<IssuedToken> failure) {
    if (issued != null) {
      current = issued;
    }
    failed = failure;
    failedAt = clock.instant();
    renewal = null;
    worker = null;
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (worker != null) {
      worker.interrupt();
    }
  }
}
