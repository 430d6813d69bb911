package io.dmsrocketmq.server.http;

import static java.util.Objects.requireNonNullElse;

import io.dmsrocketmq.server.auth.RequestView;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jspecify.annotations.Nullable;

/** Shows authentication a request of the HTTP server. */
final class HttpRequestView implements RequestView {

  private final ContainerRequestContext context;
  private final HttpServerRequest request;

  HttpRequestView(ContainerRequestContext context, HttpServerRequest request) {
    this.context = context;
    this.request = request;
  }

  @Override
  public String method() {
    return request.method().name();
  }

  @Override
  public String rawPath() {
    return requireNonNullElse(request.path(), "/");
  }

  @Override
  public @Nullable String rawQuery() {
    return request.query();
  }

  @Override
  public @Nullable String header(String name) {
    return request.getHeader(name);
  }

  @Override
  public byte[] body() {
    return RequestBodies.limit(context, RequestBodies.MAX_BYTES, request);
  }
}
