package io.dmsrocketmq.server.http;

import io.vertx.core.net.KeyCertOptions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where and how the server listens.
 *
 * @param host the address
 * @param port the port, 0 for any free one
 * @param maxConnections how many connections there may be at once
 * @param requestTimeout how long a connection may take to bring a head, and then to bring a body
 * @param crossOrigins whose pages may call the server from a browser
 * @param tls the key and certificate of the server; null for plain HTTP
 */
public record ListenOptions(
    String host,
    int port,
    int maxConnections,
    Duration requestTimeout,
    CrossOrigins crossOrigins,
    @Nullable KeyCertOptions tls) {

  /**
   * Gives the address of the server.
   *
   * @param actualPort the port that it listens on
   * @return the URL without a slash at its end
   */
  public String url(int actualPort) {
    String literal = host.contains(":") ? "[" + host + "]" : host;
    return "%s://%s:%d".formatted(tls == null ? "http" : "https", literal, actualPort);
  }
}
