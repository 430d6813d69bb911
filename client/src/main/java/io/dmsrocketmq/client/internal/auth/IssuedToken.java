package io.dmsrocketmq.client.internal.auth;

import io.dmsrocketmq.client.auth.AuthToken;
import java.time.Duration;
import java.time.Instant;

/**
 * A token and how long it is good for.
 *
 * @param token the token
 * @param renewAt from when on another one should be had
 * @param expiresAt from when on it must not be used
 */
record IssuedToken(AuthToken token, Instant renewAt, Instant expiresAt) {

  private static final Duration LONGEST_MARGIN = Duration.ofMinutes(30);
  private static final int PARTS = 10;

  /** Leaves a tenth of the time, and no more than half an hour, for the renewal. */
  static IssuedToken of(AuthToken token, Instant issuedAt, Duration lifetime) {
    Duration part = lifetime.dividedBy(PARTS);
    Duration margin = part.compareTo(LONGEST_MARGIN) < 0 ? part : LONGEST_MARGIN;
    Instant expiresAt = issuedAt.plus(lifetime);
    return new IssuedToken(token, expiresAt.minus(margin), expiresAt);
  }
}
