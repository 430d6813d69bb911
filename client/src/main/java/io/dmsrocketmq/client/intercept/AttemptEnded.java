package io.dmsrocketmq.client.intercept;

import io.dmsrocketmq.client.error.DmsException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A request and its end.
 *
 * @param started the request
 * @param status the HTTP status, or null if no answer came
 * @param duration the time from sending to having read the answer
 * @param requestId the identifier that the service gave to the request, or null if there is none
 * @param failure how it failed, or null if it succeeded
 * @param next what the client does now
 * @param pause the pause before the next request, or null if there is none
 */
public record AttemptEnded(
    AttemptStarted started,
    @Nullable Integer status,
    Duration duration,
    @Nullable String requestId,
    @Nullable DmsException failure,
    NextStep next,
    @Nullable Duration pause) {}
