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

  private final Supplier<IssuedToken> issuer;
  private final Clock clock;
  private volatile @Nullable IssuedToken current;
  private volatile Instant notAheadBefore = Instant.MIN;
  private @Nullable CompletableFuture<IssuedToken> renewal;
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

  /** Returns the renewal that is under way, begins one, or finds that another has just ended. */
  private synchronized CompletableFuture<IssuedToken> renewal(@Nullable Credentials unwanted) {
    IssuedToken known = current;
    if (known != null && isGood(known, unwanted)) {
      return CompletableFuture.completedFuture(known);
    }
    CompletableFuture<IssuedToken> running = renewal;
    if (running != null) {
      return running;
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

  private void renew(CompletableFuture<IssuedToken> begun) {
    try {
      IssuedToken issued = issuer.get();
      end(issued);
      begun.complete(issued);
    } catch (Throwable e) {
      notAheadBefore = clock.instant().plus(PAUSE);
      end(null);
      begun.completeExceptionally(e);
    }
  }

  private synchronized void end(@Nullable IssuedToken issued) {
    if (issued != null) {
      current = issued;
    }
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
