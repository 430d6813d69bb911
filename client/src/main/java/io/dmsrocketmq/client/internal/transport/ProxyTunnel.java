package io.dmsrocketmq.client.internal.transport;

import java.io.IOException;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Asks a proxy to pass bytes on without reading them. */
final class ProxyTunnel {

  private ProxyTunnel() {}

  static void dig(Connection connection, @Nullable String authorization) throws IOException {
    String authority = connection.route().authority();
    StringBuilder request =
        new StringBuilder(200)
            .append("CONNECT ")
            .append(authority)
            .append(" HTTP/1.1\r\nHost: ")
            .append(authority)
            .append("\r\n");
    if (authorization != null) {
      request.append("Proxy-Authorization: ").append(authorization).append("\r\n");
    }
    byte[] bytes = request.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    connection.output().write(bytes);
    AnswerHead head = connection.input().readHead(AnswerParser.LONGEST_HEAD);
    if (!head.isSuccess()) {
      String refusal = "the proxy refused with the status " + head.status();
      throw head.isPassing() ? new IOException(refusal) : new ProtocolException(refusal);
    }
    if (!connection.input().isEmpty()) {
      throw new ProtocolException("the proxy sent more than the head of an answer");
    }
  }
}
