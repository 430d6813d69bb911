package io.dmsrocketmq.client.transport;

import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that is ready to be sent, byte for byte. The text form leaves out the query, the values
 * of the headers and the body.
 */
public final class TransportRequest {

  private final String method;
  private final String origin;
  private final String target;
  private final Map<String, String> headers;
  private final byte @Nullable [] body;
  private final Duration timeout;

  /**
   * Makes a request.
   *
   * @param method the HTTP method in capitals
   * @param uri the address, percent-encoded, to be sent as it stands
   * @param headers the headers beside those that HTTP itself demands ({@code Host}, {@code
   *     Content-Length})
   * @param body the bytes of the body, or null for none; they are not copied and must not change
   *     any more
   * @param timeout the time within which the whole answer has to be there
   */
  public TransportRequest(
      String method,
      URI uri,
      Map<String, String> headers,
      byte @Nullable [] body,
      Duration timeout) {
    this(
        method,
        uri.getScheme() + "://" + uri.getRawAuthority(),
        target(uri),
        headers,
        body,
        timeout);
  }

  /**
   * Makes a request out of the parts of its address, which need not be taken apart again then.
   *
   * @param method the HTTP method in capitals
   * @param origin the address up to the path, such as {@code https://dms.example.com}
   * @param target path and query, percent-encoded, to be sent as they stand
   * @param headers the headers beside those that HTTP itself demands
   * @param body the bytes of the body, or null for none; they are not copied and must not change
   *     any more
   * @param timeout the time within which the whole answer has to be there
   */
  public TransportRequest(
      String method,
      String origin,
      String target,
      Map<String, String> headers,
      byte @Nullable [] body,
      Duration timeout) {
    this.method = method;
    this.origin = origin;
    this.target = target;
    this.headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    this.body = body;
    this.timeout = timeout;
  }

  private static String target(URI uri) {
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
  }

  /**
   * Returns the HTTP method.
   *
   * @return the method in capitals
   */
  public String method() {
    return method;
  }

  /**
   * Returns the address.
   *
   * @return the address, percent-encoded
   */
  public URI uri() {
    return URI.create(origin + target);
  }

  /**
   * Returns the address up to the path.
   *
   * @return scheme, host and port, the latter if the address has one
   */
  public String origin() {
    return origin;
  }

  /**
   * Returns path and query.
   *
   * @return what the request line has, percent-encoded
   */
  public String target() {
    return target;
  }

  /**
   * Returns the headers.
   *
   * @return an unmodifiable map in the order of sending
   */
  public Map<String, String> headers() {
    return headers;
  }

  /**
   * Returns the body.
   *
   * @return the bytes themselves, or null if there is no body
   */
  public byte @Nullable [] body() {
    return body;
  }

  /**
   * Returns the time within which the whole answer has to be there.
   *
   * @return a positive duration
   */
  public Duration timeout() {
    return timeout;
  }

  @Override
  public String toString() {
    int query = target.indexOf('?');
    return method + " " + origin + (query < 0 ? target : target.substring(0, query));
  }
}
