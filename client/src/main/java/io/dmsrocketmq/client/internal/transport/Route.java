package io.dmsrocketmq.client.internal.transport;

import java.net.URI;

/**
 * Where connections lead, so that a kept one can serve another request.
 *
 * @param secure whether it is protected by TLS
 * @param host the host, an IPv6 address in brackets
 * @param port the port
 */
record Route(boolean secure, String host, int port) {

  private static final int PLAIN_PORT = 80;
  private static final int SECURE_PORT = 443;

  static Route of(String origin) {
    URI uri = URI.create(origin);
    boolean secure = "https".equalsIgnoreCase(uri.getScheme());
    if (!secure && !"http".equalsIgnoreCase(uri.getScheme())) {
      throw new IllegalArgumentException("the address must begin with https:// or http://");
    }
    String host = uri.getHost();
    if (host == null || uri.getRawUserInfo() != null) {
      throw new IllegalArgumentException("the address must name a host and no user");
    }
    int port = uri.getPort() == -1 ? (secure ? SECURE_PORT : PLAIN_PORT) : uri.getPort();
    return new Route(secure, host, port);
  }

  /** Returns host and port, the default port too. */
  String authority() {
    return host + ":" + port;
  }

  /** Returns the address without path, which is nobody's business who only chooses the way. */
  URI address() {
    return URI.create((secure ? "https://" : "http://") + authority() + "/");
  }
}
