package io.dmsrocketmq.client.internal;

import io.dmsrocketmq.client.auth.CredentialsProvider;
import io.dmsrocketmq.client.intercept.CallInterceptor;
import io.dmsrocketmq.client.internal.http.Endpoint;
import io.dmsrocketmq.client.internal.time.Timing;
import io.dmsrocketmq.client.retry.RetryPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What all calls of a client have in common.
 *
 * @param messages where the message service is reached
 * @param identity where the identity service is reached, or null if it is not to be called
 * @param pathValues values of path parameters that belong to the client and not to a call
 * @param credentials where the credentials come from
 * @param attemptTimeout the time within which the answer to one sending has to be there
 * @param callTimeout the time within which a call has to be over, however often it is sent
 * @param retryPolicy how often a request is sent
 * @param interceptors what sees each request
 * @param timing the sources of time and chance
 * @param userAgent the name of the client
 */
public record Settings(
    Endpoint messages,
    @Nullable Endpoint identity,
    Map<String, String> pathValues,
    CredentialsProvider credentials,
    Duration attemptTimeout,
    Duration callTimeout,
    RetryPolicy retryPolicy,
    List<CallInterceptor> interceptors,
    Timing timing,
    String userAgent) {

  /** The path parameter with the project. */
  public static final String PROJECT_ID = "project_id";

  /** The path parameter with the message engine. */
  public static final String ENGINE = "engine";
}
