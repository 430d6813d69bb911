package io.dmsrocketmq.client.internal;

import io.dmsrocketmq.client.internal.http.Endpoint;
import io.dmsrocketmq.client.internal.signing.RequestAuthorizer;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What all calls of a client have in common.
 *
 * @param messages where the message service is reached
 * @param identity where the identity service is reached, or null if it is not to be called
 * @param pathValues values of path parameters that belong to the client and not to a call
 * @param authorizer what proves the caller's identity
 * @param attemptTimeout the time within which the answer to one sending has to be there
 * @param userAgent the name of the client
 */
public record Settings(
    Endpoint messages,
    @Nullable Endpoint identity,
    Map<String, String> pathValues,
    RequestAuthorizer authorizer,
    Duration attemptTimeout,
    String userAgent) {

  /** The path parameter with the project. */
  public static final String PROJECT_ID = "project_id";

  /** The path parameter with the message engine. */
  public static final String ENGINE = "engine";
}
