package io.dmsrocketmq.server.testing;

import io.dmsrocketmq.server.auth.RequestView;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request of which only the headers matter.
 *
 * @param headers values by name, as they are asked for
 */
public record HeaderRequest(Map<String, String> headers) implements RequestView {

  /** A request that brings a token. */
  public static HeaderRequest withToken(String token) {
    return new HeaderRequest(Map.of("X-Auth-Token", token));
  }

  @Override
  public String method() {
    return "GET";
  }

  @Override
  public String rawPath() {
    return "/";
  }

  @Override
  public @Nullable String rawQuery() {
    return null;
  }

  @Override
  public @Nullable String header(String name) {
    return headers.get(name);
  }

  @Override
  public byte[] body() {
    return new byte[0];
  }
}
