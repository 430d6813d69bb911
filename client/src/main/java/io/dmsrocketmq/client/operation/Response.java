package io.dmsrocketmq.client.operation;

import io.dmsrocketmq.client.transport.Headers;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A successful answer with what came beside its body. The text form leaves out the values of the
 * headers and the body.
 *
 * @param <T> the type of the body
 * @param status the HTTP status
 * @param headers the headers
 * @param body the body
 */
public record Response<T extends @Nullable Object>(int status, Headers headers, T body) {

  /**
   * Returns the first value of a header.
   *
   * @param name the name in any case
   * @return the value, or nothing if the header is missing
   */
  public Optional<String> header(String name) {
    return headers.first(name);
  }

  /**
   * Returns the identifier that the service gave to the request. Quote it when you ask for help.
   *
   * @return the identifier, or nothing if the service gave none
   */
  public Optional<String> requestId() {
    return headers.first("X-Request-Id");
  }

  @Override
  public String toString() {
    return "Response[status=" + status + ", headers=" + headers + "]";
  }
}
