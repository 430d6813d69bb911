package io.dmsrocketmq.server.auth;

import org.jspecify.annotations.Nullable;

/**
 * What authentication has to see of a request, as it came over the wire and free of any container.
 */
public interface RequestView {

  /**
   * Returns the method.
   *
   * @return the HTTP method in upper case
   */
  String method();

  /**
   * Returns the path with its percent-escapes untouched.
   *
   * @return the raw path, starting with a slash
   */
  String rawPath();

  /**
   * Returns the query with its percent-escapes untouched.
   *
   * @return what follows the question mark, or null if there is none
   */
  @Nullable String rawQuery();

  /**
   * Looks up a header.
   *
   * @param name name of the header in any case
   * @return the first value of the header, or null if it was not sent
   */
  @Nullable String header(String name);

  /**
   * Returns the body. It is only asked for when the request is signed.
   *
   * @return the bytes as they were received, none for a request without a body
   */
  byte[] body();
}
