package io.dmsrocketmq.client.internal;

import io.dmsrocketmq.client.auth.Credentials;
import io.dmsrocketmq.client.internal.http.Endpoint;
import io.dmsrocketmq.client.internal.http.RequestTarget;
import io.dmsrocketmq.client.internal.json.JsonCodec;
import io.dmsrocketmq.client.internal.signing.RequestAuthorizer;
import io.dmsrocketmq.client.internal.time.Deadline;
import io.dmsrocketmq.client.operation.Operation;
import io.dmsrocketmq.client.operation.OperationCall;
import io.dmsrocketmq.client.transport.TransportRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Encodes a call once, and makes each of its requests out of that, authorized anew. */
final class RequestFactory {

  private static final String JSON = "application/json";
  private static final String PROJECT = "{" + Settings.PROJECT_ID + "}";

  private final Settings settings;
  private final JsonCodec codec;
  private final RequestAuthorizer authorizer;

  RequestFactory(Settings settings, JsonCodec codec) {
    this.settings = settings;
    this.codec = codec;
    this.authorizer = new RequestAuthorizer(settings.timing().clock());
  }

  <T extends @Nullable Object> PreparedCall<T> prepare(OperationCall<T> call) {
    Endpoint endpoint = endpoint(call.operation());
    RequestTarget target = target(call);
    byte[] body = call.body() == null ? null : codec.encode(call.body());
    Deadline deadline = Deadline.after(timeout(call), settings.timing().nanoTime());
    return new PreparedCall<>(call, endpoint, target, body, deadline);
  }

  private Duration timeout(OperationCall<?> call) {
    Duration most = settings.callTimeout();
    Duration wanted = call.timeout();
    return wanted == null || wanted.compareTo(most) > 0 ? most : wanted;
  }

  TransportRequest request(PreparedCall<?> call, Credentials credentials, Duration timeout) {
    Operation<?> operation = call.operation();
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Accept", JSON);
    // The service documents the header as mandatory, also where there is no body.
    headers.put("Content-Type", JSON);
    headers.put("User-Agent", settings.userAgent());
    if (operation.isAuthenticated()) {
      headers.putAll(
          authorizer.headers(
              credentials,
              operation.method(),
              call.endpoint().authority(),
              call.target(),
              project(operation),
              call.body()));
    }
    return new TransportRequest(
        operation.method(),
        call.endpoint().origin(),
        call.target().wire(),
        headers,
        call.body(),
        timeout);
  }

  private Endpoint endpoint(Operation<?> operation) {
    if (operation.service() == Operation.Service.MESSAGES) {
      return settings.messages();
    }
    if (settings.identity() == null) {
      throw new IllegalStateException(
          "iamEndpoint is not known to this client; set it on the builder");
    }
    return settings.identity();
  }

  private RequestTarget target(OperationCall<?> call) {
    Map<String, String> values = new HashMap<>(call.operation().defaultPathValues());
    values.putAll(settings.pathValues());
    values.putAll(call.path());
    if (call.operation().path().contains(PROJECT) && !values.containsKey(Settings.PROJECT_ID)) {
      throw new IllegalStateException(
          "projectId is not known to this client; set it on the builder");
    }
    return RequestTarget.of(call.operation().path(), values, call.query());
  }

  private @Nullable String project(Operation<?> operation) {
    return operation.service() == Operation.Service.MESSAGES
        ? settings.pathValues().get(Settings.PROJECT_ID)
        : null;
  }
}
