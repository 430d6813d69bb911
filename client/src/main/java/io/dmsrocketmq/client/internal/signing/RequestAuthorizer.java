package io.dmsrocketmq.client.internal.signing;

import io.dmsrocketmq.client.auth.AccessKey;
import io.dmsrocketmq.client.auth.AuthToken;
import io.dmsrocketmq.client.auth.Credentials;
import io.dmsrocketmq.client.internal.http.RequestTarget;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds to a request what proves the caller's identity. */
public final class RequestAuthorizer {

  private static final int LARGEST_SIGNED_BODY = 12 * 1024 * 1024;

  private record Stamp(long second, String text) {}

  private final Clock clock;

  // Both are the same for many requests in a row. A race costs no more than to make one twice.
  private volatile @Nullable Stamp stamp;
  private volatile @Nullable SigningKey signingKey;

  /**
   * Makes an authorizer.
   *
   * @param clock the time of signatures
   */
  public RequestAuthorizer(Clock clock) {
    this.clock = clock;
  }

  /**
   * Returns the headers that prove the identity.
   *
   * @param credentials what proves the identity
   * @param method the HTTP method in capitals
   * @param authority the host of the endpoint, with its port if it has one
   * @param target path and query
   * @param projectId the project that the request belongs to, or null for none
   * @param body the bytes that are sent, or null for none
   * @return the headers to add
   * @throws IllegalArgumentException if the body is too large for a signature
   */
  public Map<String, String> headers(
      Credentials credentials,
      String method,
      String authority,
      RequestTarget target,
      @Nullable String projectId,
      byte @Nullable [] body) {
    Map<String, String> headers = new LinkedHashMap<>();
    if (projectId != null) {
      headers.put("X-Project-Id", projectId);
    }
    if (credentials instanceof AuthToken token) {
      headers.put("X-Auth-Token", token.value());
    } else if (credentials instanceof AccessKey key) {
      if (body != null && body.length > LARGEST_SIGNED_BODY) {
        throw new IllegalArgumentException("a signed body must not exceed 12 MB; use a token");
      }
      headers.put(RequestSigner.DATE_HEADER, date());
      if (key.securityToken() != null) {
        headers.put("X-Security-Token", key.securityToken());
      }
      Map<String, String> signed = new LinkedHashMap<>(headers);
      signed.put("Host", authority);
      headers.put("Authorization", RequestSigner.sign(ready(key), method, target, signed, body));
    }
    return headers;
  }

  private String date() {
    Instant now = clock.instant();
    Stamp last = stamp;
    if (last == null || last.second() != now.getEpochSecond()) {
      last = new Stamp(now.getEpochSecond(), format(now.atOffset(ZoneOffset.UTC)));
      stamp = last;
    }
    return last.text();
  }

  private static String format(OffsetDateTime time) {
    StringBuilder text = new StringBuilder(16);
    append(text, time.getYear() / 100);
    append(text, time.getYear() % 100);
    append(text, time.getMonthValue());
    append(text, time.getDayOfMonth());
    text.append('T');
    append(text, time.getHour());
    append(text, time.getMinute());
    append(text, time.getSecond());
    return text.append('Z').toString();
  }

  private static void append(StringBuilder text, int twoDigits) {
    text.append((char) ('0' + twoDigits / 10)).append((char) ('0' + twoDigits % 10));
  }

  private SigningKey ready(AccessKey key) {
    SigningKey last = signingKey;
    if (last == null || !last.isOf(key)) {
      last = new SigningKey(key);
      signingKey = last;
    }
    return last;
  }
}
