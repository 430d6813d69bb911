package io.dmsrocketmq.client.internal.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * Where a service is reached: scheme, host and port. A default port is dropped, because HTTP
 * libraries drop it from {@code Host}, which is signed.
 *
 * @param scheme {@code http} or {@code https}
 * @param authority the host, with its port unless that is the default one
 */
public record Endpoint(String scheme, String authority) {

  private static final int MOST_PORT = 65_535;

  /**
   * Reads an endpoint.
   *
   * @param name the name of the argument
   * @param text a URL without path, query and user
   * @return the endpoint
   * @throws IllegalArgumentException if the text is anything else
   */
  public static Endpoint parse(String name, String text) {
    URI uri;
    try {
      uri = new URI(text);
    } catch (URISyntaxException e) {
      // The exception quotes the text, in which somebody may have put a password.
      throw new IllegalArgumentException(
          name + " is not a URL: " + e.getReason() + " at index " + e.getIndex());
    }
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !scheme.equals("http")) {
      throw new IllegalArgumentException(name + " must begin with https:// or http://");
    }
    if (uri.getHost() == null) {
      throw new IllegalArgumentException(
          name + " must name a host, made of letters, digits, hyphens and dots");
    }
    boolean bare = uri.getRawPath().isEmpty() || uri.getRawPath().equals("/");
    if (!bare || uri.getRawQuery() != null || uri.getRawFragment() != null) {
      throw new IllegalArgumentException(
          name + " must end with the host or the port, without a path");
    }
    if (uri.getRawUserInfo() != null) {
      throw new IllegalArgumentException(name + " must not name a user");
    }
    if (uri.getPort() == 0 || uri.getPort() > MOST_PORT) {
      throw new IllegalArgumentException(name + " must have a port from 1 to " + MOST_PORT);
    }
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    int defaultPort = scheme.equals("https") ? 443 : 80;
    boolean plainPort = uri.getPort() == -1 || uri.getPort() == defaultPort;
    return new Endpoint(scheme, plainPort ? host : host + ":" + uri.getPort());
  }

  /**
   * Tells whether what is sent can be read by nobody on the way.
   *
   * @return true with TLS, and on this machine itself
   */
  public boolean isConfidential() {
    return scheme.equals("https") || isLoopback();
  }

  private boolean isLoopback() {
    String host = authority.replaceFirst(":[0-9]+$", "");
    return host.equals("localhost")
        || host.equals("[::1]")
        || host.matches("127(\\.[0-9]{1,3}){3}");
  }

  /**
   * Returns what stands before the path in every address.
   *
   * @return scheme and authority
   */
  public String origin() {
    return scheme + "://" + authority;
  }
}
