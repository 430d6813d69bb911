package io.dmsrocketmq.server.http;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.api.Operation;
import io.dmsrocketmq.server.auth.Caller;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.error.ErrorAnswers;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Lets so many requests of a user pass in a second. The bucket of a user holds the requests of one
 * second, and fills again as time goes on.
 */
public final class RateLimit implements Checkpoint {

  /** The status of too many requests in HTTP; the API itself documents 404. */
  public static final int TOO_MANY_REQUESTS = 429;

  private static final long MILLIS = 1000;
  private static final String STRANGERS = "";

  static final String LIMIT = "X-RateLimit-Limit";
  static final String REMAINING = "X-RateLimit-Remaining";
  static final String RESET = "X-RateLimit-Reset";

  private final int perSecond;
  private final int status;
  private final Clock clock;
  // Users are as many as the configuration names.
  private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

  /**
   * Creates the limit.
   *
   * @param perSecond how many requests of one user pass in a second
   * @param status the status of the refusal
   * @param clock tells how much time went by
   */
  public RateLimit(int perSecond, int status, Clock clock) {
    this.perSecond = perSecond;
    this.status = status;
    this.clock = clock;
  }

  @Override
  public @Nullable Uni<Response> pass(AdmittedRequest request) {
    Caller caller = request.caller();
    Standing standing = take(caller == null ? STRANGERS : caller.user().id());
    request
        .routing()
        .response()
        .putHeader(LIMIT, String.valueOf(perSecond))
        .putHeader(REMAINING, String.valueOf(standing.remaining()))
        .putHeader(RESET, String.valueOf(seconds(standing.fullAfterMillis())));
    return standing.passes()
        ? null
        : Uni.createFrom().item(refusal(statusFor(request.operation()), standing.waitMillis()));
  }

  Standing take(String user) {
    long now = clock.millis();
    return buckets.computeIfAbsent(user, key -> new Bucket(perSecond, now)).take(now);
  }

  private static long seconds(long millis) {
    return (millis + MILLIS - 1) / MILLIS;
  }

  /**
   * Where a user stands after a request.
   *
   * @param waitMillis how long the request has to wait; 0 if it passes
   * @param remaining how many more would pass at once
   * @param fullAfterMillis how long it takes until the requests of a second would
   */
  record Standing(long waitMillis, long remaining, long fullAfterMillis) {

    boolean passes() {
      return waitMillis == 0;
    }
  }

  /** Operations of the identity service know no other status for it. */
  int statusFor(Operation operation) {
    return operation.answers().containsKey(status) ? status : TOO_MANY_REQUESTS;
  }

  private static Response refusal(int status, long waitMillis) {
    DmsException refusal = DmsException.of(ErrorCode.FLOW_CONTROL).withStatus(status);
    Response.ResponseBuilder answer = ErrorAnswers.builder(refusal);
    if (status == TOO_MANY_REQUESTS) {
      answer.header(HttpHeaders.RETRY_AFTER, seconds(waitMillis));
    }
    return answer.build();
  }

  /** Counts in thousandths of requests, so that nothing is lost by rounding. */
  private static final class Bucket {
    private final int perSecond;
    private long content;
    private long filledAt;

    Bucket(int perSecond, long now) {
      this.perSecond = perSecond;
      this.content = perSecond * MILLIS;
      this.filledAt = now;
    }

    /** Takes a request out, if there is one. */
    synchronized Standing take(long now) {
      // A clock that was set back fills nothing.
      long elapsed = Math.min(MILLIS, Math.max(0, now - filledAt));
      content = Math.min(perSecond * MILLIS, content + elapsed * perSecond);
      filledAt = now;
      boolean passes = content >= MILLIS;
      if (passes) {
        content -= MILLIS;
      }
      return new Standing(
          passes ? 0 : millisUntil(MILLIS), content / MILLIS, millisUntil(perSecond * MILLIS));
    }

    private long millisUntil(long wanted) {
      return (wanted - content + perSecond - 1) / perSecond;
    }
  }
}
